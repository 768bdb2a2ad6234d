import {readFileSync} from 'node:fs'
import {documentText} from './document-text.ts'

/** The day on which the site is made, and a later one on which it is made again. */
export const builtOn = '2026-06-15'
export const laterDay = '2026-08-02'

const lamps = [...Array.from({length: 60}).keys()].map((index) => `The harbour master MUST light lamp ${index + 1}.`)

const longBody = `## Placement

${'Ropes lie on the quay, where everybody finds them.\n\n'.repeat(30)}
### Knots

Tie them so:

\`\`\`sh
tie --knot bowline
tie --twice "a rope"
\`\`\`

${'A knot holds.\n\n'.repeat(30)}
## Storage

Dry.`

const lanterns = (status: string, keys: string, body = ''): string =>
  documentText({title: 'Lanterns', status, keys, body})

const ropes = (status: string, keys: string): string => documentText({title: 'Ropes', status, keys})

/** A small harbour: documents of all phases, two tracks, requirements on two pages. */
export const documents: Readonly<Record<string, string>> = {
  'standards/scs-0100-v1-lanterns.md': lanterns('Deprecated', 'stabilized_at: 2023-02-01\ndeprecated_at: 2025-01-01'),
  'standards/scs-0100-v2-lanterns.md': lanterns(
    'Stable',
    'stabilized_at: 2024-01-01\ndeprecated_at: 2026-07-01',
    'Lanterns MUST be lit.'
  ),
  'standards/scs-0101-v9-ropes.md': ropes('Stable', 'stabilized_at: 2024-01-01\ndeprecated_at: 2026-07-01'),
  'standards/scs-0101-v10-ropes.md': ropes('Deprecated', 'stabilized_at: 2024-06-01\ndeprecated_at: 2026-03-01'),
  'standards/scs-0102-v1-lamps.md': documentText({
    title: 'Lamps of the harbour',
    status: 'Stable',
    keys: 'stabilized_at: 2024-01-01',
    body: `## Light\n\n${lamps.join('\n\n')}\n\n## Oil\n\nThe harbour master SHOULD store:\n\n- oil\n- wicks\n\nOil MAY be burnt. Every lamp:\n\n- MUST burn at night\n- SHOULD burn at dusk`
  }),
  'standards/scs-0200-v1-quays.md': documentText({
    title: 'Quays',
    track: 'KaaS',
    type: 'Decision Record',
    status: 'Stable',
    keys: 'stabilized_at: 2025-01-01',
    body: longBody
  }),
  'supplements/scs-0102-w1-lamps-in-practice.md': documentText({
    title: 'Lamps in practice',
    type: 'Supplement',
    keys: 'supplements:\n  - scs-0102-v1-lamps.md'
  })
}

/** What came later into the repository than all others. */
export const younger: Readonly<Record<string, string>> = {
  'standards/scs-0100-v3-lanterns.md': lanterns('Draft', '')
}

/** The profile of this repository, with a column that is only there while something is upcoming. */
export const profile = readFileSync(new URL('../../norma.yaml', import.meta.url), 'utf8').replace(
  / {2}- \{id: effective, .*/,
  `  - {id: coming, title: Upcoming, phases: [upcoming], hide_empty: true}
  - {id: effective, title: Effective, phases: [effective, retiring]}`
)

const iaas = `name: Harbour IaaS
uuid: 6f7d3b9e-5f0c-4a8e-9b0f-0d5a4c1e2b3a
url: https://standards.example.org/harbour-iaas
scripts:
  - testcases:
      - {id: lantern-check, description: Lanterns are lit., lifetime: quarter}
      - {id: lamp-check, description: Lamps are lit., url: "https://docs.scs.community/standards/scs-0102-v1-lamps#light"}
modules:
  - id: scs-0100-v2
    name: Lanterns
    url: https://docs.scs.community/standards/scs-0100-v2-lanterns
    targets: {main: [lantern-check]}
  - id: scs-0102-v1
    name: Lamps
    url: https://docs.scs.community/standards/scs-0102-v1-lamps
    targets: {main: [lamp-check]}
timeline:
  - date: 2026-08-01
    versions: {v2: warn}
  - date: 2026-07-01
    versions: {v2: effective, v1: deprecated}
  - date: 2025-01-01
    versions: {v2: effective, v1: warn}
versions:
  - {version: v2, stabilized_at: 2025-01-01, include: [scs-0100-v2, scs-0102-v1]}
  - {version: v1, stabilized_at: 2024-01-01, include: [scs-0100-v2]}
`

const kaas = `name: Harbour KaaS
uuid: 1fffebe6-fd4b-44d3-a36c-fc58b4bb0180
url: https://standards.example.org/harbour-kaas
scripts:
  - testcases:
      - {id: quay-check, description: Quays are dry., lifetime: year}
modules:
  - id: scs-0200-v1
    name: Quays
    url: https://docs.scs.community/standards/scs-0200-v1-quays
    targets: {main: [quay-check]}
timeline:
  - date: 2025-01-01
    versions: {v1: effective}
versions:
  - {version: v1, stabilized_at: 2025-01-01, include: [scs-0200-v1]}
`

const clouds = `clouds:
  - id: north
    name: North
    description: Public cloud in the north
    operator: Nordwind Ltd
    iaas: north
    kaas: north-k
    certificate: {name: Harbour IaaS, since: 2025-01-01, until: 2026-06-20}
  - id: south
    name: South
    description: Two islands
    operator: Südwind Ltd
    iaas:
      - {name: isle-1, subject: isle-1}
      - {name: isle-2, subject: isle-2}
  - id: west
    name: West
    description: Not tested yet
    operator: Nordwind Ltd
    iaas: west
`

const report = (scope: string, subject: string, results: string): string => {
  const [, name, uuid] = /name: (.*)\nuuid: (.*)\n/.exec(scope) ?? []
  return `spec: {name: ${name}, uuid: ${uuid}}
checked_at: 2026-06-10 02:00:00
subject: ${subject}
run: {invocations: {nightly: {results: {${results}}}}}
`
}

export const certification: Readonly<Record<string, string>> = {
  'certification/scopes/harbour-iaas.yaml': iaas,
  'certification/scopes/harbour-kaas.yaml': kaas,
  'certification/clouds.yaml': clouds,
  'certification/levels.yaml': 'levels:\n  - {name: None, description: Only what the law demands.}\n',
  'certification/results/all.yaml': [
    report(iaas, 'north', 'lantern-check: 1, lamp-check: 1'),
    report(kaas, 'north-k', 'quay-check: 0'),
    report(iaas, 'isle-1', 'lantern-check: 1, lamp-check: 1'),
    report(iaas, 'isle-2', 'lantern-check: 1, lamp-check: -1')
  ].join('---\n')
}
