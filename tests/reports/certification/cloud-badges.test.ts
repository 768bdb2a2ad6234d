import {XMLParser} from 'fast-xml-parser'
import {expect, test} from 'vitest'
import type {SiteContent} from '../../../src/core/site/site-content.ts'
import {cloudBadges} from '../../../src/reports/certification/cloud-badges.ts'
import {certificationOf, latestOf, reportText} from '../../helpers/certification.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {contentOf} from '../../helpers/site-contents.ts'

const instant = '2026-01-02T12:00:00'
const files = {
  'scs-compatible-a.yaml': scopeText({
    testcases: '- id: names\n- id: flavors',
    modules: '- {id: naming, name: Naming, url: https://example.org/naming, targets: {main: [names, flavors]}}',
    timeline: '- {date: 2024-02-28, versions: {v3: draft, v2: effective, v1: warn}}',
    versions: '- {version: v3, include: [naming]}\n- {version: v2, include: [naming]}\n- {version: v1, include: []}'
  }).replace('Compatible', '\'<b>Compatible</b> "A"\''),
  'clouds.yaml': `clouds:
- {id: good, name: "A & B", a: good}
- {id: aborted, name: Aborted, a: aborted}
- {id: half, name: Half, a: half}
- {id: outdated, name: Outdated, a: outdated}
- {id: untested, name: Untested, a: untested}
- {id: elsewhere, name: Elsewhere}
`,
  'report-1.yaml': reportText('good', {names: 1, flavors: 1}),
  'report-2.yaml': reportText('aborted', {names: 1, flavors: 0}),
  'report-3.yaml': reportText('half', {names: 1}),
  'report-4.yaml': reportText('outdated', {names: -1, flavors: 1})
}

function contentWith(texts: Readonly<Record<string, string>>): SiteContent {
  const certification = certificationOf(texts)
  const latest = latestOf(certification, instant)
  return {...contentOf([]), day: '2026-01-02', certification: {certification, latest, instant}}
}

test('a badge for each cloud and scope says which versions it fulfils, drafts left out', () => {
  const parser = new XMLParser({ignoreAttributes: false, trimValues: false, htmlEntities: true})
  const badges = [...cloudBadges(contentWith(files))].map(({path, text}) => {
    const {svg} = parser.parse(text)
    const fill = /fill="(#[^"]*)" d="M\d+ 0h\d+v20H\d+z"\/><\/g>/.exec(text)?.[1]
    return [path, svg.title['#text'], svg.desc['#text'], fill]
  })
  const name = '<b>Compatible</b> "A"'
  expect(badges).toEqual([
    ['certification/good/a.svg', `${name}: v2 pass`, 'A & B – v2 pass, as of 2026-01-02', '#1a7f37'],
    [
      'certification/aborted/a.svg',
      `${name}: v2 pass, some tests aborted`,
      'Aborted – v2 pass, some tests aborted, as of 2026-01-02',
      '#3c6e47'
    ],
    ['certification/half/a.svg', `${name}: v2 incomplete`, 'Half – v2 incomplete, as of 2026-01-02', '#57606a'],
    [
      'certification/outdated/a.svg',
      `${name}: v1† only an outdated version`,
      'Outdated – v1† only an outdated version, as of 2026-01-02',
      '#9a5b00'
    ],
    ['certification/untested/a.svg', `${name}: none`, 'Untested – none, as of 2026-01-02', '#82071e']
  ])
})

test('where nothing is known of clouds there are no badges', () => {
  expect([...cloudBadges(contentOf([]))]).toEqual([])
})
