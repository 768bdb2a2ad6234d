import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {fixedFiles} from '../../helpers/fixed-files.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'

const id = 'list-value'
const path = 'scs-0100-v2-a.md'
const target = 'scs-0100-v1-a.md'
const others = {[target]: documentText({status: 'Rejected', keys: `rejected_at: 2024-01-01\nreplaced_by: [${path}]`})}
const files = (keys: string): Record<string, string> => ({...others, [path]: documentText({keys})})

test.each([`replaces:\n  - ${target}`, `replaces:\n- ${target}`, `replaces: [${target}]`, 'replaces: []'])(
  '%s is a list',
  (keys) => {
    expect(findings(id, files(keys))).toEqual([])
  }
)

test('a text is none, but counts as a list of one', () => {
  const found = lintFiles(files(`replaces: ${target}`))
  expect(found.map(({rule}) => rule)).toEqual([id])
  expect(findings(id, files(`replaces: ${target}`))).toEqual([
    `${path}:6:11 warning list-value: Unexpected \`${target}\` for \`replaces\`, expected a list of file names`
  ])
})

test.each([
  ['replaces:', '6:1', 'Unexpected empty value for `replaces`, expected a list of file names'],
  ['replaces: 100', '6:11', 'Unexpected `100` for `replaces`, expected a list of file names'],
  ['replaces: {a: b}', '6:11', 'Unexpected mapping for `replaces`, expected a list of file names'],
  ['replaces: [100]', '6:12', 'Unexpected `100` in `replaces`, expected a file name'],
  ['replaces:\n  - null', '7:5', 'Unexpected empty value in `replaces`, expected a file name'],
  [`replaces:\n  - [${target}]`, '7:5', 'Unexpected list in `replaces`, expected a file name']
])('%s', (keys, at, message) => {
  expect(findings(id, files(keys))).toEqual([`${path}:${at} warning list-value: ${message}`])
})

test.each([
  [`replaces: ${target}`, `replaces:\n  - ${target}`],
  [`replaces:   "${target}"`, `replaces:\n  - "${target}"`],
  [`replaces: ${target} # the first`, `replaces:\n  - ${target} # the first`],
  [`replaces:\n  ${target}`, `replaces:\n  - ${target}`],
  [`"replaces" : ${target}`, `"replaces":\n  - ${target}`]
])('the fix turns `%s` into a list', (before, after) => {
  expect(fixedFiles(id, files(before))).toEqual(files(after))
})

test('the fix keeps the line endings of the file', () => {
  const crlf = (keys: string): Record<string, string> => ({
    ...others,
    [path]: documentText({keys}).replaceAll('\n', '\r\n')
  })
  expect(fixedFiles(id, crlf(`replaces: ${target}`))).toEqual(crlf(`replaces:\n  - ${target}`))
})

test.each([
  `replaces: ${target}, scs-0101-v1-a.md`,
  `replaces: |\n  ${target}`,
  `replaces: # the first\n  ${target}`,
  `replaces: !!str ${target}`,
  `? replaces\n: ${target}`,
  'replaces: 100'
])('there is no fix for `%s`, which needs a decision', (keys) => {
  const found = lintFiles(files(keys)).filter(({rule}) => rule === id)
  expect(found.map(({fix}) => fix)).toEqual([undefined])
})

test('there is no fix in front matter between braces', () => {
  const text = `---\n{\ntitle: A, type: Standard, status: Draft, track: IaaS,\nreplaces: ${target}\n}\n---\n`
  const found = lintFiles({...others, [path]: text}).filter(({rule}) => rule === id)
  expect(found.map(({fix}) => fix)).toEqual([undefined])
})
