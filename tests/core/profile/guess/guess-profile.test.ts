import {describe, expect, test} from 'vitest'
import {guessProfile, wordList} from '../../../../src/core/profile/guess/guess-profile.ts'
import {readNames} from '../../../../src/core/profile/guess/name-shape.ts'
import {survey, wordsOf} from '../../../../src/core/profile/guess/survey.ts'

type Texts = Readonly<Record<string, string>>

const filesOf = (texts: Texts) => Object.entries(texts).map(([path, text]) => ({path, text}))
const surveyed = (texts: Texts) => survey(readNames(filesOf(texts))?.named ?? [])

describe('what a file says', () => {
  test.each([
    ['---\ntitle: A\nn: 1\n---\n', {title: 'A', n: 1}],
    ['\uFEFF---\ntitle: A\n---\n', {title: 'A'}],
    ['---\n{}\n---\n', {}]
  ])('%j has keys', (text, header) => {
    expect(surveyed({'a-1.md': text}).map((one) => one.header)).toEqual([header])
  })

  test.each([
    '',
    '# A\n',
    '---\ntitle: A\n',
    '---\n- a\n---\n',
    '---\na\n---\n',
    '---\n---\n',
    '---\na: [\n---\n',
    '---\na: 1\na: 2\n---\n'
  ])('%j has none and is left out', (text) => {
    expect(surveyed({'a-1.md': text})).toEqual([])
  })

  test('its sections are the headings of the first two levels, each once', () => {
    const long = 'x'.repeat(80)
    const body = `# A *title*\n\n## Why\n\n### Deep\n\n## Why\n\n- ## In a list\n\n## ${long}\n\n## ${long}x\n\n##\n\n## &nbsp;Spaces\n`
    expect(surveyed({'a-1.md': `---\na: b\n---\n${body}`})).toEqual([
      {
        file: {path: 'a-1.md', text: `---\na: b\n---\n${body}`},
        prefix: 'a',
        number: '1',
        kind: '',
        slug: '',
        header: {a: 'b'},
        sections: ['A title', 'Why', long, 'Spaces']
      }
    ])
  })

  test('the words of a key are its texts in one line', () => {
    const values = [' Draft ', '7', 'true', '[a]', '"a\\tb"', '""', '" "', '~', '"7"']
    const texts = values.map((value, index): [string, string] => [`a-${index}.md`, `---\nk: "x"\nw: ${value}\n---\n`])
    expect(wordsOf(surveyed(Object.fromEntries(texts)), 'w')).toEqual(['Draft', '7'])
  })
})

const text = (status: string, more = ''): string => `---\ntitle: A\ntype: Note\nstatus: ${status}\n${more}---\n`

test('no profile is guessed where no name has a number', () => {
  expect(guessProfile(filesOf({'a.md': text('Draft')}))).toBeUndefined()
  expect(guessProfile([])).toBeUndefined()
})

test('a guess holds all that the files give away', () => {
  const guess = guessProfile(
    filesOf({
      'README.md': '# Standards of *all*\n',
      'docs/INDEX.md': '# Index\n',
      'docs/more/notes.md': 'Notes.\n',
      'docs/ab-0001-a.md': text('Draft'),
      'docs/ab-0002-b.md': text('Final', 'accepted_on: 2026-01-01\n'),
      'docs/ab-0003-c.md': 'No front matter.\n'
    })
  )
  expect(guess).toEqual({
    title: 'Standards of all',
    folders: ['docs'],
    ignore: ['INDEX.md', 'notes.md'],
    shape: {prefix: 'ab', digits: 4, leadingZeros: true, slugs: true},
    example: 'ab-0003-c.md',
    keys: {
      names: {title: 'title', type: 'type', status: 'status', stabilized_at: 'accepted_on'},
      renamed: {},
      others: []
    },
    types: [{name: 'Note', count: 2, normative: false, role: 'main', sections: []}],
    statuses: [
      {name: 'Draft', count: 1, stage: 'draft'},
      {name: 'Final', count: 1, stage: 'stable'}
    ],
    tracks: [],
    hasDates: true,
    counts: {files: 6, named: 3, read: 2}
  })
})

test('the digit that tells tracks, and that there are no dates', () => {
  const track = (name: string): string => text('Draft', `track: ${name}\n`)
  const guess = guessProfile(
    filesOf({'1100.md': track('X'), '1101.md': track('X'), '1200.md': track('Y'), '1201.md': track('Y')})
  )
  expect(guess).toMatchObject({folders: [''], ignore: [], trackDigit: 2, hasDates: false, example: '1201.md'})
})

test('files beside the documents are to be left out, those elsewhere are not looked at', () => {
  const guess = guessProfile(filesOf({'README.md': '', 'CHANGES.md': '', '1.md': text('Draft'), 'docsx/a.md': ''}))
  expect(guess?.ignore).toEqual(['README.md', 'CHANGES.md', 'a.md'])
  expect(guessProfile(filesOf({'a/1.md': '', 'a/x.md': '', 'b/2.md': ''}))).toMatchObject({
    folders: ['a', 'b'],
    ignore: ['x.md']
  })
  expect(guessProfile(filesOf({'README.md': '', 'docs/1.md': '', 'docsx/a.md': ''}))?.ignore).toEqual([])
})

describe('the title', () => {
  const titleOf = (texts: Texts) => guessProfile(filesOf({...texts, 'docs/1.md': text('Draft')}))?.title

  test.each([
    [{'README.md': 'Text.\n\n## Our *own*\n\n# Other\n'}, 'Our own'],
    [{'readme.md': '# A\n'}, 'A'],
    [{'docs/README.md': '# Deep\n', 'README.md': '# High\n'}, 'High'],
    [{'docs/README.md': '# Deep\n'}, 'Deep'],
    [{'README.md': `# ${'x'.repeat(100)}\n`}, 'x'.repeat(100)],
    [{'README.md': `# ${'x'.repeat(101)}\n`}, undefined],
    [{'README.md': 'Two\nlines\n===\n'}, 'Two lines'],
    [{'README.md': '# &nbsp;A  B\n'}, 'A B'],
    [{'README.md': '#\n'}, undefined],
    [{'README.md': 'Text.\n'}, undefined],
    [{'README.md': '# A\u0007b\n'}, undefined],
    [{'MYREADME.md': '# A\n'}, undefined],
    [{'README.md.md': '# A\n'}, undefined],
    [{}, undefined]
  ])('of %j is %s', (texts, title) => {
    expect(titleOf(texts)).toBe(title)
  })
})

test('words with how often they occur, in a line', () => {
  expect(
    wordList([
      {name: 'Draft', count: 12},
      {name: 'Final', count: 1}
    ])
  ).toBe('Draft (12), Final (1)')
})
