import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {z} from 'zod'

const entrySchema = z.object({
  integrity: z.string().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.array(z.string()).optional()
})

const {packages} = z
  .object({packages: z.record(z.string(), entrySchema)})
  .parse(JSON.parse(readFileSync(new URL('../../package-lock.json', import.meta.url), 'utf8')))

/** What is installed, by its path; the entry without a path is this repository itself. */
const entries = Object.entries(packages).filter(([path]) => path !== '')

/** The name of a package for one platform, such as `@pagefind/linux-x64` or `sharp-linuxmusl-arm64`. */
const platformName =
  /[/-](?<system>aix|android|darwin|freebsd|linux|linuxmusl|netbsd|openbsd|openharmony|sunos|win32|windows)-(?<processor>arm64|arm|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)(?:-(?<library>gnu|musl))?(?:-[a-z]+)?$/

interface Platform {
  readonly os: string
  readonly cpu: string
  /** Undefined where the name does not say it. */
  readonly libc: string | undefined
}

function platformOf(path: string): Platform | undefined {
  const {system, processor: cpu, library} = platformName.exec(path)?.groups ?? {}
  if (system === undefined || cpu === undefined) return undefined
  if (system === 'linuxmusl') return {os: 'linux', cpu, libc: 'musl'}
  return {os: system === 'windows' ? 'win32' : system, cpu, libc: library === 'gnu' ? 'glibc' : library}
}

test('each package has the digest of what was published', () => {
  expect(entries.length).toBeGreaterThan(400)
  expect(entries.flatMap(([path, {integrity}]) => (integrity?.startsWith('sha512-') ? [] : path))).toEqual([])
})

test('a package for one platform says so, and is installed nowhere else', () => {
  const forPlatforms = entries.flatMap(([path, entry]) => {
    const platform = platformOf(path)
    return platform ? {path, entry, platform} : []
  })
  for (const name of ['pagefind', 'biomejs', 'astrojs', 'esbuild', 'resvg', 'bruits', 'rolldown']) {
    expect(forPlatforms.filter(({path}) => path.startsWith(`node_modules/@${name}/`)).length, name).toBeGreaterThan(4)
  }
  const wrong = forPlatforms.filter(({entry: {os, cpu, libc}, platform}) => {
    const isOfPlatform = os?.join() === platform.os && cpu?.join() === platform.cpu
    return !isOfPlatform || (platform.libc !== undefined && libc?.join() !== platform.libc)
  })
  expect(wrong).toEqual([])
})
