import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'

const id = 'key-value'
const path = 'scs-0100-v1-a.md'

test('is silent about words that the profile knows, quoted or not', () => {
  expect(findings(id, {[path]: documentText({type: '"Standard"', status: "'Draft'"})})).toEqual([])
})

test('names the words that are accepted, at the value', () => {
  expect(findings(id, {[path]: documentText({status: '"Final"'})})).toEqual([
    `${path}:4:9 error key-value: Unexpected \`Final\` for \`status\`, expected one of \`Draft\`, \`Stable\`, \`Deprecated\`, \`Rejected\``
  ])
})

test.each([
  [{status: 'stabel'}, 'Did you mean `Stable`?'],
  [{track: 'iaas'}, 'Did you mean `IaaS`?'],
  [{type: 'Decision-Record'}, 'Did you mean `Decision Record`?'],
  [{status: 'Final'}, undefined],
  [{title: '2026'}, 'Put the value in quotes.'],
  [{title: '[Flavors]'}, 'Put the value in quotes.']
])('%o: the way out is %s', (parts, help) => {
  const [found] = lintFiles({[path]: documentText(parts)}).filter(({rule}) => rule === id)
  expect(found?.message).toContain('Unexpected')
  expect(found?.help).toBe(help)
})

test.each([
  ['2026', '`2026`'],
  ['true', '`true`'],
  ['[Flavors]', 'list'],
  ['{Flavor: naming}', 'mapping']
])('a title %s is %s, not a text', (title, actual) => {
  expect(findings(id, {[path]: documentText({title})})).toEqual([
    `${path}:2:8 error key-value: Unexpected ${actual} for \`title\`, expected a text`
  ])
})

test('a long value and one of several lines are shown in short', () => {
  const [found] = findings(id, {[path]: documentText({status: `|\n  ${'word '.repeat(30)}\n  and \`more\``})})
  expect(found).toMatch(/Unexpected `(word ){11}word…` for `status`/)
})

test.each(['"A \\e[31mred title"', '"Two\\nlines"', '"A\\ttab"', '"\\x9b"'])(
  'a title %s has no control characters',
  (title) => {
    expect(findings(id, {[path]: documentText({title})})).toEqual([
      `${path}:2:8 error key-value: Unexpected control character in \`title\`, expected a text in one line`
    ])
  }
)

test('a title may be folded over several lines', () => {
  expect(findings(id, {[path]: documentText({title: '>\n  Long\n  title'})})).toEqual([])
})
