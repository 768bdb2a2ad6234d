import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {dirname, join, relative, sep} from 'node:path'
import {z} from 'zod'
import {siteFiles} from '../../core/site/fixed-paths.ts'
import {codeOf, readTextFile} from '../files/read-file.ts'
import {writeFileAtomically} from '../files/write-file.ts'

const fileSchema = z.object({key: z.string(), size: z.number(), mtime: z.number()})
const manifestSchema = z.object({
  files: z.record(z.string(), fileSchema)
})

const marker = 'Made by `norma build`, which replaces what lies in this folder.\n'

/** Whether a folder may be replaced by a site: it is not there, empty, or an earlier site. */
export function isReplaceable(folder: string): boolean {
  if (!existsSync(folder)) return true
  if (!statSync(folder).isDirectory()) return false
  const entries = readdirSync(folder)
  return entries.length === 0 || entries.includes(siteFiles.marker)
}

/** File → digest of what it was made from. */
export type SiteKeys = ReadonlyMap<string, string>

/** What the files of an earlier site in a folder were made from, as far as they still lie there as they were written. */
export function readSite(folder: string, manifestPath: string): SiteKeys {
  const files = Object.entries(readManifest(manifestPath)?.files ?? {}).filter(([path, {size, mtime}]) => {
    const stat = statSync(join(folder, path), {throwIfNoEntry: false})
    return stat?.size === size && stat.mtimeMs === mtime
  })
  return new Map(files.map(([path, {key}]) => [path, key]))
}

/**
 * Makes `folder` the new site: what lies in `fresh` comes in, the `kept` files stay, all else goes.
 * Each file is replaced whole; cut short, the folder is built anew the next time.
 */
export function replaceSite(
  folder: string,
  fresh: string,
  kept: ReadonlySet<string>,
  keys: SiteKeys,
  manifestPath: string
): void {
  rmSync(manifestPath, {force: true})
  writeFileSync(join(fresh, siteFiles.marker), marker)
  if (kept.size === 0) {
    moveFolder(fresh, folder)
  } else {
    const arrived = new Set(filesIn(fresh))
    const gone = filesIn(folder).filter((path) => !arrived.has(path) && !kept.has(path))
    for (const path of gone) rmSync(join(folder, path))
    for (const path of arrived) moveFile(join(fresh, path), join(folder, path))
    for (const place of new Set(gone.map((path) => dirname(path)))) removeEmptyFolder(folder, place)
  }
  const files = [...keys].map(([path, key]) => {
    const {size, mtimeMs} = statSync(join(folder, path))
    return [path, {key, size, mtime: mtimeMs}] as const
  })
  const manifest = {files: Object.fromEntries(files)}
  writeFileAtomically(manifestPath, JSON.stringify(manifest satisfies Manifest))
}

/** Writes files below a folder, each into folders that are made when they are first needed. */
export function makeFolderWriter(folder: string): (path: string, content: string | Uint8Array) => void {
  const present = new Set<string>()
  return (path, content) => {
    const file = join(folder, path)
    const place = dirname(file)
    if (!present.has(place)) mkdirSync(place, {recursive: true})
    present.add(place)
    writeFileSync(file, content)
  }
}

export function copySiteFiles(folder: string, copies: Iterable<readonly [path: string, source: string]>): void {
  for (const [path, source] of copies) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    copyFileSync(source, join(folder, path))
  }
}

type Manifest = z.output<typeof manifestSchema>

function readManifest(path: string): Manifest | undefined {
  try {
    return manifestSchema.parse(JSON.parse(readTextFile(path) ?? ''))
  } catch {
    return undefined
  }
}

function filesIn(folder: string): readonly string[] {
  return readdirSync(folder, {recursive: true, withFileTypes: true})
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
}

/** Removes a folder where nothing is left in it, and those above it up to `root` in the same way. */
function removeEmptyFolder(root: string, path: string): void {
  const folder = join(root, path)
  if (path === '.' || !existsSync(folder) || readdirSync(folder).length > 0) return
  rmdirSync(folder)
  removeEmptyFolder(root, dirname(path))
}

/** Puts a folder in the place of another; across file systems by way of a copy beside it. */
function moveFolder(from: string, to: string): void {
  const copy = `${to}.norma-copy`
  const isNear = statSync(from).dev === statSync(dirname(to)).dev
  if (!isNear) {
    rmSync(copy, {recursive: true, force: true})
    cpSync(from, copy, {recursive: true})
  }
  rmSync(to, {recursive: true, force: true})
  renameSync(isNear ? from : copy, to)
}

/** Puts a file in the place of another; folders are made as needed. */
function moveFile(from: string, to: string): void {
  mkdirSync(dirname(to), {recursive: true})
  try {
    renameSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    copyFileSync(from, `${to}.norma-copy`)
    renameSync(`${to}.norma-copy`, to)
  }
}
