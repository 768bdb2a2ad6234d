import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../../src/core/diagnostic.ts'
import {diagnosticsText, type Paint} from '../../../src/reports/diagnostics/diagnostics-text.ts'
import {sourceExcerpt} from '../../../src/reports/diagnostics/source-excerpt.ts'
import {documentText} from '../../helpers/document-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {lintFiles} from '../../helpers/lint.ts'

/** The printed line and its carets; «…» in the line is what is meant. */
function excerpt(marked: string): string[] {
  const start = marked.indexOf('«')
  const end = marked.indexOf('»') - 1
  const place = {line: 1, column: start + 1, endLine: 1, endColumn: end + 1}
  const shown = sourceExcerpt(marked.replace(/[«»]/g, ''), place)
  return shown ? [shown.text, shown.carets] : []
}

const finding: Diagnostic = {
  rule: 'some-rule',
  severity: 'error',
  path: 'a.md',
  place: {line: 1, column: 1, endLine: 1, endColumn: 2},
  message: 'Unexpected `a`, expected `b`',
  help: 'Write `b`.',
  url: 'https://example.org/rules/some-rule'
}

test('findings in documents are printed as in the golden file', () => {
  const files = {
    'scs-0100-v1-plain.md': documentText({
      status: 'Draf',
      keys: 'replaces: scs-0101-v1-other.md',
      body: 'See [^gone] and\n[a link](scs-0999-v1-nowhere.md#heading).'
    }),
    'scs-0101-v1-windows.md': `\ufeff${documentText({body: 'A note[^a].'})}`.replaceAll('\n', '\r\n'),
    'scs-0102-v1-tabs.md': documentText({body: '|\tcell\t|\tsee [^tab]\t|'}),
    'scs-0103-v1-wide.md': documentText({body: '標準 für Wolken ☁️ und é [^wide], 👩‍💻 too [^emoji]'}),
    'scs-0104-v1-long.md': documentText({body: `${'word '.repeat(10_000)}[^long] ${'word '.repeat(10_000)}`}),
    'scs-0105-v1-steering.md': documentText({body: '\u001b[31mred\u001b[0m \u202egnp.exe\u202c \u0007 [^bell]'}),
    'scs-0106-v1-multi.md': documentText({title: '"open'}),
    'notes.md': 'Not a document.'
  }
  const diagnostics = lintFiles(files, {severities: {'required-section': 'off'}})
  const texts = new Map(Object.entries(files))
  expectGolden(
    'diagnostics.txt',
    diagnosticsText(diagnostics, 8, (path) => texts.get(path))
  )
})

test('colours mark the place, the severity and the carets', () => {
  const paint: Paint = (style, text) => `<${style}>${text}</${style}>`
  const text = diagnosticsText([{...finding, severity: 'warning'}], 1, () => 'a line', paint)
  expect(text).toBe(`<bold>a.md:1:1</bold> <warning>warning</warning> some-rule
<dim>1</dim> <dim>|</dim> a line
  <dim>|</dim> <warning>^</warning>
  Unexpected \`a\`, expected \`b\`
  <dim>help:</dim> Write \`b\`.
  <dim>see:  norma explain some-rule</dim>

<warning>1 document: no errors, 1 warning, no notices</warning>
`)
})

test('nothing found is one line', () => {
  expect(diagnosticsText([], 102, () => undefined)).toBe('102 documents: nothing to report\n')
})

test('a finding without a line in the file has no excerpt', () => {
  expect(diagnosticsText([finding], 1, () => undefined).split('\n')).toHaveLength(7)
  expect(
    diagnosticsText([{...finding, place: {line: 9, column: 9, endLine: 9, endColumn: 9}}], 1, () => 'a').split('\n')
  ).toHaveLength(7)
})

test('a finding about the file as a whole has none either', () => {
  const place = {line: 1, column: 1, endLine: 1, endColumn: 1}
  expect(diagnosticsText([{...finding, place}], 1, () => 'text').split('\n')).toHaveLength(7)
})

test('what a file is called or says cannot steer the terminal', () => {
  const text = diagnosticsText(
    [{...finding, path: 'a\n\u001b[2Jb.md', message: 'a\u009bb', help: 'c\u202ed'}],
    1,
    () => 'x'
  )
  expect(text).not.toMatch(/(?!\n)\p{Cc}|\p{Cf}/u)
  expect(text.split('\n')).toHaveLength(9)
})

describe('carets stand below what is meant', () => {
  test.each([
    ['plain «words» here', ['plain words here', '      ^^^^^']],
    ['a tab\tbefore «it» and\tafter', ['a tab    before it and    after', '                ^^']],
    ['\t\t«x»', ['        x', '        ^']],
    ['a tab «\t» within', ['a tab      within', '      ^^^^']],
    ['標準 «規格» x', ['標準 規格 x', '     ^^^^']],
    ['e\u0301te\u0301 «e\u0301» x', ['e\u0301te\u0301 e\u0301 x', '    ^']],
    ['👩‍💻 «x»', ['👩‍💻 x', '   ^']],
    ['☁️ «x»', ['☁️ x', '   ^']],
    ['ﾊﾝ «x»', ['ﾊﾝ x', '   ^']],
    ['🇩🇪 «x»', ['🇩🇪 x', '   ^']],
    ['한글 «x»', ['한글 x', '     ^']],
    ['no width «»here', ['no width here', '         ^']],
    ['at the end«»', ['at the end', '          ^']],
    ['ends here «x»\r', ['ends here x', '          ^']]
  ])('%j', (marked, expected) => {
    expect(excerpt(marked)).toEqual(expected)
  })

  test('an empty line has none', () => {
    expect(excerpt('«» \t')).toEqual([])
  })

  test('of a place over several lines the first is shown, marked to its end', () => {
    expect(sourceExcerpt('one two', {line: 3, column: 5, endLine: 4, endColumn: 2})).toEqual({
      text: 'one two',
      carets: '    ^^^'
    })
  })

  test('a long line is cut to the part that matters, never through a character', () => {
    for (const at of [0, 100, 139, 140, 141, 5_000, 99_000]) {
      const [text = '', carets = ''] = excerpt(`${'😀'.repeat(at / 2)}«here»${'😀'.repeat(50_000 - at / 2)}`)
      expect(text.isWellFormed()).toBe(true)
      expect(text.length).toBeLessThan(170)
      expect(carets).toMatch(/^ *\^{4}$/)
      const columns = [...text.slice(0, text.indexOf('here'))].reduce((sum, one) => sum + (one === '…' ? 1 : 2), 0)
      expect(carets.indexOf('^')).toBe(columns)
    }
  })
})
