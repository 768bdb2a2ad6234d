import {describe, expect, test} from 'vitest'
import {type FrontMatterChanges, frontMatterEdits} from '../../../src/core/front-matter/write/front-matter-edit.ts'
import {applyEdits} from '../../../src/core/text/edits.ts'
import {profileAt, scsProfile} from '../../helpers/profile.ts'

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
    ['\n  - a.md\n  # between\n  - b.md', ['a.md', 'c.md'], '\n  - a.md\n  # between\n  - c.md'],
    ['\n  - a.md\n  - b.md', ['b.md'], '\n  - b.md']
  ])('the list%j becomes %j', (before, entries, after) => {
    const text = (list: string): string => header(...basis, `replaces:${list}`, '# what follows', 'author: x')
    expect(edited(text(before), {replaces: entries})).toBe(text(after))
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
    ['whose other values depend on it', header('title: A', 'status: &s Draft', 'note: *s')]
  ])('front matter %s is left alone', (_, text) => {
    expect(frontMatterEdits(text, {status: 'Stable'}, scsProfile)).toBeUndefined()
  })
})
