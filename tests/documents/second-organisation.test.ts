import {readdirSync, readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {parseCatalog} from '../../src/core/catalog.ts'
import {documentPhase} from '../../src/core/document.ts'
import {fileNamePattern} from '../../src/core/document-id.ts'
import {canTransition} from '../../src/core/profile/profile.ts'
import {relationsOf} from '../../src/core/relations.ts'
import {fixedFiles} from '../helpers/fixed-files.ts'
import {findings, lintFiles, printed} from '../helpers/lint.ts'
import {profileAt} from '../helpers/profile.ts'

const home = 'tests/fixtures/second-organisation'
const profile = profileAt(`${home}/norma.yaml`)
const folder = new URL(`../../${home}/notes/`, import.meta.url)
const names = readdirSync(folder).filter((name) => !profile.ignore.includes(name))
const files = Object.fromEntries(names.map((name) => [`notes/${name}`, readFileSync(new URL(name, folder), 'utf8')]))
const sources = Object.entries(files).map(([path, text]) => ({path, text}))
const {catalog, problems} = parseCatalog(sources, profile)
const day = '2026-01-01'

test('every note can be read', () => {
  expect(problems).toEqual([])
  expect(catalog.documents).toHaveLength(names.length)
})

test('series come in the order of the tracks, with annexes under the number that they share', () => {
  const series = [...catalog.series.values()].map(({id, track, versions, supplements}) => {
    return [id, track, versions.map((version) => version.slug), supplements.map(({slug}) => slug)]
  })
  expect(series).toEqual([
    ['TWN-001', 'Harbour Office', ['how-notes-come-about'], []],
    ['TWN-002', 'Sound & Light', ['fog-horns'], []],
    ['TWN-003', 'Sound & Light', ['night-watch'], []],
    ['TWN-005', 'Sound & Light', ['fog-signals'], ['fog-signals-timings']],
    ['TWN-007', 'Sound & Light', ['lamp-oil'], []],
    ['TWN-004', 'Charts', ['paper-charts'], []],
    ['TWN-006', 'Charts', ['chart-plotters'], []],
    ['TWN-008', 'Charts', ['tide-tables'], []]
  ])
})

test('phases follow from other statuses under other keys', () => {
  const phases = catalog.documents.map((document) => [document.id, documentPhase(document, day, profile)])
  expect(Object.fromEntries(phases)).toEqual({
    'TWN-001-how-notes-come-about': 'effective',
    'TWN-002-fog-horns': 'deprecated',
    'TWN-003-night-watch': 'retiring',
    'TWN-004-paper-charts': 'deprecated',
    'TWN-005-fog-signals': 'effective',
    'TWN-005-fog-signals-timings': 'informative',
    'TWN-006-chart-plotters': 'upcoming',
    'TWN-007-lamp-oil': 'draft',
    'TWN-008-tide-tables': 'rejected'
  })
})

test('relations are read under other keys', () => {
  const signals = catalog.byId.get('TWN-005-fog-signals')
  const relations = signals && relationsOf(catalog, signals)
  expect(relations?.replaces.map(({id}) => id)).toEqual(['TWN-002-fog-horns'])
  expect(relations?.supplementedBy.map(({id}) => id)).toEqual(['TWN-005-fog-signals-timings'])
})

test('steps are those of the profile', () => {
  expect(canTransition(profile, 'Proposed', 'Accepted')).toBe('refused')
  expect(canTransition(profile, 'Retired', 'Accepted')).toBe('tolerated')
  expect(canTransition(profile, 'Discussed', 'Withdrawn')).toBe('permitted')
  expect(fileNamePattern(profile)).toBe('TWN-NNN-slug.md')
})

test('nothing is found but what was planted, in the words of the organisation', () => {
  expect(printed(lintFiles(files, {profile, day}))).toEqual([
    'notes/TWN-003-night-watch.md:8:1 error replaced-by-status: Unexpected `superseded_by` in a document with status `Accepted`, expected status `Retired` or `Withdrawn`',
    'notes/TWN-007-lamp-oil.md:7:5 error unknown-reference: Unexpected `TWN-020-whale-oil` in `supersedes`, expected a document that exists'
  ])
})

test('what the profile waives comes back without the waiver, and its fix is written as this organisation writes', () => {
  const strict = {profile: {...profile, waivers: []}, day}
  expect(findings('missing-replaced-by', files, strict)).toEqual([
    'notes/TWN-004-paper-charts.md:5:11 warning missing-replaced-by: Unexpected status `Retired` without `superseded_by`, expected `TWN-006-chart-plotters` there'
  ])
  const fixed = fixedFiles('missing-replaced-by', files, strict)['notes/TWN-004-paper-charts.md']
  expect(fixed).toContain('retired_on: 2025-12-31\nsuperseded_by:\n  - TWN-006-chart-plotters\n---\n')
})

test('the day that was announced is read under its key', () => {
  expect(findings('overdue', files, {profile, day: '2027-01-15'})).toEqual([
    'notes/TWN-003-night-watch.md:5:11 notice overdue: Unexpected status `Accepted` after `retired_on: 2027-01-15`, expected `Retired`'
  ])
})

test('no finding of any rule speaks of keys and statuses of another organisation', () => {
  const broken = {
    'notes/TWN-1-x.md': files['notes/TWN-001-how-notes-come-about.md'] ?? '',
    'notes/TWN-011-a.md': '---\ntitle: A\nkind: Rules\ncrew: Chart\nstanding: Stable\n---\n',
    'notes/TWN-012-a.md': '---\ntitle: A\nkind: Rule\ncrew: Charts\nstanding: Accepted\nretired_on: 2020-02-30\n---\n',
    'notes/TWN-013-a.md': '---\ntitle: A\nkind: Rule\ncrew: Charts\nstanding: Retired\naccepted_on: 2021-01-01\n---\n',
    'notes/TWN-014-a.md': '---\ntitle: A\nkind: Annex\ncrew: Charts\nstanding: Accepted\nannex_of: TWN-999-a\n---\n',
    'notes/TWN-015-a.md': '---\ntitle: A\nkind: Rule\ncrew: Charts\nstanding: Proposed\nsupersedes: TWN-015-a\n---\n',
    'notes/TWN-015-b.md':
      '---\ntitle: A\nkind: Rule\ncrew: Charts\nstanding: Proposed\nin_use_since: 2021-01-01\n---\n',
    'notes/TWN-016-a.md': '---\njust words\n---\n',
    'notes/TWN-017-a.md': 'no front matter'
  }
  const found = lintFiles(broken, {profile, day})
  expect(new Set(found.map(({path}) => path)).size).toBeGreaterThan(4)
  const said = found.map(({message, help}) => `${message}. ${help}`).join('\n')
  const foreign = /(stabilized_at|deprecated_at|rejected_at|replace[sd]_?(by)?`|`(type|track|status|supplements):?`)/
  expect(said.split('\n').filter((line) => foreign.test(line))).toEqual([])
})
