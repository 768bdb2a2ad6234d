import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {fixedFiles} from '../../helpers/fixed-files.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'

const id = 'one-sided-reference'
const deprecated = (keys = ''): string =>
  documentText({status: 'Deprecated', keys: `stabilized_at: 2023-01-01\ndeprecated_at: 2024-01-01${keys}`})
const stable = (keys = ''): string => documentText({status: 'Stable', keys: `stabilized_at: 2023-06-01${keys}`})
const first = '\nreplaces:\n  - scs-0100-v1-a.md'
const second = '\nreplaced_by:\n  - scs-0100-v2-a.md'

test('is silent where both say so, and where only one of the two may', () => {
  const files = {
    'scs-0100-v1-a.md': deprecated(second),
    'scs-0100-v2-a.md': stable(first),
    'scs-0100-v3-a.md': documentText({keys: 'replaces:\n  - scs-0100-v2-a.md'}),
    'scs-0101-v1-a.md': documentText({keys: first.trim()})
  }
  expect(findings(id, files)).toEqual([])
})

test('is silent where `missing-replaced-by` or `missing-replaces` says so', () => {
  expect(findings(id, {'scs-0100-v1-a.md': deprecated(), 'scs-0100-v2-a.md': stable(first)})).toEqual([])
  expect(findings(id, {'scs-0100-v1-a.md': deprecated(second), 'scs-0100-v2-a.md': stable()})).toEqual([])
})

test('does not follow a `replaced_by` where it may not stand', () => {
  expect(
    findings(id, {'scs-0100-v1-a.md': stable('\nreplaced_by: scs-0101-v1-a.md'), 'scs-0101-v1-a.md': stable()})
  ).toEqual([])
})

test('reports what is missing under `replaced_by` beside other entries', () => {
  const files = {
    'scs-0100-v1-a.md': deprecated(second),
    'scs-0100-v2-a.md': stable(first),
    'scs-0107-v1-b.md': stable(first),
    'scs-0108-v1-c.md': stable(first)
  }
  expect(findings(id, files)).toEqual([
    'scs-0100-v1-a.md:8:1 notice one-sided-reference: Unexpected `replaced_by` without `scs-0107-v1-b.md`, `scs-0108-v1-c.md`, expected every document whose `replaces` names this one'
  ])
})

test('reports what is missing under `replaces`, at its key or at the end of the front matter', () => {
  const files = {
    'scs-0100-v1-a.md': deprecated('\nreplaced_by:\n  - scs-0100-v2-a.md\n  - scs-0107-v1-b.md'),
    'scs-0100-v2-a.md': stable('\nreplaces:\n  - scs-0108-v1-c.md'),
    'scs-0107-v1-b.md': stable(),
    'scs-0108-v1-c.md': deprecated('\nreplaced_by:\n  - scs-0100-v2-a.md')
  }
  expect(findings(id, files)).toEqual([
    'scs-0100-v2-a.md:7:1 notice one-sided-reference: Unexpected `replaces` without `scs-0100-v1-a.md`, expected every document whose `replaced_by` names this one',
    'scs-0107-v1-b.md:7:1 notice one-sided-reference: Unexpected `replaces` without `scs-0100-v1-a.md`, expected every document whose `replaced_by` names this one'
  ])
})

test.each([
  ['a list', '\nreplaced_by:\n  - a', '\nreplaced_by:\n  - a\n  - b'],
  ['a list without indent', '\nreplaced_by:\n- a', '\nreplaced_by:\n- a\n- b'],
  ['a list in quotes', '\nreplaced_by:\n    -  "a"', '\nreplaced_by:\n    -  "a"\n    -  "b"'],
  ['a list with comments', '\nreplaced_by:\n  - a # x\n# y', '\nreplaced_by:\n  - a # x\n  - b\n# y'],
  ['a list before other keys', '\nreplaced_by:\n  - a\n\nauthors: C', '\nreplaced_by:\n  - a\n  - b\n\nauthors: C'],
  ['a list in brackets', '\nreplaced_by: [a]', '\nreplaced_by: [a, b]'],
  ['brackets over several lines', '\nreplaced_by: [\n  a,\n  ]', '\nreplaced_by: [\n  a, b\n  ]'],
  ['brackets with a comment, where it cannot', '\nreplaced_by: [\n  a # x\n  ]', '\nreplaced_by: [\n  a # x\n  ]'],
  ['no text without list', '\nreplaced_by: a', '\nreplaced_by: a']
])('adds to %s', (_, before, after) => {
  for (const newline of ['\n', '\r\n']) {
    const text = (unix: string): string =>
      unix
        .replaceAll(/\ba\b(?!-)/g, 'scs-0100-v2-a.md')
        .replaceAll(/\bb\b/g, 'scs-0107-v1-b.md')
        .replaceAll('\n', newline)
    const file = (keys: string): string => deprecated('KEYS').replaceAll('\n', newline).replace('KEYS', text(keys))
    const files = {
      'scs-0100-v1-a.md': file(before),
      'scs-0100-v2-a.md': stable(first),
      'scs-0107-v1-b.md': stable(first)
    }
    const fixed = fixedFiles(id, files)
    expect(fixed).toEqual({...files, 'scs-0100-v1-a.md': file(after)})
    expect(lintFiles(fixed).filter(({rule}) => rule === 'front-matter')).toEqual([])
    expect(findings(id, fixed)).toHaveLength(before === after ? 1 : 0)
  }
})

test('adds a key of its own', () => {
  const files = {'scs-0100-v1-a.md': deprecated('\nreplaced_by:\n  - scs-0107-v1-b.md'), 'scs-0107-v1-b.md': stable()}
  const fixed = fixedFiles(id, files)
  expect(fixed['scs-0107-v1-b.md']).toBe(stable(first))
  expect(findings(id, fixed)).toEqual([])
})
