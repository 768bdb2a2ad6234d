import {describe, expect, test} from 'vitest'
import {type FrontMatterChanges, frontMatterEdits} from '../../../../src/core/front-matter/write/front-matter-edit.ts'
import {applyEdits} from '../../../../src/core/text/edits.ts'
import {profileAt, scsProfile} from '../../../helpers/profile.ts'

const secondProfile = profileAt('tests/fixtures/second-organisation/norma.yaml')

function edited(text: string, changes: FrontMatterChanges, profile = scsProfile): string | undefined {
  const edits = frontMatterEdits(text, changes, profile)
  return edits && applyEdits(text, edits)
}

const header = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n\nText: \`status: Draft\`\n`
const basis = ['title: "A: title"', 'type: Standard', 'status: Draft # for now', 'track: IaaS']

describe('front matter after an edit', () => {
  test('a value changes in its place; a new key goes behind its neighbour', () => {
    expect(edited(header(...basis, 'replaces: [a.md]'), {status: 'Stable', stabilized_at: '2026-01-01'})).toBe(
      header(
        'title: "A: title"',
        'type: Standard',
        'status: Stable # for now',
        'track: IaaS',
        'stabilized_at: 2026-01-01',
        'replaces: [a.md]'
      )
    )
  })

  test('several new keys stand in the order of the profile', () => {
    const text = edited(header(...basis), {
      replaced_by: ['b.md'],
      deprecated_at: '2026-02-02',
      stabilized_at: '2026-01-01'
    })
    expect(text).toBe(
      header(...basis, 'stabilized_at: 2026-01-01', 'deprecated_at: 2026-02-02', 'replaced_by:', '  - b.md')
    )
  })

  test.each([
    ["'Draft'", "'Stable'"],
    ['"Draft"', '"Stable"'],
    ['Draft', 'Stable'],
    ['!!str Draft', '!!str Stable'],
    ['>-\n  Draft', 'Stable']
  ])('%j becomes %j', (before, after) => {
    const text = (status: string): string => header('title: A', `status: ${status}`, '# a comment', 'track: IaaS')
    expect(edited(text(before), {status: 'Stable'})).toBe(text(after))
  })

  test.each<[string, readonly string[], string]>([
    ['\n  - a.md # old', ['a.md', 'b.md'], '\n  - a.md # old\n  - b.md'],
    ["\n- 'a.md'", ['a.md', 'b.md'], "\n- 'a.md'\n- 'b.md'"],
    ['\n    -   a.md', ['a.md', 'b.md'], '\n    -   a.md\n    -   b.md'],
    [' [a.md] # c', ['a.md', 'b.md'], ' [a.md, b.md] # c'],
    [' [a.md, ]', ['a.md', 'b.md'], ' [a.md, b.md, ]'],
    [' []', ['b.md'], '\n  - b.md'],
    ['', ['b.md'], '\n  - b.md'],
    [' a.md # c', ['a.md', 'b.md'], '\n  - a.md # c\n  - b.md'],
    [' "a.md"', ['a.md', 'b.md'], '\n  - "a.md"\n  - "b.md"'],
    [' a.md', ['b.md'], '\n  - b.md'],
    [' "a.md" # c', ['b.md', 'c.md'], '\n  - "b.md" # c\n  - "c.md"'],
    ['\n  a.md', ['a.md', 'b.md'], '\n  - a.md\n  - b.md'],
    [' >-\n  a.md', ['a.md', 'b.md'], '\n  - a.md\n  - b.md'],
    [' 7', ['7', 'b.md'], '\n  - "7"\n  - b.md'],
    [' {a: b}', ['b.md'], '\n  - b.md'],
    [' [a.md, 7]', ['a.md', '7', 'b.md'], '\n  - a.md\n  - "7"\n  - b.md'],
    [' [a.md, [b.md]]', ['a.md', 'b.md'], '\n  - a.md\n  - b.md'],
    ['\n  - a.md\n  - ~', ['a.md', 'b.md'], '\n  - a.md\n  - b.md'],
    [' ["a.md", \'b.md\']', ['a.md', 'c.md', 'd.md'], " [\"a.md\", 'c.md', 'd.md']"],
    [' [\n  a.md,\n  b.md\n]', ['a.md', 'b.md', 'c.md'], ' [\n  a.md,\n  b.md, c.md\n]'],
    [' [a.md, b.md]', ['a.md', 'b.md'], ' [a.md, b.md]'],
    ['\n  -\ta.md', ['a.md', 'b.md'], '\n  -\ta.md\n  -\tb.md'],
    ['\n  - a.md\n\n  # last\n  - b.md', ['a.md', 'b.md', 'c.md'], '\n  - a.md\n\n  # last\n  - b.md\n  - c.md'],
    ['\n  - a.md\n  # last', ['a.md', 'b.md'], '\n  - a.md\n  - b.md\n  # last'],
    ['\n  - "a\\x2emd"', ['a.md', 'b.md', 'c.md'], '\n  - "a\\x2emd"\n  - "b.md"\n  - "c.md"'],
    ['\n  -\n    a.md', ['a.md', 'b.md'], '\n  -\n    a.md\n  - b.md'],
    [' [a.md]', ['a.md', 'b.md', 'c.md'], ' [a.md, b.md, c.md]'],
    ['\n  - "a.md"\n  - b.md', ['c.md', 'b.md'], '\n  - "c.md"\n  - b.md'],
    ['\n  - a.md\n  # between\n  - b.md', ['a.md', 'c.md'], '\n  - a.md\n  # between\n  - c.md'],
    ['\n  - a.md\n  - b.md', ['b.md'], '\n  - b.md']
  ])('the list%j becomes %j', (before, entries, after) => {
    const text = (list: string): string => header(...basis, `replaces:${list}`, '# what follows', 'author: x')
    expect(edited(text(before), {replaces: entries})).toBe(text(after))
  })

  test.each([
    ['in lines where there is none', [], 'replaced_by:\n  - b.md\n  - c.md'],
    ['between brackets where another one is', ['replaces: [a.md]'], 'replaced_by: [b.md, c.md]'],
    ['in lines beside a key with nothing behind it', ['rejected_at:'], 'replaced_by:\n  - b.md\n  - c.md'],
    ['in lines where another one is', ['replaces:', '  - a.md'], 'replaced_by:\n  - b.md\n  - c.md'],
    ['in lines where one of several is', ['tags: [x]', 'replaces:', '  - a.md'], 'replaced_by:\n  - b.md\n  - c.md']
  ])('a new list stands %s', (_what, lists, added) => {
    expect(edited(header(...basis, ...lists), {replaced_by: ['b.md', 'c.md']})).toBe(header(...basis, ...lists, added))
  })

  test('a list that is written anew stands as the others do', () => {
    const text = (list: string): string => header(...basis, 'tags: [x]', `replaces:${list}`)
    expect(edited(text('\n  - a.md\n  - b.md'), {replaces: ['b.md']})).toBe(text(' [b.md]'))
  })

  test.each<[string, readonly string[], FrontMatterChanges, readonly string[]]>([
    ['a title at the start', ['track: IaaS'], {title: 'A'}, ['title: A', 'track: IaaS']],
    [
      'a status behind the type',
      ['title: A', 'type: Standard', '# why', 'track: IaaS'],
      {status: 'Draft'},
      ['title: A', 'type: Standard', 'status: Draft', '# why', 'track: IaaS']
    ],
    [
      'a status behind the title where there is no type',
      ['author: me', 'title: A', 'track: IaaS'],
      {status: 'Draft'},
      ['author: me', 'title: A', 'status: Draft', 'track: IaaS']
    ],
    [
      'a day behind the last key of the first group, wherever that is',
      ['track: IaaS', 'title: A', 'author: me'],
      {stabilized_at: '2026-01-01'},
      ['track: IaaS', 'title: A', 'stabilized_at: 2026-01-01', 'author: me']
    ],
    [
      'a day behind the day before it',
      ['title: A', 'stabilized_at: 2026-01-01', 'author: me', 'rejected_at: 2026-03-01'],
      {deprecated_at: '2026-02-01'},
      ['title: A', 'stabilized_at: 2026-01-01', 'deprecated_at: 2026-02-01', 'author: me', 'rejected_at: 2026-03-01']
    ],
    [
      'a relation behind the days',
      ['title: A', 'stabilized_at: 2026-01-01', 'author: me'],
      {replaces: ['a.md']},
      ['title: A', 'stabilized_at: 2026-01-01', 'replaces:\n  - a.md', 'author: me']
    ],
    [
      'a relation behind the first group where there are no days',
      ['title: A', 'author: me'],
      {replaces: ['a.md']},
      ['title: A', 'replaces:\n  - a.md', 'author: me']
    ],
    [
      'a day at the start where nothing belongs before it',
      ['author: me'],
      {rejected_at: '2026-01-01'},
      ['rejected_at: 2026-01-01', 'author: me']
    ],
    ['a description at the start', ['title: A'], {description: 'Of a'}, ['description: Of a', 'title: A']],
    ['a value behind a key that has none', ['title: A', 'status:'], {status: 'Draft'}, ['title: A', 'status: Draft']],
    [
      'a value behind a key that has a comment only',
      ['title: A', 'status: # soon'],
      {status: 'Draft'},
      ['title: A', 'status: Draft # soon']
    ],
    [
      'what is new before a line and what replaces it',
      ['title: A', 'status: Draft', 'track: IaaS'],
      {type: 'Standard', status: 'Stable'},
      ['title: A', 'type: Standard', 'status: Stable', 'track: IaaS']
    ],
    [
      'what is new before a line that is taken out',
      ['title: A', 'replaces: [a.md]', 'track: IaaS'],
      {type: 'Standard', replaces: []},
      ['title: A', 'type: Standard', 'track: IaaS']
    ],
    [
      'what is new before an earlier key that is taken out',
      ['title: A', 'replaces: [a.md]', 'stabilized_at: 2026-01-01'],
      {stabilized_at: [], replaced_by: ['b.md']},
      ['title: A', 'replaces: [a.md]', 'replaced_by: [b.md]']
    ],
    ['nothing, for a key that is not there, to be taken out', ['title: A'], {replaces: []}, ['title: A']],
    ['nothing, for no changes', ['title: A'], {}, ['title: A']]
  ])('%s', (_what, lines, changes, after) => {
    expect(edited(header(...lines), changes)).toBe(header(...after))
  })

  test('an empty list takes the key out, and the lines around stay', () => {
    const lines = ['title: A', '# why', 'replaces:', '  - a.md', '  - b.md', '', '# about the track', 'track: IaaS']
    expect(edited(header(...lines), {replaces: [], deprecated_at: []})).toBe(
      header('title: A', '# why', '', '# about the track', 'track: IaaS')
    )
  })

  test('Windows line endings, indentation and a missing final newline stay', () => {
    const text = '---\r\n  title: A\r\n  status: Draft\r\n  track: IaaS\r\n---\r\nText'
    expect(edited(text, {status: 'Stable', replaced_by: ['b.md']})).toBe(
      '---\r\n  title: A\r\n  status: Stable\r\n  track: IaaS\r\n  replaced_by:\r\n    - b.md\r\n---\r\nText'
    )
  })

  test.each([
    ['    - a.md', '    - a.md\n    - b.md'],
    ['  - a.md', '  - a.md\n  - b.md'],
    ['      -  "a.md"', '      -  "a.md"\n      -  "b.md"']
  ])('a list in indented front matter grows where it stands: %j', (before, after) => {
    const text = (list: string): string => header('  title: A', '  replaces:', list, '  track: IaaS')
    expect(edited(text(before), {replaces: ['a.md', 'b.md']})).toBe(text(after))
  })

  test('a text in indented front matter becomes a list', () => {
    expect(edited(header('  title: A', '  replaces: a.md'), {replaces: ['a.md', 'b.md']})).toBe(
      header('  title: A', '  replaces:', '    - a.md', '    - b.md')
    )
  })

  test('another organisation has other keys, and a former name of a key stays', () => {
    const text = header('title: A', 'kind: Rule', 'in_use_since: 2024-01-01', 'standing: Accepted', 'crew: Charts')
    expect(
      edited(text, {status: 'Retired', stabilized_at: '2024-02-02', deprecated_at: '2026-01-01'}, secondProfile)
    ).toBe(
      header(
        'title: A',
        'kind: Rule',
        'in_use_since: 2024-02-02',
        'retired_on: 2026-01-01',
        'standing: Retired',
        'crew: Charts'
      )
    )
  })

  test.each([
    ['...|', '"...|"'],
    ['--- a', '"--- a"'],
    ['a: b', '"a: b"'],
    ['a\nb', '"a\\nb"'],
    ['A', 'A']
  ])('the title %j stands in one line, as %s', (title, written) => {
    expect(edited(header('title: B', 'track: IaaS'), {title})).toBe(header(`title: ${written}`, 'track: IaaS'))
  })

  test.each([
    ['in braces', '---\n{title: A, status: Draft}\n---\n'],
    ['not there', 'title: A\n'],
    ['with an error', header('title: A', 'status: Draft', 'status: Draft')],
    ['with its only key behind a question mark', header('? status', ': Draft')],
    ['with a question mark only', header('? status')],
    ['without keys', header('- status')],
    ['without anything', header('# nothing')],
    ['with a name for all of it', header('&all', 'title: A', 'status: Draft')],
    ['with a kind for all of it', header('!!map', 'title: A', 'status: Draft')],
    ['with a key behind a question mark', header('title: A', '? status', ': Draft')],
    ['with a key that is a list', header('status: Draft', '? [a]', ': b')],
    ['with a space before the colon and nothing behind it', header('title: A', 'status :')],
    ['without end', '---\nstatus: Draft\n'],
    ['whose other values depend on it', header('title: A', 'status: &s Draft', 'note: *s')]
  ])('front matter %s is left alone', (_, text) => {
    expect(frontMatterEdits(text, {status: 'Stable'}, scsProfile)).toBeUndefined()
  })
})
