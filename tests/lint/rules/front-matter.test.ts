import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'

const id = 'front-matter'
const path = 'scs-0100-v1-a.md'
const lines = '`key: value`'

test('is silent about a document with front matter', () => {
  expect(findings(id, {[path]: documentText()})).toEqual([])
})

test.each(['js', 'json', 'coffee', 'yaml', ' # a comment', '\u00a0'])(
  'a first line `---%s` is not read and not run',
  (rest) => {
    const text = `---${rest}\n{"title": globalThis.wasRun = true}\n---\n`
    expect(findings(id, {[path]: text})).toEqual([
      `${path}:1:1 error front-matter: Unexpected line \`${`---${rest}`.trim()}\`, expected \`---\` alone`
    ])
    expect(globalThis).not.toHaveProperty('wasRun')
  }
)

test.each([
  ['', '1:1', 'Unexpected start of the document, expected front matter between two lines `---`'],
  ['## Text\n', '1:1', 'Unexpected start of the document, expected front matter between two lines `---`'],
  ['\n---\ntitle: A\n---\n', '1:1', 'Unexpected start of the document, expected front matter between two lines `---`'],
  ['----\ntitle: A\n----\n', '1:1', 'Unexpected start of the document, expected front matter between two lines `---`'],
  ['---', '1:1', 'Unexpected front matter without end, expected a closing line `---`'],
  ['---\ntitle: A\n', '1:1', 'Unexpected front matter without end, expected a closing line `---`'],
  ['---\ntitle: A\n --- \n', '1:1', 'Unexpected front matter without end, expected a closing line `---`'],
  ['---\ntitle: A\n----\n', '3:1', 'Unexpected line `----`, expected `---` alone'],
  ['---\ntitle: A\n---type: B\n---\n', '3:1', 'Unexpected line `---type: B`, expected `---` alone'],
  ['---\n---\n', '2:1', `Unexpected front matter without keys, expected lines of the form ${lines}`],
  ['---\n# nothing yet\n---\n', '2:1', `Unexpected front matter without keys, expected lines of the form ${lines}`],
  ['---\n- title\n---\n', '2:1', `Unexpected front matter without keys, expected lines of the form ${lines}`],
  ['---\ntitle:A\n---\n', '2:1', `Unexpected front matter without keys, expected lines of the form ${lines}`]
])('%j', (text, at, message) => {
  expect(findings(id, {[path]: text})).toEqual([`${path}:${at} error front-matter: ${message}`])
})

test.each([
  [
    'title: Flavor naming: the standard',
    '2:8',
    'Unexpected `: ` within a value, expected one key and one value in a line'
  ],
  ['title: A\ntype: B\ntitle: C', '4:1', 'Unexpected second `title`, expected each key once'],
  ['title: `A`', '2:8', 'Unexpected backtick at the start of a value, expected a text in quotes'],
  ['title: @A', '2:8', 'Unexpected `@` at the start of a value, expected a text in quotes'],
  ['title: *Important*', '2:8', 'Unexpected `*` at the start of a value, expected a text in quotes'],
  ['title: "A\ntype: Standard', '2:8', 'Unexpected open quote, expected a closing one'],
  ['title: "A\\qB"', '2:10', 'Unexpected backslash between double quotes, expected an escape that YAML knows'],
  ["title: 'It's'", '2:12', 'Unexpected text after the end of a value, expected a new line'],
  ['title: [Draft] A', '2:16', 'Unexpected text after the end of a value, expected a new line'],
  ['title: [A\ntype: Standard', '2:8', 'Unexpected open bracket, expected a closing one'],
  ['replaces:\n\t- A', '3:1', 'Unexpected tab at the start of a line, expected spaces'],
  ['title:A\ntype: B', '2:1', `Unexpected line without \`: \`, expected lines of the form ${lines}`],
  ['title: A\n...\ntype: B', '4:1', expect.stringContaining('multiple documents')]
])('%j reads well', (yaml, at, message) => {
  const [found] = lintFiles({[path]: `---\n${yaml}\n---\n`})
  expect(found?.rule).toBe(id)
  expect(found && `${found.place.line}:${found.place.column}`).toBe(at)
  expect(found?.message).toEqual(message)
  expect(found?.help).toMatch(/\.$/)
})

test('the way out of a colon in a title is quotes', () => {
  const [found] = lintFiles({[path]: documentText({title: 'Flavor naming: the standard'})})
  expect(found?.help).toContain('Put a text that contains `: ` in quotes')
})

test('one error of the YAML is reported, not what follows from it', () => {
  expect(findings(id, {[path]: '---\ntitle: A: B: C\n  type: [\n---\n'})).toHaveLength(1)
})
