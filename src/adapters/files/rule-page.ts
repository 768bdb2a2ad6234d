import {existsSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {readTextFile} from './read-file.ts'

/** The folder that Norma itself lies in: the nearest one above with a `package.json`. */
function packageRoot(from: string = fileURLToPath(import.meta.url)): string {
  const folder = dirname(from)
  return existsSync(join(folder, 'package.json')) ? folder : packageRoot(folder)
}

/** The Markdown of a rule's page. */
export function readRulePage(id: string): string | undefined {
  return readTextFile(join(packageRoot(), 'src/lint/rules', `${id}.md`))
}
