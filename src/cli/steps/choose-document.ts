import type {Catalog} from '../../core/catalog.ts'
import type {Document} from '../../core/document.ts'
import {identifyDocument} from '../../core/steps/identify-document.ts'
import type {Environment} from '../command.ts'
import {UsageError} from '../errors/usage-error.ts'
import {mustBeAllowed} from './must-be-allowed.ts'
import {chooseFrom} from './prompts.ts'

/** The document of an id; without an id, one that is chosen on a terminal. */
export async function chooseDocument(
  id: string | undefined,
  catalog: Catalog,
  environment: Environment,
  isEligible: (document: Document) => boolean
): Promise<Document> {
  if (id !== undefined) return mustBeAllowed(identifyDocument(id, catalog))
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
