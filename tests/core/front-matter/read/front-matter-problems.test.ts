import {expect, test} from 'vitest'
import type {ShapeProblem} from '../../../../src/core/diagnostic.ts'
import {readFrontMatter} from '../../../../src/core/front-matter/read/front-matter.ts'
import {parseProfile} from '../../../../src/core/profile/parse-profile.ts'
import type {Profile} from '../../../../src/core/profile/profile.ts'
import {applyEdits} from '../../../../src/core/text/edits.ts'
import {expectGolden} from '../../../helpers/golden.ts'
import {profileAt, scsProfile} from '../../../helpers/profile.ts'

const path = 'scs-0100-v1-a.md'

/** A text as it stands, and under it what is wrong, the way out and what the fix makes of the line. */
function problemsText(text: string, profile: Profile): string {
  const {problems} = readFrontMatter({path, text}, profile)
  const shown = text.replace(/\n$/, '').replaceAll('\r', '\\r').replace(/^/gm, '| ')
  return [shown, ...problems.map((problem) => problemText(problem, text)), ''].join('\n')
}

function problemText({rule, path: file, place, message, help, fix}: ShapeProblem, text: string): string {
  const {line, column, endLine, endColumn} = place
  expect(file).toBe(path)
  const lines = [`${line}:${column}–${endLine}:${endColumn} ${rule}: ${message}`]
  if (help !== undefined) lines.push(`  ${help}`)
  if (fix) {
    const before = new Set(text.split('\n'))
    const fixed = applyEdits(text, fix).split('\n')
    lines.push(...fixed.filter((one) => !before.has(one)).map((one) => `  fixed: ${one.replaceAll('\r', '\\r')}`))
  }
  return lines.join('\n')
}

const header = (...lines: readonly string[]): string => `---\n${lines.join('\n')}\n---\n`
const start = ['title: A', 'type: Standard', 'status: Draft', 'track: IaaS']
/** A header with one more line, or another line for a key that is there. */
const withLines = (...lines: readonly string[]): string => {
  const others = start.filter((line) => !lines.some((one) => one.split(':')[0] === line.split(':')[0]))
  return header(...others, ...lines)
}

test('what is wrong with front matter, in the words of the profile', () => {
  const texts = [
    // Where it begins and ends.
    'Text.\n',
    '---js\ntitle: A\n---\n',
    '---\ntitle: A\n----\n',
    '---\ntitle: A\n',
    header('title: A: b'),
    header('- title'),
    header('title'),
    header(''),
    // What is missing.
    header('author: me'),
    header('title: A', 'type: Standard', 'track: IaaS'),
    header('title: A', 'track: IaaS'),
    header('title: A', 'type: Supplement', 'track: IaaS'),
    withLines('title:', 'type: ', 'status: ~', 'track: ""'),
    withLines('type: Supplement', 'supplements: []'),
    withLines('type: Supplement', 'supplements:'),
    withLines('type: Supplement', 'supplements: [""]'),
    // Words that do not fit.
    withLines('type: Standrad', 'status: Final', 'track: Iaas'),
    withLines('type: [Standard]', 'status: {a: b}', 'track: 1'),
    header('title: A', 'type: " Supplement "', 'track: IaaS'),
    withLines('title: 2026'),
    withLines('title: true'),
    withLines('title: [A]'),
    withLines('title: "A\\tb"'),
    withLines('title: " "'),
    // Days.
    withLines('stabilized_at:', 'deprecated_at: soon', 'rejected_at: 2026-02-30'),
    withLines('deprecated_at: 2026-01-01T00:00', 'stabilized_at: [2026-01-01]', 'rejected_at: 2026'),
    withLines('obsoleted_at: never'),
    // Lists.
    withLines('replaces: scs-0100-v1-a.md'),
    withLines('replaces:  "scs-0100-v1-a.md" # one'),
    withLines('replaces: a.md').replaceAll('\n', '\r\n'),
    withLines('replaces: " a.md"'),
    withLines('replaces: a.md, b.md', 'replaced_by: a b'),
    withLines('replaces:', 'replaced_by: ~', 'supplements: ""'),
    withLines('replaces: 7', 'replaced_by: {a: b}'),
    withLines('replaces:\n  a.md', 'replaced_by: >-\n  a.md'),
    withLines('replaces: !!str a.md', 'replaced_by: &b b.md'),
    withLines('"replaces": a.md', 'replaced_by : b.md'),
    withLines('replaces: # one\n  a.md', 'replaced_by: "b.md\\\n  "'),
    withLines('? replaces\n: a.md'),
    withLines('replaces: # see:\n  a.md'),
    '---\n{title: A, type: Standard, status: Draft, track: IaaS,\nreplaces: a.md\n}\n---\n',
    header(...start.map((line) => `  ${line}`), '  replaces: a.md'),
    withLines('replaces: [a.md, 1, "", [b.md], ~]'),
    header('{title: A, type: Standard, status: Draft, track: IaaS, replaces: a.md}'),
    // Keys.
    withLines('autor: me', 'titel: B', 'Title: C', '"a`b": c'),
    withLines('toString: x', 'constructor: y', '__proto__: z'),
    withLines('obsoleted_at: 2026-01-01'),
    withLines('deprecated_at: 2026-01-01', 'obsoleted_at: 2026-02-01')
  ]
  expectGolden('front-matter/problems.txt', texts.map((text) => problemsText(text, scsProfile)).join('\n'))
})

