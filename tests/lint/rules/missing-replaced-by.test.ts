import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {fixedFiles} from '../../helpers/fixed-files.ts'
import {findings} from '../../helpers/lint.ts'

const id = 'missing-replaced-by'
const deprecated = (keys = ''): string =>
  documentText({status: 'Deprecated', keys: `stabilized_at: 2023-01-01\ndeprecated_at: 2024-01-01${keys}`})
const stable = (keys = ''): string => documentText({status: 'Stable', keys: `stabilized_at: 2023-06-01${keys}`})
const replacesFirst = '\nreplaces:\n  - scs-0100-v1-a.md'

test('is silent where a successor is named, where there is none, and about documents that still count', () => {
  const files = {
    'scs-0100-v1-a.md': deprecated('\nreplaced_by:\n  - scs-0100-v2-a.md'),
    'scs-0100-v2-a.md': stable(replacesFirst),
    'scs-0101-v1-a.md': deprecated(),
    'scs-0102-v1-a.md': stable(),
    'scs-0102-v2-a.md': stable('\nreplaces:\n  - scs-0102-v1-a.md')
  }
  expect(findings(id, files)).toEqual([])
})

test('knows the documents that say they replace it, whatever their number', () => {
  const files = {
    'scs-0100-v1-a.md': deprecated(),
    'scs-0100-v2-a.md': stable(),
    'scs-0107-v1-b.md': stable(replacesFirst),
    'scs-0108-v1-c.md': stable(replacesFirst)
  }
  expect(findings(id, files)).toEqual([
    'scs-0100-v1-a.md:4:9 warning missing-replaced-by: Unexpected status `Deprecated` without `replaced_by`, expected `scs-0107-v1-b.md`, `scs-0108-v1-c.md` there'
  ])
})

test('takes the next version for the successor where none says so', () => {
  const rejected = documentText({status: 'Rejected', keys: 'rejected_at: 2024-01-01'})
  const files = {'scs-0100-v2-a.md': rejected, 'scs-0100-v10-a.md': stable(), 'scs-0100-v9-a.md': stable()}
  expect(findings(id, files)).toEqual([
    'scs-0100-v2-a.md:4:9 warning missing-replaced-by: Unexpected status `Rejected` without `replaced_by`, expected `scs-0100-v9-a.md` there'
  ])
})

test('does not take a draft, a rejected document or the document itself for a successor', () => {
  const files = {
    'scs-0100-v1-a.md': deprecated(replacesFirst),
    'scs-0100-v2-a.md': documentText({keys: replacesFirst.trim()}),
    'scs-0100-v3-a.md': documentText({status: 'Rejected', keys: 'rejected_at: 2024-01-01\nreplaces: scs-0100-v1-a.md'})
  }
  expect(findings(id, files)).toEqual([])
})

test.each(['\n', '\r\n'])('adds the successors, line ending %j', (newline) => {
  const text = (unix: string): string => unix.replaceAll('\n', newline)
  const files = {
    'scs-0100-v1-a.md': text(deprecated()),
    'scs-0107-v1-b.md': text(stable(replacesFirst)),
    'scs-0108-v1-c.md': text(stable(replacesFirst))
  }
  const fixed = fixedFiles(id, files)
  expect(fixed).toEqual({
    ...files,
    'scs-0100-v1-a.md': text(deprecated('\nreplaced_by:\n  - scs-0107-v1-b.md\n  - scs-0108-v1-c.md'))
  })
  expect(findings(id, fixed)).toEqual([])
  expect(fixedFiles(id, fixed)).toEqual(fixed)
})

test.each([
  ['an empty list', 'replaced_by: []', 'replaced_by: [scs-0100-v2-a.md]'],
  ['an empty key', 'replaced_by: # later', 'replaced_by: # later\n  - scs-0100-v2-a.md'],
  ['something that is no list', 'replaced_by: ~', 'replaced_by: ~']
])('fills %s', (_, before, after) => {
  const files = {'scs-0100-v1-a.md': deprecated(`\n${before}`), 'scs-0100-v2-a.md': stable(replacesFirst)}
  expect(fixedFiles(id, files)['scs-0100-v1-a.md']).toBe(deprecated(`\n${after}`))
})

test('writes ids where the other documents do', () => {
  const files = {'scs-0100-v1-a.md': deprecated(), 'scs-0100-v2-a.md': stable('\nreplaces:\n  - scs-0100-v1-a')}
  expect(fixedFiles(id, files)['scs-0100-v1-a.md']).toBe(deprecated('\nreplaced_by:\n  - scs-0100-v2-a'))
})

test.each([
  ['YAML that says where it ends', (text: string) => text.replace('\n---\n\n', '\n...\n---\n\n')],
  ['keys that are indented', (text: string) => text.replace(/^(?=[a-z_]+: )/gm, ' ')]
])('offers no fix for %s', (_, strange) => {
  const files = {'scs-0100-v1-a.md': strange(deprecated()), 'scs-0100-v2-a.md': stable(replacesFirst)}
  expect(findings(id, files)).toHaveLength(1)
  expect(fixedFiles(id, files)).toEqual(files)
})

test('offers no fix for front matter in braces', () => {
  const text = '---\n{title: A, type: Standard, status: Deprecated, track: IaaS, deprecated_at: 2024-01-01}\n---\n'
  const files = {'scs-0100-v1-a.md': text, 'scs-0100-v2-a.md': stable(replacesFirst)}
  expect(findings(id, files)).toHaveLength(1)
  expect(fixedFiles(id, files)).toEqual(files)
})
