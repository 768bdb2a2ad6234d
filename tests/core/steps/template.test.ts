import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseDocument} from '../../../src/core/document.ts'
import {parseDocumentId} from '../../../src/core/document-id.ts'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import type {Profile} from '../../../src/core/profile/profile.ts'
import {documentTemplate, firstStatus, slugOf, templatePhrases} from '../../../src/core/steps/template.ts'
import {lintFiles, printed} from '../../helpers/lint.ts'
import {profileAt, scsProfile} from '../../helpers/profile.ts'

const standard = 'scs-0100-v1-a.md'

function parsedProfile(more: string): Profile {
  const text = `title: A\nurl: https://example.org\ncontent: [docs]\nfile_names: {prefix: ex}\n${more}\n`
  const reading = parseProfile({path: 'norma.yaml', text})
  if (!reading.profile) throw new Error(JSON.stringify(reading.problems))
  return reading.profile
}

describe.each(scsProfile.types.map((type) => [type.name, type] as const))('the template of a %s', (_name, type) => {
  const supplements = type.role === 'supplement' ? [standard] : []
  const text = documentTemplate({title: 'A title', type, track: 'IaaS', supplements}, scsProfile)

  test('breaks no rule', () => {
    const [main] = scsProfile.types.filter(({name}) => name === 'Standard')
    if (!main) throw new Error('The profile has no standards')
    const files =
      type.role === 'supplement'
        ? {
            [standard]: documentTemplate({title: 'B', type: main, track: 'IaaS', supplements: []}, scsProfile),
            'scs-0100-w1-a.md': text
          }
        : {'scs-xxxx-v1-a.md': text}
    expect(printed(lintFiles(files))).toEqual([])
  })

  test('has every section of the type, and says what belongs there', () => {
    const headings = [...text.matchAll(/^## (.*)$/gm)].map(([, heading]) => heading)
    expect(headings).toEqual(type.sections.map(({name}) => name))
    expect(type.sections.every(({hint}) => hint !== undefined && text.includes(hint))).toBe(true)
  })
})

test('what a template said must not stay beyond the draft', () => {
  const [type] = scsProfile.types.filter(({name}) => name === 'Decision Record')
  if (!type) throw new Error('The profile has no decision records')
  const draft = documentTemplate({title: 'A', type, track: 'IaaS', supplements: []}, scsProfile)
  const stable = draft.replace('status: Draft', 'status: Stable\nstabilized_at: 2025-01-01')
  const rules = lintFiles({'scs-0100-v1-a.md': stable}).map(({rule}) => rule)
  expect(rules).toEqual(type.sections.map(() => 'template-text'))
})

test('a template in the words of another organisation', () => {
  const profile = profileAt('tests/fixtures/second-organisation/norma.yaml')
  const [type] = profile.types
  if (!type) throw new Error('The profile has no types')
  const text = documentTemplate({title: 'A', type, track: profile.tracks[0]?.name ?? '', supplements: []}, profile)
  const name = `${profile.file_names.prefix}-${'1'.padStart(profile.file_names.digits, '0')}-a.md`
  expect(parseDocument({path: name, text}, profile).problems).toEqual([])
})

test('a template as it stands in the file', () => {
  const profile = parsedProfile(
    [
      'types:',
      '  - {name: Note, normative: true, sections: [{name: Why, hint: "Say why.\\nShortly."}, {name: What}]}',
      '  - {name: Annex, normative: false, role: supplement}',
      'tracks: [{name: Sea}, {name: Land}]'
    ].join('\n')
  )
  const [note, annex] = profile.types
  if (!note || !annex) throw new Error('The profile has two types')
  const long = `A: ${'long '.repeat(30)}title`
  expect(documentTemplate({title: long, type: note, track: 'Sea', supplements: ['x.md']}, profile)).toBe(
    `---\ntitle: "${long}"\ntype: Note\nstatus: Draft\ntrack: Sea\n---\n\n## Why\n\nSay why.\nShortly.\n\n## What\n`
  )
  expect(documentTemplate({title: 'A', type: annex, track: 'Land', supplements: ['x.md', 'y.md']}, profile)).toBe(
    '---\ntitle: A\ntype: Annex\ntrack: Land\nsupplements:\n  - x.md\n  - y.md\n---\n'
  )
  const oneTrack = {...profile, tracks: profile.tracks.slice(0, 1)}
  expect(documentTemplate({title: 'A', type: annex, track: 'Sea', supplements: []}, oneTrack)).toBe(
    '---\ntitle: A\ntype: Annex\nsupplements: []\n---\n'
  )
})

test('a new document has the first status that its type may enter with, else the first for a draft', () => {
  const profile = parsedProfile(
    [
      'types: [{name: Note, normative: true}, {name: Log, normative: true, enters_as: [Final, Idea]}]',
      'statuses: [{name: Final, stage: stable}, {name: Idea, stage: draft}, {name: Review, stage: draft}]'
    ].join('\n')
  )
  expect(profile.types.map((type) => firstStatus(type, profile))).toEqual(['Idea', 'Final'])
  const final = {...profile, statuses: profile.statuses.slice(0, 1)}
  expect(profile.types.map((type) => firstStatus(type, final))).toEqual([undefined, 'Final'])
})

test('the words of a template are those of the profile and of the type', () => {
  const profile = parsedProfile(
    [
      'types: [{name: Note, normative: true, sections: [{name: Why, hint: Say why.}, {name: What}]}]',
      'template_text: [Replace this]'
    ].join('\n')
  )
  expect(templatePhrases('Note', profile)).toEqual(['Replace this', 'Say why.'])
  expect(templatePhrases('Other', profile)).toEqual(['Replace this'])
})

test.each([
  ['-- A --', 'a'],
  ['ÀÉ ﬁ', 'ae-fi'],
  ['雲', ''],
  ['a_b/c', 'a-b-c']
])('the slug of %j is %j', (title, slug) => {
  expect(slugOf(title)).toBe(slug)
})

test('any title comes back from the front matter as it was', () => {
  const [type] = scsProfile.types
  if (!type) throw new Error('The profile has no types')
  const title = fc.string({unit: 'grapheme', minLength: 1}).filter((text) => text === text.trim() && text !== '')
  fc.assert(
    fc.property(title, (text) => {
      const file = {
        path: standard,
        text: documentTemplate({title: text, type, track: 'IaaS', supplements: []}, scsProfile)
      }
      expect(parseDocument(file, scsProfile).document?.frontMatter.title).toBe(text)
    })
  )
})

test('a title with a letter makes a file name', () => {
  expect(slugOf('  Überblick: Flavor *naming* (v3) – what & why?')).toBe('uberblick-flavor-naming-v3-what-why')
  fc.assert(
    fc.property(fc.string({unit: 'grapheme'}), (title) => {
      const slug = slugOf(title)
      fc.pre(slug !== '')
      expect(slug).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/)
      expect(parseDocumentId(`scs-0100-v1-${slug}.md`, scsProfile)?.slug).toBe(slug)
    })
  )
})
