import {spawnSync} from 'node:child_process'
import {existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {profileText as builtInProfile} from './profile.ts'
import {writeFiles} from './temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** The command as it is shipped. */
export const bundle = join(root, 'dist/cli/norma.js')
checkBundleIsNewest()

/** The profile of this repository, for documents in the one folder `standards`. */
export const profileText = builtInProfile.replace(/^content: .*$/m, 'content: [standards]')

export interface CliRun {
  readonly stdout: string
  readonly stderr: string
  readonly exitCode: number | null
}

export interface CliEnvironment {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string>>
  /** The command, where it is not the one of this repository. */
  readonly command?: string
}

/** Runs `norma` in a process of its own; one that hangs is ended, without exit code. */
export function norma(
  arguments_: readonly string[],
  {cwd = root, env = {}, command = bundle}: CliEnvironment = {}
): CliRun {
  const {NO_COLOR: _, FORCE_COLOR: __, NORMA_DEBUG: ___, ...inherited} = process.env
  const {stdout, stderr, status} = spawnSync(process.execPath, [command, ...arguments_], {
    cwd,
    env: {...inherited, ...env},
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    timeout: 50_000
  })
  return {stdout, stderr, exitCode: status}
}

/** Puts the profile and documents (file name → text) where `norma` finds them. */
export function writeDocuments(
  folder: string,
  documents: Readonly<Record<string, string | Uint8Array>>,
  profile = profileText
): void {
  const files = Object.entries(documents).map(([name, content]) => [`standards/${name}`, content])
  writeFiles(folder, {'norma.yaml': profile, ...Object.fromEntries(files)})
}

/** Tests of an old bundle would say nothing. */
function checkBundleIsNewest(): void {
  const bundleTime = existsSync(bundle) ? statSync(bundle).mtimeMs : 0
  const newerSource = readdirSync(join(root, 'src'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts') && !entry.parentPath.includes('/src/site'))
    .map((entry) => join(entry.parentPath, entry.name))
    .find((path) => statSync(path).mtimeMs > bundleTime)
  if (newerSource) throw new Error(`The bundle is missing or older than ${newerSource}: run \`node scripts/bundle.ts\``)
}
