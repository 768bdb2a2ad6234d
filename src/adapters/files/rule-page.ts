import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {nearestFolderWith} from './nearest-folder.ts'
import {readTextFile} from './read-file.ts'

/** The Markdown of a rule's page; it lies in the folder of Norma itself, in the place of its source. */
export function readRulePage(id: string): string | undefined {
  const root = nearestFolderWith('package.json', dirname(fileURLToPath(import.meta.url)))
  return root === undefined ? undefined : readTextFile(join(root, 'src/lint/rules', `${id}.md`))
}
