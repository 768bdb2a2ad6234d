import {readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Metafile} from 'esbuild'

/** What a package says of itself; `licenses` is how old ones say it. */
interface Manifest {
  readonly name: string
  readonly version: string
  readonly license?: string
  readonly licenses?: readonly {readonly type: string}[]
  readonly author?: string | {readonly name: string}
}

/** The licences of all packages whose code is in bundles. @throws where one does not say its licence. */
export function thirdPartyLicenses(root: string, metafiles: readonly Metafile[]): string {
  const folders = metafiles
    .flatMap(({outputs}) => Object.values(outputs).flatMap(({inputs}) => Object.entries(inputs)))
    .filter(([, {bytesInOutput}]) => bytesInOutput > 0)
    .flatMap(([path]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(path)?.[0] ?? [])
  const chapters = [...new Set(folders)].sort().map((folder) => packageLicense(join(root, folder)))
  const line = `\n\n${'-'.repeat(80)}\n\n`
  return `The command \`norma\` contains code of these packages.${line}${chapters.join(line)}\n`
}

/** The licence of a package and its notices, as they lie beside its code. */
function packageLicense(folder: string): string {
  const manifest: Manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  const {name, version, license = manifest.licenses?.map(({type}) => type).join(' or '), author} = manifest
  if (license === undefined) throw new Error(`The package ${name} does not say its licence`)
  const by = author === undefined ? '' : `, by ${typeof author === 'string' ? author : author.name}`
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying|notice)/i.test(file))
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version}${by} (${license})`, ...texts].join('\n\n')
}
