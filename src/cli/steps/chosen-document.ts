import type {Catalog} from '../../core/catalog.ts'
import type {Document} from '../../core/document.ts'
import {meantDocument} from '../../core/steps/meant-document.ts'
import type {Environment} from '../command.ts'
import {UsageError} from '../errors/usage-error.ts'
import {allowed} from './allowed.ts'
import {chooseFrom} from './prompts.ts'

/** The document that was named; on a terminal, one that is chosen where none was. */
export async function chosenDocument(
  id: string | undefined,
  catalog: Catalog,
  environment: Environment,
  isEligible: (document: Document) => boolean
): Promise<Document> {
  if (id !== undefined) return allowed(meantDocument(id, catalog))
  if (!environment.isTerminal) {
    throw new UsageError('Which document?', 'Write its id or its short id; `norma list` shows them.')
  }
  const eligible = catalog.documents.filter(isEligible)
  if (eligible.length === 0) {
    throw new UsageError(
      'There is no document that may take this step',
      'See the status of all documents with `norma status`.'
    )
  }
  return chooseFrom(
    'Which document?',
    eligible.map((document) => ({name: `${document.id} (${document.frontMatter.title})`, value: document}))
  )
}
