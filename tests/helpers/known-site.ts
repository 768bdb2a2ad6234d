import type {Histories} from '../../src/core/history/document-history.ts'
import {parseProfile} from '../../src/core/profile/parse-profile.ts'
import type {Profile} from '../../src/core/profile/profile.ts'
import type {SiteContent} from '../../src/core/site/site-content.ts'
import type {SourceFile} from '../../src/core/text/source-file.ts'
import {documentText} from './document-text.ts'
import {contentOf} from './site-contents.ts'

/** Small sites of which every fact is known, for holding the files of a site to the facts. */

export const knownDay = '2024-06-15'

/** The profile in a text; throws what is wrong with it. */
export function profileOf(text: string): Profile {
  const reading = parseProfile({path: 'norma.yaml', text})
  if (!reading.profile) throw new Error(JSON.stringify(reading.problems, undefined, 2))
  return reading.profile
}

/** Says whatever a profile can say of a site. */
export const knownProfile = profileOf(`
title: Lantern Standards
description: What a lantern has to do.
url: https://docs.lantern.example/
base: /std
license: {name: CC-BY-4.0, url: https://creativecommons.org/licenses/by/4.0/}
repository: {url: https://code.lantern.example/std, source: "https://code.lantern.example/std/blob/main/{path}"}
content: [standards]
file_names: {prefix: lan, digits: 4, kinds: {main: v, supplement: w}, placeholder: xxxx}
tracks:
  - {name: Light, introduction: What shines.}
  - {name: Sound & Bells, slug: sound}
  - {name: Smoke}
types:
  - {name: Standard, normative: true}
  - {name: Report, normative: false}
  - {name: Supplement, normative: false, role: supplement}
redirects: {/lamps: /lan-0001-v3-lamps, /shop: "https://shop.lantern.example/?a=b&c=d"}
`)

/** Id → text: one document in each phase on `knownDay`. */
const knownTexts: Readonly<Record<string, string>> = {
  // Deprecated.
  'lan-0001-v1-lamps': documentText({
    title: 'Oil lamps',
    status: 'Deprecated',
    track: 'Light',
    keys: 'stabilized_at: 2022-01-01\ndeprecated_at: 2023-01-01\nreplaced_by: [lan-0001-v2-lamps.md]'
  }),
  // Retiring.
  'lan-0001-v2-lamps': documentText({
    title: 'Gas lamps',
    status: 'Stable',
    track: 'Light',
    keys: 'description: How gas lamps burn.\nstabilized_at: 2023-01-01\ndeprecated_at: 2024-12-31'
  }),
  // Upcoming.
  'lan-0001-v3-lamps': documentText({
    title: 'Electric lamps',
    status: 'Stable',
    track: 'Light',
    keys: 'stabilized_at: 2025-01-01\nreplaces: [lan-0001-v2-lamps.md]'
  }),
  // Informative.
  'lan-0001-w1-lamps-notes': documentText({
    title: 'Lamp notes',
    type: 'Supplement',
    track: 'Light',
    keys: 'supplements: [lan-0001-v2-lamps.md, lan-0001-v3-lamps.md]'
  }),
  // Effective from this day on.
  'lan-0002-v1-bells': documentText({
    title: 'Bells',
    status: 'Stable',
    track: 'Sound & Bells',
    keys: `stabilized_at: ${knownDay}`,
    body: 'A bell MUST ring.'
  }),
  // Rejected.
  'lan-0003-v1-horns': documentText({
    title: 'Horns',
    type: 'Report',
    status: 'Rejected',
    track: 'Sound & Bells',
    keys: 'rejected_at: 2024-02-01'
  }),
  // A supplement of a document of another series; its own has no versions.
  'lan-0004-w1-tuning': documentText({
    title: 'Tuning',
    type: 'Supplement',
    track: 'Sound & Bells',
    keys: 'supplements: [lan-0002-v1-bells.md]'
  }),
  // A draft without number.
  'lan-xxxx-v1-sparks': documentText({title: 'Sparks', track: 'Light', keys: 'description: ""'})
}

/** What git knows: the days of the proposal come after `knownDay`, and of the rest there is no history. */
export const knownHistories: Histories = new Map([
  [
    'lan-0001-v2-lamps',
    {
      firstPublishedOn: '2022-06-01',
      lastChangedOn: '2024-03-03',
      recordedOn: {stabilized: '2022-12-01', deprecated: '2024-03-03'},
      formerIds: ['lan-0001-v2-lanterns', 'lan-xxxx-v1-lanterns']
    }
  ],
  [
    'lan-0001-v3-lamps',
    {firstPublishedOn: '2024-05-01', lastChangedOn: '2024-05-20', recordedOn: {stabilized: '2024-05-20'}}
  ],
  ['lan-0002-v1-bells', {firstPublishedOn: '2024-04-01', formerIds: []}],
  ['lan-xxxx-v1-sparks', {firstPublishedOn: '2024-06-16', lastChangedOn: '2024-06-16'}]
])

export function filesOf(texts: Readonly<Record<string, string>>): SourceFile[] {
  return Object.entries(texts).map(([id, text]) => ({path: `standards/${id}.md`, text}))
}

/** The site of which every fact is known. */
export const knownContent = contentOf(filesOf(knownTexts), knownProfile, knownHistories, knownDay)

/** The least that a profile can say. */
export const bareProfile = profileOf(`
title: Bolts
url: https://bolts.example
content: [.]
file_names: {prefix: "", digits: 3}
`)

/** A site without history of a document that says no more than it must. */
export const bareContent = contentOf(
  [{path: '007-nuts.md', text: documentText({title: 'Nuts', track: 'Documents'})}],
  bareProfile,
  new Map(),
  knownDay
)

/** A document of a site. */
export function documentOf(content: SiteContent, id: string) {
  const document = content.catalog.byId.get(id)
  if (!document) throw new Error(`There is no ${id}: ${[...content.catalog.byId.keys()].join(', ')}`)
  return document
}

/** A series of a site. */
export function seriesNamed(content: SiteContent, id: string) {
  const series = content.catalog.series.get(id)
  if (!series) throw new Error(`There is no ${id}: ${[...content.catalog.series.keys()].join(', ')}`)
  return series
}
