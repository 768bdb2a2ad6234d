import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {fixedFiles} from '../../helpers/fixed-files.ts'
import {findings, lintFiles, printed} from '../../helpers/lint.ts'

const path = 'scs-0100-v1-a.md'

test('is silent about a document without a mark', () => {
  expect(findings('byte-order-mark', {[path]: documentText()})).toEqual([])
})

test('names the mark, and reads the document all the same', () => {
  expect(printed(lintFiles({[path]: `\uFEFF${documentText({track: 'Iaas'})}`}))).toEqual([
    `${path}:1:1 notice byte-order-mark: Unexpected byte order mark, expected UTF-8 without one`,
    `${path}:5:8 error key-value: Unexpected \`Iaas\` for \`track\`, expected one of \`Global\`, \`IaaS\`, \`KaaS\`, \`IAM\`, \`Ops\`, \`Scopes\``
  ])
})

test('the fix takes out the mark and nothing else', () => {
  expect(fixedFiles('byte-order-mark', {[path]: `\uFEFF${documentText()}`})).toEqual({[path]: documentText()})
})

test('a second mark is no front matter', () => {
  expect(findings('front-matter', {[path]: `\uFEFF\uFEFF${documentText()}`})).toHaveLength(1)
})
