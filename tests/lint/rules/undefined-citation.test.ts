import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'

const path = 'scs-0100-v1-a.md'
const found = (body: string): string[] => findings('undefined-citation', {[path]: documentText({body})})

test.each([
  ['[Some title]', '[Some title]', 'Some title'],
  ['["Some title"]', '["Some title"]', '"Some title"'],
  ['[Some\ntitle]', '[Some title]', 'Some title'],
  ['[some text][some label]', '[some text][some label]', 'some label'],
  ['[some text][]', '[some text][]', 'some text'],
  ['[Some — title]', '[Some — title]', 'Some — title'],
  ['[Some\n    title]', '[Some title]', 'Some title']
])('reports %j', (written, shown, name) => {
  expect(found(`See ${written}.`)).toEqual([
    `${path}:20:5 warning undefined-citation: ` +
      `Unexpected citation \`${shown}\` without a definition, expected a line \`[${name}]: …\``
  ])
})

test.each([
  ['a definition', 'See [Some title].\n\n[some title]: https://example.org'],
  ['marks and units', '[REQUIRED] [NOT REQUIRED] [GiB] [N] [+] [1] [scs:encrypted] v1[.x]'],
  ['task boxes', '- [ ] Some thing\n- [x] Some thing\n- [X] Some thing'],
  ['tags in a list', '- [Bug fix] Some thing\n\n  1. [New feature] Some thing'],
  [
    'tags in a list without empty lines',
    '- [Bug fix] Some thing\n- [New feature] Some thing\n* [Old feature] Some thing'
  ],
  ['one word and a letter', '[A title] [Title a] [Sometitle] [A B] [Ab][Cd]'],
  ['what begins with a small letter', '[the Operator has to]'],
  ['footnote marks', 'One[^Two words] and [^a][^b]'],
  ['indices and patterns', 'row[Some Index] matrix[row][col] [A-Z a-z]+'],
  ['asides', 'They said "[the operator] has to".'],
  ['escaped brackets', '\\[Some title]'],
  ['code', '`[Some title]`\n\n```\n[Some title]\n```'],
  ['a link with a space in its address', '[Some title](some file.md)']
])('is silent about %s', (_, body) => {
  expect(found(body)).toEqual([])
})

test('names the document that has the title', () => {
  const files = {
    [path]: documentText({body: 'See ["Image Metadata"].'}),
    'scs-0102-v1-image-metadata.md': documentText({title: 'Image metadata'})
  }
  expect(lintFiles(files).map(({help}) => help)).toEqual([
    'Add a line `["Image Metadata"]: scs-0102-v1-image-metadata.md` at the end, ' +
      'or write the link in full: `[…](scs-0102-v1-image-metadata.md)`.'
  ])
})

test('takes brackets for a tag in a list down to column 100', () => {
  const outer = Array.from({length: 48}, (_, depth) => `${'  '.repeat(depth)}- Item\n`).join('')
  const indent = '  '.repeat(48)
  expect(found(`${outer}${indent}1. [Bug fix] Some thing`)).toEqual([])
  expect(found(`${outer}${indent}12. [Bug fix] Some thing`)).toHaveLength(1)
})
