import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'

const rule = 'requirement-keywords'
const path = 'scs-0100-v1-a.md'
const severities = {[rule]: 'warning'} as const
const found = (body: string): string[] => findings(rule, {[path]: documentText({body})}, {severities})
const explained = 'Read the keywords as in RFC 2119.\n\n'

test('is off by default', () => {
  expect(findings(rule, {[path]: documentText({body: 'It MUST.'})})).toEqual([])
})

test('reports the first keyword of a document that does not say how to read it', () => {
  expect(found('Some words.\n\nIt MUST and it MAY.')).toEqual([
    `${path}:22:4 warning requirement-keywords: ` +
      'Unexpected keyword `MUST` without an explanation, expected a paragraph that names RFC 2119'
  ])
})

test('reports lower-case keywords beside upper-case ones', () => {
  expect(found(`${explained}It MUST, and it\nmust too.\n\nHere it must.`)).toEqual([
    `${path}:23:1 warning requirement-keywords: Unexpected \`must\` beside keywords in capitals, expected \`MUST\` or another word`
  ])
})

test.each([
  ['an explanation', `${explained}It MUST.`],
  ['BCP 14', 'Read them as in BCP 14. It MAY.'],
  ['code', 'It is `MUST`.'],
  ['quotations', `${explained}> It MUST, and must.`],
  ['ordinary words', 'It must, it may, it should.']
])('is silent about %s', (_, body) => {
  expect(found(body)).toEqual([])
})

test('leaves informative documents alone', () => {
  const text = documentText({type: 'Supplement', keys: `supplements:\n  - ${path}`, body: 'It MUST.'})
  expect(findings(rule, {'scs-0100-w1-a.md': text}, {severities})).toEqual([])
})
