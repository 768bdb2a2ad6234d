import {describe, expect, test} from 'vitest'
import {matrixChangeMarkdown} from '../../../src/reports/matrix/matrix-change-markdown.ts'
import type {MatrixRow} from '../../../src/reports/matrix/matrix-rows.ts'
import {parseGfm, tableTexts} from '../../helpers/gfm.ts'
import {entry, matrixRow, profile} from './matrix-row.ts'

const change = (before: readonly MatrixRow[], after: readonly MatrixRow[]): string =>
  matrixChangeMarkdown({profile, before, after})

/** The lines of the table below its header: name, side and cells. */
function lines(before: readonly MatrixRow[], after: readonly MatrixRow[]): string[] {
  const table = parseGfm(change(before, after)).children.find(({type}) => type === 'table')
  return tableTexts(table)
    .slice(1)
    .map((cells) => cells.join('|'))
}

const v1 = matrixRow({cells: {now: [entry('v1')]}})
const both = matrixRow({cells: {now: [entry('v1'), entry('v2', {mark: '†'})], later: [entry('v3', {mark: '*'})]}})

test('each changed row before and after, and what its marks mean', () => {
  expect(change([v1], [both])).toBe(`### What changes in the matrix

| Series |  | In \\| force | \\*Later\\* |
| --- | --- | --- | --- |
| \`scs-0100\` Names | before | \`v1\` |  |
|  | after | \`v1\`, \`v2\`† | \`v3\`\\* |

\\* in force from a later day on; † in force until an announced day.
`)
})

test('without marks there is nothing to explain', () => {
  expect(change([], [v1])).toMatch(/\|\n$/)
})

test('rows that are added or changed come first, in the order of today, then those that are gone', () => {
  const row = (id: string, ...versions: readonly string[]): MatrixRow =>
    matrixRow({id, title: id.toUpperCase(), cells: {now: versions.map((version) => entry(version))}})
  expect(
    lines([row('a', 'v1'), row('gone', 'v1'), row('b', 'v1')], [row('new', 'v1'), row('b', 'v2'), row('a', 'v1')])
  ).toEqual(['new NEW|before||', '|after|v1|', 'b B|before|v1|', '|after|v2|', 'gone GONE|before|v1|', '|after||'])
})

describe('a row is changed', () => {
  test.each<[string, Partial<MatrixRow>]>([
    ['by its title', {title: 'New names'}],
    ['by its track', {track: 'KaaS'}],
    ['by another version', {cells: {now: [entry('v2')]}}],
    ['by another version of the same label', {cells: {now: [entry('v1', {id: 'scs-0100-v1-other'})]}}],
    ['by a mark', {cells: {now: [entry('v1', {mark: '†'})]}}],
    ['by the column of its version', {cells: {later: [entry('v1')]}}]
  ])('%s', (_, parts) => {
    expect(change([v1], [{...v1, ...parts}])).not.toBe('')
  })

  test('but not by its number, or by the place and phase of a document', () => {
    const moved = {...v1, number: '100', cells: {now: [entry('v1', {path: 'elsewhere.md', phase: 'retiring'})]}}
    expect(change([v1], [moved])).toBe('')
    expect(change([], [])).toBe('')
  })
})

describe('supplements', () => {
  const note = (title: string, version: string, id = 'scs-0100'): MatrixRow =>
    matrixRow({id, title, supplement: true, cells: {now: [entry(version)]}})

  test('one alone stays the same under another title', () => {
    expect(lines([v1, note('Notes', 'w1')], [v1, note('Remarks', 'w1')])).toEqual([
      'scs-0100 Remarks|before|w1|',
      '|after|w1|'
    ])
    expect(
      lines([note('Notes', 'w1'), note('Notes', 'w1', 'b')], [note('Remarks', 'w1'), note('Notes', 'w1', 'b')])
    ).toEqual(['scs-0100 Remarks|before|w1|', '|after|w1|'])
  })

  test('several of one series are told apart by their titles', () => {
    const before = [note('Notes', 'w1'), note('Tests', 'w2')]
    expect(change(before, [note('Tests', 'w2'), note('Notes', 'w1')])).toBe('')
    expect(lines(before, [note('Notes', 'w3'), note('Tests', 'w2')])).toEqual([
      'scs-0100 Notes|before|w1|',
      '|after|w3|'
    ])
    expect(lines(before, [note('Remarks', 'w1'), note('Tests', 'w2')])).toEqual([
      'scs-0100 Remarks|before||',
      '|after|w1|',
      'scs-0100 Notes|before|w1|',
      '|after||'
    ])
  })

  test('are never the main document', () => {
    expect(lines([v1], [note('Names', 'v1')])).toHaveLength(4)
    expect(lines([v1, note('Notes', 'w1')], [both, note('Notes', 'w1')])).toHaveLength(2)
  })
})

test('a document without version is named by its id', () => {
  expect(lines([], [matrixRow({cells: {now: [entry('', {id: 'TWN-001'})]}})])).toEqual([
    'scs-0100 Names|before||',
    '|after|TWN-001|'
  ])
})

test('a column that is left out where it is empty stands there as soon as one side has something', () => {
  const past = matrixRow({cells: {past: [entry('v1')]}})
  expect(lines([past], [matrixRow()])).toEqual(['scs-0100 Names|before|||v1', '|after|||'])
  expect(lines([matrixRow()], [past])).toEqual(['scs-0100 Names|before|||', '|after|||v1'])
})
