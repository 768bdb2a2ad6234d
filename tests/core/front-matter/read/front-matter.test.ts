import {expect, test} from 'vitest'
import {z} from 'zod'
import {readFrontMatter} from '../../../../src/core/front-matter/read/front-matter.ts'
import {frontMatterSchema} from '../../../../src/core/front-matter/read/front-matter-schema.ts'
import {textAt} from '../../../../src/core/text/place.ts'
import {scsProfile} from '../../../helpers/profile.ts'

const path = 'scs-0100-v1-a.md'
const read = (text: string) => readFrontMatter({path, text}, scsProfile)
const header = (...lines: string[]): string =>
  ['---', 'title: A', 'type: Standard', 'status: Draft', 'track: IaaS', ...lines, '---', ''].join('\n')

test('reads the keys that have a meaning, and leaves the others unread', () => {
  const {frontMatter, problems} = read(header('description: |', '  Some', '  words', 'owner: me'))
  expect(frontMatter).toEqual({
    title: 'A',
    type: 'Standard',
    status: 'Draft',
    track: 'IaaS',
    description: 'Some\nwords',
    replaces: [],
    replaced_by: [],
    supplements: []
  })
  expect(problems.map(({rule}) => rule)).toEqual(['unknown-key'])
})

test('knows where each value, each key and the end stand, whatever the line endings', () => {
  for (const text of [
    header('deprecated_at: "2026-01-31" # in force'),
    header('deprecated_at: "2026-01-31"').replaceAll('\n', '\r\n')
  ]) {
    const {places, keyPlaces, end, frontMatter} = read(text)
    expect(places.deprecated_at && textAt(text, places.deprecated_at)).toBe('"2026-01-31"')
    expect(keyPlaces.deprecated_at && textAt(text, keyPlaces.deprecated_at)).toBe('deprecated_at')
    expect(end).toEqual({line: 7, column: 1, endLine: 7, endColumn: 1})
    expect(frontMatter?.deprecated_at).toBe('2026-01-31')
  }
})

test('a renamed key stands under its name of today, at its own place', () => {
  const text = header('obsoleted_at: 2026-01-31')
  const {frontMatter, keyPlaces} = read(text)
  expect(frontMatter?.deprecated_at).toBe('2026-01-31')
  expect(keyPlaces.deprecated_at && textAt(text, keyPlaces.deprecated_at)).toBe('obsoleted_at')
})

test('texts are trimmed, and an empty one counts as none', () => {
  const {frontMatter} = read(header('replaces: " a.md "', 'replaced_by: ["b.md ", "", 1]', 'description: ""'))
  expect(frontMatter).toMatchObject({replaces: ['a.md'], replaced_by: ['b.md']})
  expect(frontMatter?.description).toBeUndefined()
})

test.each([
  ['title: 2026'],
  ['type: Memo'],
  ['type:'],
  ['status:'],
  ['track: [IaaS]'],
  ['stabilized_at:'],
  ['stabilized_at: soon']
])('with `%s` it is open what the document is', (line) => {
  const key = line.slice(0, line.indexOf(':'))
  const {frontMatter, problems} = read(header(line).replace(new RegExp(`^${key}: (A|Standard|Draft|IaaS)\n`, 'm'), ''))
  expect(frontMatter).toBeUndefined()
  expect(problems).toHaveLength(1)
})

test('values nested in the wrong place are shown as what they are', () => {
  const {problems} = read('---\ntitle: {A: B}\ntype: [Standard]\ntrack: IaaS\nreplaces: {a: b}\n---\n')
  expect(problems.map(({rule, message}) => `${rule}: ${message.replace(/, expected.*/, '')}`)).toEqual([
    'list-value: Unexpected mapping for `replaces`',
    'key-value: Unexpected mapping for `title`',
    'key-value: Unexpected list for `type`'
  ])
})

test('an alias counts as what it stands for', () => {
  expect(read(header('replaces: &it [a.md]', 'replaced_by: *it')).frontMatter).toMatchObject({
    replaces: ['a.md'],
    replaced_by: ['a.md']
  })
})

test('a mapping with a key `toString` is a mapping', () => {
  expect(read('---\ntitle: A\ntype: {toString: x}\ntrack: IaaS\n---\n').problems).toMatchObject([
    {message: expect.stringContaining('Unexpected mapping for `type`')}
  ])
})

test('a list within itself is no file name', () => {
  const {problems} = read(header('replaces: &it [*it]'))
  expect(problems.map(({message}) => message)).toEqual(['Unexpected list in `replaces`, expected a file name'])
})

test('an editor sees that a reference is a text with a letter', () => {
  expect(z.toJSONSchema(frontMatterSchema(scsProfile), {io: 'input'}).properties?.['replaces']).toEqual({
    type: 'array',
    items: {type: 'string', minLength: 1, pattern: '\\S'},
    default: []
  })
})
