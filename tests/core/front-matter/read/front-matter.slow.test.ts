import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readFrontMatter} from '../../../../src/core/front-matter/read/front-matter.ts'
import {lineStarts, offsetAt} from '../../../../src/core/text/place.ts'
import {scsProfile} from '../../../helpers/profile.ts'

const read = (text: string) => readFrontMatter({path: 'scs-0100-v1-a.md', text}, scsProfile)
const header = (...lines: string[]): string =>
  ['---', 'title: A', 'type: Standard', 'status: Draft', 'track: IaaS', ...lines, '---', ''].join('\n')

describe('of any text', () => {
  const word = fc.constantFrom(
    ...[
      '---',
      '\n',
      '\r\n',
      ': ',
      ' ',
      '  - ',
      '\t',
      '#',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      '|',
      '>',
      '&a',
      '*a',
      '!x',
      '? '
    ],
    ...[
      'title',
      'type',
      'status',
      'track',
      'replaces',
      'supplements',
      'stabilized_at',
      'obsoleted_at',
      '__proto__',
      'toString'
    ],
    ...['Standard', 'Supplement', 'Draft', 'IaaS', '2026-01-31', 'null', '1', '\u{1F600}', '\uD800', '\u2028', '\0']
  )
  const lines = fc.array(
    fc.array(word, {maxLength: 6}).map((words) => words.join('')),
    {maxLength: 8}
  )
  const anything = fc.oneof(
    fc.string({unit: 'binary'}),
    fc.array(word).map((words) => words.join('')),
    lines.map((some) => `---\n${some.join('\n')}\n---\n`),
    lines.map((some) => header(...some))
  )

  test('reading never throws, every problem says what was expected, and every place lies in the text', () => {
    fc.assert(
      fc.property(anything, (text) => {
        const {problems, places, keyPlaces, end, frontMatter} = read(text)
        const starts = lineStarts(text)
        const edits = problems.flatMap(({fix}) => fix ?? [])
        const all = [...problems, ...edits].map(({place}) => place)
        for (const place of [...all, ...Object.values(places), ...Object.values(keyPlaces), ...(end ? [end] : [])]) {
          const from = offsetAt(starts, place.line, place.column)
          const to = offsetAt(starts, place.endLine, place.endColumn)
          expect(place.line).toBeGreaterThan(0)
          expect(place.column).toBeGreaterThan(0)
          expect(place.endLine).toBeLessThanOrEqual(starts.length)
          expect(from).toBeLessThanOrEqual(to)
          expect(to).toBeLessThanOrEqual(text.length)
        }
        for (const {message} of problems) expect(message).toMatch(/^Unexpected .+, expected .*[^.]$/)
        if (!frontMatter) expect(problems).not.toEqual([])
      }),
      {numRuns: 3000}
    )
  })
})
