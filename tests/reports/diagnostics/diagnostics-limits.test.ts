import {describe, expect, test} from 'vitest'
import {diagnosticsMarkdown} from '../../../src/reports/diagnostics/diagnostics-markdown.ts'
import {
  diagnosticsText,
  findingBlocks,
  findingsText,
  plainPaint
} from '../../../src/reports/diagnostics/diagnostics-text.ts'
import type {MatrixRow} from '../../../src/reports/matrix/matrix-rows.ts'
import {finding, reportOn} from '../../helpers/findings.ts'
import {markedPaint} from '../../helpers/paint.ts'
import {scsProfile} from '../../helpers/profile.ts'

describe('a comment', () => {
  const rowsOf = (text: string): string[] => text.split('\n').filter((line) => /^\| (error|warning|notice) /.test(line))

  test('has findings gravest first, then in the order of all reports', () => {
    const diagnostics = (['notice', 'error', 'warning', 'error'] as const).map((severity, index) =>
      finding({severity, message: `${index}`, place: {line: 9 - index, column: 1, endLine: 9, endColumn: 2}})
    )
    expect(rowsOf(diagnosticsMarkdown(reportOn({}, diagnostics))).map((row) => row.replace(/<br>.*/, ''))).toEqual([
      '| error | `docs/a.md:6` | 3',
      '| error | `docs/a.md:8` | 1',
      '| warning | `docs/a.md:7` | 2',
      '| notice | `docs/a.md:9` | 0'
    ])
    expect(diagnostics.map(({message}) => message)).toEqual(['0', '1', '2', '3'])
  })

  test('names the file alone where a finding is about all of it, and leaves out help that is not there', () => {
    const {help: _, ...helpless} = finding({place: {line: 1, column: 1, endLine: 1, endColumn: 1}})
    expect(rowsOf(diagnosticsMarkdown(reportOn({}, [helpless])))).toEqual([
      '| error | `docs/a.md` | Unexpected `a`, expected `b` | [`broken-link`](https://docs.example.org/rules/broken-link) |'
    ])
  })

  test.each([
    [{line: 1, column: 1, endLine: 1, endColumn: 2}, '`docs/a.md:1`'],
    [{line: 1, column: 1, endLine: 2, endColumn: 1}, '`docs/a.md:1`']
  ])('names the line of %j', (place, text) => {
    expect(diagnosticsMarkdown(reportOn({}, [finding({place})]))).toContain(`| ${text} |`)
  })

  test.each([
    ['1,000 characters', 'x'.repeat(1000), 'x'.repeat(1000)],
    ['1,001', 'x'.repeat(1001), `${'x'.repeat(1000)}…`],
    ['a character that would be cut in two', `${'x'.repeat(999)}😀`, `${'x'.repeat(999)}\ufffd…`]
  ])('has so much of a message: %s', (_, message, text) => {
    expect(diagnosticsMarkdown(reportOn({}, [finding({message, help: message})]))).toContain(`| ${text}<br>${text} |`)
  })

  test('has so many findings as fit in 50,000 characters, to the last one, and counts the others', () => {
    const {help: _, ...helpless} = finding()
    /** A table of so many findings, of which fifty are as long as all that a comment has room for, or longer. */
    const table = (count: number, longer: number): string => {
      const messages = Array.from({length: count}, () => 'x'.repeat(906))
      const print = (): string => {
        const diagnostics = messages.map((message, index) => ({
          ...helpless,
          message,
          place: {line: 10 + index, column: 1, endLine: 99, endColumn: 1}
        }))
        const text = diagnosticsMarkdown(reportOn({}, diagnostics))
        return text.slice(text.indexOf('| Severity'))
      }
      const length = print().split('\n').slice(0, 52).join('\n').length + 1
      messages[49] = 'x'.repeat(906 + 50_000 - length + longer)
      return print()
    }
    expect(table(50, 0)).toHaveLength(50_000)
    expect(rowsOf(table(50, 0))).toHaveLength(50)
    expect(rowsOf(table(50, 1))).toHaveLength(49)
    expect(table(50, 1)).toMatch(/\|\n\n… and 1 more\.\n$/)
    expect(table(53, 0)).toMatch(/\|\n\n… and 3 more\.\n$/)
  })

  test('has the matrix where it is not too long', () => {
    const row = (index: number, title: string): MatrixRow => ({
      ...{track: 'IaaS', number: '0100', id: `scs-${index}`, title, supplement: false, cells: {}}
    })
    const withRows = (titles: readonly string[]): string =>
      diagnosticsMarkdown(
        reportOn({}, [], {
          matrix: {profile: scsProfile, before: [], after: titles.map((title, index) => row(index, title))}
        })
      )
    const start = '### Norma\n\nno documents: nothing to report\n\n'
    const one = withRows(['']).length - start.length
    const fits = withRows(['x'.repeat(50_000 - one)])
    expect(fits.length - start.length).toBe(50_000)
    expect(fits).toContain(`${start}### What changes in the matrix\n\n| Series |`)
    expect(withRows(['x'.repeat(50_001 - one)])).toBe(
      `${start}### What changes in the matrix\n\nThe table is too long for a comment; see \`norma matrix\`.\n`
    )
  })
})

describe('the text', () => {
  test('has a margin as wide as the number of the line, and a line for each part', () => {
    const place = {line: 123, column: 2, endLine: 123, endColumn: 4}
    const text = `${'\n'.repeat(122)}a line`
    expect(findingBlocks([finding({place})], () => text)).toBe(`docs/a.md:123:2 error broken-link
123 | a line
    |  ^^
    Unexpected \`a\`, expected \`b\`
    help: Write \`b\`.
    see:  norma explain broken-link

`)
  })

  test('leaves out help that is not there', () => {
    const {help: _, ...helpless} = finding()
    expect(findingBlocks([helpless], () => undefined)).toBe(`docs/a.md:2:3 error broken-link
  Unexpected \`a\`, expected \`b\`
  see:  norma explain broken-link

`)
    expect(findingBlocks([], () => undefined)).toBe('')
  })

  test.each([
    ['error', '<error>1 document: 1 error, no warnings, no notices</error>\n'],
    ['warning', '<warning>1 document: no errors, 1 warning, no notices</warning>\n'],
    ['notice', '<success>1 document: no errors, no warnings, 1 notice</success>\n']
  ] as const)('ends with the count, in the colour of the gravest: %s', (severity, count) => {
    const text = diagnosticsText([finding({severity})], 1, () => undefined, markedPaint)
    expect(text.endsWith(`\n\n${count}`)).toBe(true)
    expect(text).toContain(`</bold> <${severity}>${severity}</${severity}> broken-link\n`)
  })

  test('may count more findings than it shows', () => {
    const summary = {documents: 3, errors: 0, warnings: 0, notices: 0}
    expect(findingsText([], summary, () => undefined)).toBe('3 documents: nothing to report\n')
    expect(findingsText([], {...summary, notices: 2}, () => undefined, markedPaint)).toBe(
      '<success>3 documents: no errors, no warnings, 2 notices</success>\n'
    )
  })

  test('plain paint leaves words as they are', () => {
    expect(plainPaint('bold', 'a')).toBe('a')
  })

  test('the colour of the carets begins with the first of them', () => {
    const text = findingBlocks(
      [finding({place: {line: 1, column: 3, endLine: 1, endColumn: 5}})],
      () => 'words',
      markedPaint
    )
    expect(text).toContain('<dim>|</dim> words\n  <dim>|</dim>   <error>^^</error>\n')
  })
})