const secondProfile = profileAt('tests/fixtures/second-organisation/norma.yaml')

test('what is wrong with it, in the words of another organisation', () => {
  const texts = [
    'Text.\n',
    header('- title'),
    header('title: A'),
    header('kind: Annex', 'crew: Charts', 'title: A'),
    header('title: A', 'kind: Rul', 'standing: Draft', 'crew: Chart', 'abstract: [x]'),
    header('title: A', 'kind: Annex', 'crew: Charts', 'annex_of: TWN-001-a'),
    header('title: A', 'kind: Rule', 'standing: Accepted', 'crew: Charts', 'accepted_on: x', 'superseded_by: 1'),
    header('title: A', 'kind: Rule', 'standing: Accepted', 'crew: Charts', 'in_use_since: 2026-01-01', 'status: Draft'),
    header('title: A', 'kind: Rule', 'standing: Accepted', 'crew: Charts', 'in_use_since: 1', 'accepted_on: 2')
  ]
  expectGolden('front-matter/problems-second.txt', texts.map((text) => problemsText(text, secondProfile)).join('\n'))
})

function small(more: string): Profile {
  const text = `title: A\nurl: https://example.org\ncontent: [docs]\nfile_names: {prefix: ex}\n${more}`
  const reading = parseProfile({path: 'norma.yaml', text})
  if (!reading.profile) throw new Error(JSON.stringify(reading.problems))
  return reading.profile
}

test('what a profile has only one of need not be said, but must fit where it is', () => {
  const profile = small('types: [{name: Note, normative: true}]\nstatuses: [{name: Final, stage: stable}]\n')
  const texts = ['Text.\n', header('title: A'), header('author: me'), header('title: A', 'type: Not', 'track: IaaS')]
  expectGolden('front-matter/problems-one-of-each.txt', texts.map((text) => problemsText(text, profile)).join('\n'))
  expect(readFrontMatter({path, text: header('title: A')}, profile).frontMatter).toEqual({
    title: 'A',
    type: 'Note',
    status: 'Final',
    track: 'Documents',
    replaces: [],
    replaced_by: [],
    supplements: []
  })
})

test('the only status is not that of a supplement, which has none', () => {
  const types = '{name: Note, normative: true}, {name: Annex, normative: false, role: supplement}'
  const profile = small(`types: [${types}]\nstatuses: [{name: Final, stage: stable}]\n`)
  const text = header('title: A', 'type: Annex', 'supplements: [a.md]')
  expect(readFrontMatter({path, text}, profile)).toMatchObject({
    frontMatter: {title: 'A', type: 'Annex', track: 'Documents', supplements: ['a.md']},
    problems: []
  })
  expect(readFrontMatter({path, text}, profile).frontMatter?.status).toBeUndefined()
})

test('a name that every object has is no key unless it stands in the file', () => {
  const profile = small('renamed_keys: {toString: title}\nkeys: {description: constructor}\n')
  const {frontMatter, problems, places} = readFrontMatter(
    {path, text: header('type: Standard', 'status: Draft')},
    profile
  )
  expect(frontMatter).toBeUndefined()
  expect(problems.map(({rule}) => rule)).toEqual(['required-key'])
  expect(Object.keys(places)).toEqual(['type', 'status'])
})

test('of two former names of one key the first in the profile counts', () => {
  const profile = small('renamed_keys: {old_title: title, older_title: title, state: status}\n')
  const text = header('older_title: A', 'old_title: B', 'type: Standard', 'status: Draft')
  const unfit = header('title: A', 'type: Standard', 'state: Drafts')
  expect(readFrontMatter({path, text}, profile).frontMatter?.title).toBe('B')
  const texts = [text, unfit].map((one) => problemsText(one, profile))
  expectGolden('front-matter/problems-two-former-names.txt', texts.join('\n'))
})
