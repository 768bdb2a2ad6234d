import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readFrontMatter} from '../../../src/core/front-matter/read/front-matter.ts'
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

const word = fc.stringMatching(/^[A-Za-z0-9äé:#'"&*!|>%@`, .-]{1,14}$/).filter((text) => text.trim() === text)
const reference = fc.stringMatching(/^scs-0[0-9]{3}-v[1-9]-[a-z]{1,6}(\.md)?$/)
const newline = fc.constantFrom('\n', '\r\n')
const quote = fc.constantFrom('', "'", '"')
const comment = fc.constantFrom('', ' # a comment', '   #')

/** One key as its lines of YAML. */
const scalarLines = (name: string, value: fc.Arbitrary<string>): fc.Arbitrary<readonly string[]> =>
  fc.tuple(value, quote, comment).map(([text, mark, end]) => [`${name}: ${mark}${text}${mark}${end}`])
const listLines = (name: string): fc.Arbitrary<readonly string[]> =>
  fc
    .tuple(fc.array(reference, {minLength: 1, maxLength: 3}), fc.nat(3), quote, comment)
    .map(([entries, style, mark, end]) => {
      const texts = entries.map((entry) => `${mark}${entry}${mark}`)
      if (style === 0) return [`${name}: [${texts.join(', ')}]${end}`]
      if (style === 1) return [`${name}: ${texts[0]}${end}`]
      return [`${name}:${end}`, ...texts.map((text) => `${style === 2 ? '  ' : ''}- ${text}${end}`)]
    })
const lists = ['replaces', 'replaced_by'] as const
const days = ['stabilized_at', 'deprecated_at', 'rejected_at'] as const
const day = fc
  .date({min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true})
  .map((date) => date.toISOString().slice(0, 10))
const headers = fc
  .tuple(
    fc
      .shuffledSubarray(
        [
          fc.constant(['# a line of its own']),
          fc.constant(['']),
          word.map((text) => [`author: ${JSON.stringify(text)}`]),
          ...days.map((name) => scalarLines(name, day)),
          ...lists.map((name) => listLines(name))
        ],
        {minLength: 0}
      )
      .chain((chosen) => fc.tuple(...chosen)),
    scalarLines('status', fc.constantFrom('Draft', 'Stable')),
    newline
  )
  .map(([parts, status, ending]) => {
    const lines = ['title: A', 'type: Standard', ...parts.flat(), ...status, 'track: IaaS']
    return `---${ending}${lines.join(ending)}${ending}---${ending}${ending}Body`
  })
const changes = fc.record(
  {
    title: word,
    status: fc.constantFrom('Stable', 'Deprecated'),
    ...Object.fromEntries(days.map((name) => [name, fc.oneof(day, fc.constant([]))])),
    ...Object.fromEntries(lists.map((name) => [name, fc.uniqueArray(reference, {maxLength: 3})]))
  },
  {requiredKeys: []}
)

describe('for any front matter and any changes', () => {
  const read = (text: string) => readFrontMatter({path: 'x.md', text}, scsProfile).frontMatter
  const wanted = (text: string, change: FrontMatterChanges): object =>
    Object.fromEntries(
      Object.entries({...read(text), ...change}).flatMap(([key, value]) => {
        const isList = [...lists, 'supplements'].includes(key)
        return Array.isArray(value) && value.length === 0 && !isList ? [] : [[key, value]]
      })
    )

  test('what is read afterwards is what was set, other keys untouched, and a second time changes nothing', () => {
    fc.assert(
      fc.property(headers, changes, (text, change) => {
        const after = edited(text, change)
        expect(after).toBeDefined()
        expect(read(after ?? '')).toEqual(wanted(text, change))
        expect(edited(after ?? '', change)).toBe(after)
      }),
      {numRuns: 1500}
    )
  })

  test('every line that names no changed key stays, with its ending, in its order', () => {
    fc.assert(
      fc.property(headers, changes, (text, change) => {
        const isKept = (line: string): boolean =>
          !/^\s*-\s/.test(line) && !Object.keys(change).some((key) => line.startsWith(`${key}:`))
        const kept = (whole: string): string[] =>
          whole.split(/(?<=\n)/).filter((line) => isKept(line) || line === '---\n')
        expect(kept(edited(text, change) ?? '')).toEqual(kept(text))
      }),
      {numRuns: 500}
    )
  })
})
