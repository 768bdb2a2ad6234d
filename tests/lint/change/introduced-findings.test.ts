import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../../src/core/diagnostic.ts'
import type {Pair} from '../../../src/core/history/change.ts'
import {pairDocuments} from '../../../src/core/history/change.ts'
import {introducedFindings, nameToday} from '../../../src/lint/change/introduced-findings.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const path = 'standards/scs-0100-v1-names.md'

function finding(line: number, parts: Partial<Diagnostic> = {}): Diagnostic {
  const place = {line, column: 1, endLine: line, endColumn: 2}
  return {rule: 'some-rule', severity: 'error', path, place, message: 'Unexpected words', url: '', ...parts}
}

interface Side {
  readonly lines?: readonly string[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The findings that a change introduces; each side is the lines of its files and what is found there. */
function introduced(base: Side, head: Side, pairs: readonly Pair[] = []): readonly Diagnostic[] {
  const [before, after] = [base, head].map(({lines = [], diagnostics}) => ({
    diagnostics,
    textOf: () => lines.join('\n')
  }))
  return before && after ? introducedFindings(after, before, pairs) : []
}

/** Documents before and after that are the same ones. */
function pairsOf(base: readonly string[], head: readonly string[]): readonly Pair[] {
  const [before, after] = [base, head].map((paths) =>
    corpusOf(Object.fromEntries(paths.map((one) => [one, documentText()])))
  )
  return pairDocuments(before?.catalog.documents ?? [], after?.catalog.documents ?? [], scsProfile)
}

describe('a finding stood before', () => {
  const stoodBefore = (before: Diagnostic, now: Diagnostic, pairs: readonly Pair[] = []): boolean =>
    introduced({diagnostics: [before]}, {diagnostics: [now]}, pairs).length === 0

  test.each([
    ['that is the same', finding(1), finding(1), true],
    ['wherever it stands now', finding(1), finding(9), true],
    ['of another severity', finding(1), finding(1, {severity: 'notice'}), true],
    ['with another way out', finding(1, {help: 'Change it.'}), finding(1, {help: 'Remove it.'}), true],
    ['but not that of another rule', finding(1), finding(1, {rule: 'other-rule'}), false],
    ['but not that of another document', finding(1), finding(1, {path: 'standards/scs-0101-v1-a.md'}), false],
    ['but not one that says something else', finding(1), finding(1, {message: 'Unexpected letters'}), false],
    [
      'that names another line',
      finding(1, {message: 'Unexpected words in line 9 beside line 10'}),
      finding(3, {message: 'Unexpected words in line 11 beside line 12'}),
      true
    ],
    [
      'but not one that names another number',
      finding(1, {message: 'Unexpected 9 words in line'}),
      finding(1, {message: 'Unexpected 8 words in line'}),
      false
    ],
    [
      'but not one that only ends like a line',
      finding(1, {message: 'Unexpected outline 9'}),
      finding(1, {message: 'Unexpected outline 8'}),
      false
    ],
    ['in a file that lies elsewhere', finding(1), finding(1, {path: 'drafts/SCS-0100-v1-Names.md'}), true]
  ])('%s', (_, before, now, expected) => {
    expect(stoodBefore(before, now)).toBe(expected)
  })

  describe('under the name that a document had', () => {
    const today = 'standards/scs-0100-v1-names-of-flavors.md'
    const pairs = pairsOf([path], [today])
    const says = (message: string, of: string): Diagnostic => finding(1, {path: of, message})

    test('whose finding it is', () => {
      expect(stoodBefore(finding(1), finding(1, {path: today}), pairs)).toBe(true)
      expect(stoodBefore(finding(1), finding(1, {path: today}))).toBe(false)
    })

    test.each([
      ['as an id', 'scs-0100-v1-names', 'scs-0100-v1-names-of-flavors'],
      ['as a file name', 'scs-0100-v1-names.md', 'scs-0100-v1-names-of-flavors.md'],
      ['as a path', path, today],
      ['as an id for a path', path, 'scs-0100-v1-names-of-flavors']
    ])('that it names %s', (_, former, current) => {
      const before = says(`Unexpected \`${former}\` here`, 'a.md')
      expect(stoodBefore(before, says(`Unexpected \`${current}\` here`, 'a.md'), pairs)).toBe(true)
      expect(stoodBefore(before, says(`Unexpected \`${current}s\` here`, 'a.md'), pairs)).toBe(false)
    })
  })
})

describe('where there are more than before', () => {
  const numbered = (lines: readonly number[]): readonly Diagnostic[] => lines.map((line) => finding(line))
  const linesOf = (diagnostics: readonly Diagnostic[]): readonly number[] => diagnostics.map(({place}) => place.line)

  test('those are new whose line is', () => {
    const base = {lines: ['old', 'words'], diagnostics: numbered([1])}
    const head = {lines: ['new', '  old ', 'words'], diagnostics: numbered([1, 2])}
    expect(linesOf(introduced(base, head))).toEqual([1])
  })

  test('a line that was edited takes the place of the one before', () => {
    const base = {lines: ['old', 'older'], diagnostics: numbered([1, 2])}
    const head = {lines: ['oldest', 'older', 'new'], diagnostics: numbered([1, 2, 3])}
    expect(linesOf(introduced(base, head))).toEqual([3])
  })

  test('each of the base counts for one', () => {
    const base = {lines: ['same'], diagnostics: numbered([1])}
    expect(linesOf(introduced(base, {lines: ['same', 'same'], diagnostics: numbered([1, 2])}))).toEqual([2])
    expect(introduced({lines: ['same', 'same'], diagnostics: numbered([1, 2])}, base)).toEqual([])
  })

  test('line endings do not count', () => {
    const base = {lines: ['old\r', 'words'], diagnostics: numbered([1])}
    const head = {lines: ['new', 'old', 'words'], diagnostics: numbered([1, 2])}
    expect(linesOf(introduced(base, head))).toEqual([1])
  })

  test('a file without text, and a line beyond its end, have lines of no words', () => {
    const none = {diagnostics: numbered([1]), textOf: () => undefined}
    const more = {diagnostics: numbered([1, 7]), textOf: () => 'words'}
    expect(linesOf(introducedFindings(more, none, []))).toEqual([1])
  })

  test('the lines of each file are its own', () => {
    const texts: Readonly<Record<string, string>> = {'a.md': 'a', 'b.md': 'b'}
    const textOf = (of: string): string | undefined => texts[of]
    const head = [finding(1, {path: 'a.md'}), finding(1, {path: 'b.md'}), finding(1, {path: 'drafts/a.md'})]
    const base = [finding(1, {path: 'drafts/a.md'}), finding(1, {path: 'b.md'})]
    const left = introducedFindings({diagnostics: head, textOf}, {diagnostics: base, textOf}, [])
    expect(left.map((one) => one.path)).toEqual(['a.md'])
  })
})

test('nothing is taken away from what is given', () => {
  const diagnostics = [finding(1)]
  introduced({diagnostics}, {diagnostics})
  expect(diagnostics).toHaveLength(1)
})

test('the name of today is that of the file in small letters, by the pairs of documents', () => {
  const name = nameToday(pairsOf([path], ['drafts/scs-0100-v1-Flavors.md']))
  expect(name(path)).toBe('scs-0100-v1-flavors.md')
  expect(name('drafts/SCS-0101-v1-A.md')).toBe('scs-0101-v1-a.md')
})
