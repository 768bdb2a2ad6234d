import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {readFrontMatter} from '../../../../src/core/front-matter/read/front-matter.ts'
import {type FrontMatterChanges, frontMatterEdits} from '../../../../src/core/front-matter/write/front-matter-edit.ts'
import {applyEdits} from '../../../../src/core/text/edits.ts'
import {scsProfile} from '../../../helpers/profile.ts'

function edited(text: string, changes: FrontMatterChanges): string | undefined {
  const edits = frontMatterEdits(text, changes, scsProfile)
  return edits && applyEdits(text, edits)
}

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
