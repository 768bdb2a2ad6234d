import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const path = 'scs-0100-v1-a.md'
const found = (body: string): string[] => findings('undefined-footnote', {[path]: documentText({body})})

test('reports a mark without footnote at its place, across lines and in tables', () => {
  expect(found('One\ntwo[^1] and `x`[^note].\n\n| a |\n| --- |\n| b [^c] |')).toEqual([
    `${path}:21:4 error undefined-footnote: Unexpected footnote mark \`[^1]\` without a footnote, expected a line \`[^1]: …\``,
    `${path}:21:16 error undefined-footnote: Unexpected footnote mark \`[^note]\` without a footnote, expected a line \`[^note]: …\``,
    `${path}:25:5 error undefined-footnote: Unexpected footnote mark \`[^c]\` without a footnote, expected a line \`[^c]: …\``
  ])
})

test.each([
  ['a footnote', 'One.[^1]\n\n[^1]: Yes.'],
  ['a footnote in other letters', 'One.[^A]\n\n[^a]: Yes.'],
  ['code', '`[^1]`\n\n```\n[^1]\n```'],
  ['an escaped mark', '\\[^1]'],
  ['patterns', 'From [^a-z] or [^/]+ or [^x]* or [^a-zA-Z0-9].'],
  ['comments', '<!-- [^1] -->']
])('is silent about %s', (_, body) => {
  expect(found(body)).toEqual([])
})

test('asks whether a label that comes near was meant', () => {
  const [diagnostic] = lintFiles({[path]: documentText({body: 'One.[^source]\n\n[^sources]: Yes.'})})
  expect(diagnostic?.help).toBe('Did you mean `[^sources]`?')
})

test('compares a label with a thousand footnotes, not with all', () => {
  const notes = Array.from({length: 1_001}, (_, index) => `[^note-${String(index).padStart(5, '0')}]: A note.`).join(
    '\n\n'
  )
  const wayOut = (label: string) =>
    waysOut('undefined-footnote', {[path]: documentText({body: `A mark[^${label}].\n\n${notes}`})})
  expect(wayOut('note-00999x')).toEqual(['Did you mean `[^note-00999]`?'])
  expect(wayOut('note-01000x')).not.toEqual(['Did you mean `[^note-01000]`?'])
})

test('names the way out where none comes near', () => {
  expect(waysOut('undefined-footnote', {[path]: documentText({body: 'A mark[^1].'})})).toEqual([
    'Add a line `[^1]: …`, or remove the mark.'
  ])
})
