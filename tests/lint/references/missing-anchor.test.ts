import {describe, expect, test} from 'vitest'
import {missingAnchor} from '../../../src/lint/references/missing-anchor.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf} from '../../helpers/lint.ts'

/** What is wrong with a link to a section of a document with some text. */
function problem(fragment: string, body = '## Names\n\nWords[^1].\n\n[^1]: A note.') {
  const corpus = corpusOf({'scs-0100-v1-a.md': documentText({body})})
  const [document] = corpus.catalog.documents
  if (!document) throw new Error('Unexpected folder without documents')
  return missingAnchor(fragment, document, 'this document', corpus)
}

test.each([
  '',
  'top',
  'TOP',
  ':~:text=words',
  'user-content-fn-1',
  'user-content-fnref-1',
  'User-Content-Fn-1',
  'names',
  'user-content-names',
  'motivation'
])('`#%s` leads somewhere', (fragment) => {
  expect(problem(fragment)).toBeUndefined()
})

describe('a heading that is not there', () => {
  const expected = (fragment: string) => `Unexpected link to \`#${fragment}\`, expected a heading of this document`

  test.each([
    ['name', 'names'],
    ['Names', 'names'],
    ['motivations', 'motivation'],
    ['user-content-motivations', undefined],
    ['topp', undefined],
    ['a:~:text=words', undefined],
    ['user-content-fnotes', undefined],
    ['my-user-content-names', undefined],
    ['motiuser-content-vation', undefined],
    ['nothing-of-the-kind', undefined]
  ])('`#%s` means %s', (fragment, near) => {
    expect(problem(fragment)).toEqual({
      message: expected(fragment),
      help:
        near === undefined
          ? 'No heading of this document is similar; check whether it was renamed.'
          : `Did you mean \`#${near}\`?`
    })
  })

  test('is compared with a thousand headings, not with all', () => {
    const headings = Array.from({length: 1_001}, (_, index) => `## Part ${String(index).padStart(5, '0')}`).join('\n\n')
    // Three headings stand before the parts.
    expect(problem('part-00996x', headings)?.help).toBe('Did you mean `#part-00996`?')
    expect(problem('part-00999x', headings)?.help).not.toContain('#part-00999`')
  })
})
