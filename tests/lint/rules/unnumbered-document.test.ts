import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {changeFindings} from '../../helpers/lint-change.ts'
import {waysOutOfChange} from '../../helpers/ways-out.ts'

const name = 'scs-xxxx-v1-a.md'
const draft = documentText()
const finding = (severity: string): string =>
  `${name}:1:1 ${severity} unnumbered-document: Unexpected \`xxxx\` in place of a number, expected a number before the document is merged`

test('reports a proposal, as an error where it is merged', () => {
  expect(changeFindings('unnumbered-document', {}, {[name]: draft})).toEqual([finding('warning')])
  expect(changeFindings('unnumbered-document', {}, {[name]: draft}, {stage: 'merged'})).toEqual([finding('error')])
})

test('is silent about what has its number, and about proposals that were there', () => {
  expect(changeFindings('unnumbered-document', {}, {'scs-0100-v1-a.md': draft}, {stage: 'merged'})).toEqual([])
  expect(changeFindings('unnumbered-document', {[name]: draft}, {[name]: `${draft}More.\n`})).toEqual([])
})

test('several proposals are several documents', () => {
  expect(changeFindings('unnumbered-document', {}, {[name]: draft, 'scs-xxxx-v1-b.md': draft})).toHaveLength(2)
})

test('names the next number of the track, but none for a supplement', () => {
  const wayOut = (head: Record<string, string>) => waysOutOfChange('unnumbered-document', {}, head)
  const renamed = 'When the document is accepted, rename the file'
  expect(wayOut({[name]: draft})).toEqual([`${renamed}; the next number of its track is \`0100\`.`])
  expect(wayOut({'scs-xxxx-w1-a.md': documentText({type: 'Supplement', keys: `supplements: [${name}]`})})).toEqual([
    `${renamed}.`
  ])
})
