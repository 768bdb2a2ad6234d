import {dirname, resolve} from 'node:path'
import {unchangeable} from '../../adapters/files/own-file.ts'
import {readTextFile} from '../../adapters/files/read-file.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import type {FileChange} from '../../core/steps/file-change.ts'
import type {Corpus} from '../corpus/corpus.ts'

/** @throws HelpfulError where a file is not the documents' own, may not be written, or has changed since it was read. */
export function mustBeChangeable(changes: readonly FileChange[], {root, folders, profilePath}: Corpus): void {
  const homes = [...folders, dirname(profilePath)].map((folder) => resolve(root, folder))
  for (const {before} of changes) {
    if (!before) continue
    const path = resolve(root, before.path)
    const reason = unchangeable(path, homes)
    if (reason) {
      throw new HelpfulError(
        `Cannot change \`${before.path}\`: ${reason}; nothing was written`,
        'Change the file itself in its own folder.'
      )
    }
    if (readTextFile(path) !== before.text) {
      throw new HelpfulError(
        `\`${before.path}\` has changed meanwhile; nothing was written`,
        'Run the same command again.'
      )
    }
  }
}
