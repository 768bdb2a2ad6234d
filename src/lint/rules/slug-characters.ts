import type {DocumentRule} from '../engine/rule.ts'

export const slugCharacters: DocumentRule = {
  id: 'slug-characters',
  subject: 'document',
  severity: 'warning',
  summary: 'A slug has only lower-case letters, digits and hyphens, and begins with a letter or digit.',
  *check(document, {comparison}) {
    if (document.slug === '' || /^[a-z0-9][a-z0-9-]*$/.test(document.slug)) return
    yield {
      document,
      ...(comparison?.isAdded(document) && {severity: 'error' as const}),
      place: undefined,
      message: `Unexpected slug \`${document.slug}\`, expected only lower-case letters, digits and hyphens`,
      help: 'Rename the file before the document is accepted; afterwards the slug stays, because it is part of the address.'
    }
  }
}
