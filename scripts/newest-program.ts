import {existsSync, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/**
 * The command as it is shipped, in a repository that has its sources beside it.
 * @throws where a source is newer or one is gone since: what an old program does says nothing
 */
export function newestProgram(root = fileURLToPath(new URL('..', import.meta.url))): string {
  const program = join(root, 'dist/cli/norma.js')
  const builtAt = existsSync(program) ? statSync(program).mtimeMs : 0
  const sources = readdirSync(join(root, 'src'), {recursive: true, encoding: 'utf8'})
  // The time of a folder tells of files that were removed.
  const newer = ['.', ...sources].find((path) => statSync(join(root, 'src', path)).mtimeMs > builtAt)
  if (newer === undefined) return program
  throw new Error(`The bundle is missing or older than ${join('src', newer)}: run \`node scripts/bundle.ts\``)
}
