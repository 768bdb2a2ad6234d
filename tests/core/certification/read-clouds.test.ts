import {describe, expect, test} from 'vitest'
import {readClouds, readLevels} from '../../../src/core/certification/read-clouds.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {scopeOf, shown} from './reading.ts'

const scopes = ['iaas', 'kaas'].map((word) =>
  scopeOf(
    scopeText()
      .replace('Compatible', `Compatible ${word}`)
      .replace(/000001$/m, word),
    `scs-${word}.yaml`
  )
)
const [iaas, kaas] = scopes
const path = 'certification/clouds.yaml'
const read = (text: string) => readClouds({path, text}, scopes)
const problemsOf = (text: string): string[] => shown(read(text).problems)

describe('the clouds of a file', () => {
  test('are read in its order, with what is left out as nothing', () => {
    const {clouds, problems} = read(`clouds:
- id: b.cloud-1_x
  name: B
  url: https://example.org/b
  description: |
    Two lines
    of words.
  operator: ' Somebody '
  certificate: {name: Compatible iaas, since: 2025-01-01, until: 2026-01-01, url: https://example.org/b.pdf}
  health: [{label: Status, url: https://example.org/health}, {label: soon}]
  iaas: b-iaas
- {id: a, name: A, certified: true}
- {id: c, name: C, certified: true, certificate: {name: Old}}
- {id: D, name: D, certified: false}
- {id: E, name: E}
`)
    expect(problems).toEqual([])
    expect(clouds).toEqual([
      {
        id: 'b.cloud-1_x',
        name: 'B',
        url: 'https://example.org/b',
        description: 'Two lines\nof words.',
        operator: 'Somebody',
        certificate: {
          name: 'Compatible iaas',
          since: '2025-01-01',
          until: '2026-01-01',
          url: 'https://example.org/b.pdf'
        },
        scopes: [{key: 'iaas', scope: iaas, regions: [{name: 'b-iaas', subject: 'b-iaas'}], isGroup: false}],
        health: [{label: 'Status', url: 'https://example.org/health'}, {label: 'soon'}]
      },
      {id: 'a', name: 'A', description: '', operator: '', certificate: {}, scopes: [], health: []},
      {id: 'c', name: 'C', description: '', operator: '', certificate: {name: 'Old'}, scopes: [], health: []},
      {id: 'D', name: 'D', description: '', operator: '', scopes: [], health: []},
      {id: 'E', name: 'E', description: '', operator: '', scopes: [], health: []}
    ])
  })

  test('have a subject or regions for each scope, those of the cloud in the place of a subject', () => {
    const {clouds, problems} = read(`clouds:
- id: a
  name: A
  regions: [north, {name: South, subject: a-south}]
  iaas: ignored
  Compatible kaas: [{name: East, subject: a-east}]
- {id: b, name: B, scs-kaas: [b-west], iaas: b}
`)
    expect(problems).toEqual([])
    expect(clouds.map((cloud) => cloud.scopes)).toEqual([
      [
        {
          key: 'iaas',
          scope: iaas,
          regions: [
            {name: 'north', subject: 'north'},
            {name: 'South', subject: 'a-south'}
          ],
          isGroup: true
        },
        {key: 'Compatible kaas', scope: kaas, regions: [{name: 'East', subject: 'a-east'}], isGroup: true}
      ],
      [
        {key: 'scs-kaas', scope: kaas, regions: [{name: 'b-west', subject: 'b-west'}], isGroup: true},
        {key: 'iaas', scope: iaas, regions: [{name: 'b', subject: 'b'}], isGroup: false}
      ]
    ])
  })

  test('of one id are the first of them', () => {
    const {clouds, problems} = read(
      'clouds:\n- {id: a, name: First}\n- {id: b, name: B}\n- {id: a, name: Second, gone: x}\n'
    )
    expect(clouds.map(({name}) => name)).toEqual(['First', 'B'])
    expect(shown(problems)).toEqual([
      `${path}:4:8 clouds-file: Unexpected second cloud \`a\`, expected each id once\nGive it another id, or remove it.`
    ])
  })
})

describe('a key that is not a scope', () => {
  const keys = 'expected the name of a scope: one of `iaas`, `kaas`'

  test('is said with what it may mean, and all else of the cloud counts', () => {
    const {clouds, problems} = read(
      'clouds:\n- {id: a, name: A, ias: x, kaas: y}\n- {id: b, name: B, sertificate: z, monitoring: "`x`", [k]: z}\n'.replace(
        ', [k]: z',
        ''
      )
    )
    expect(clouds.map((cloud) => cloud.scopes.map(({key}) => key))).toEqual([['kaas'], []])
    expect(shown(problems)).toEqual([
      `${path}:2:25 clouds-file: Unexpected key \`ias\` of a cloud, ${keys}\nDid you mean \`iaas\`?`,
      `${path}:3:33 clouds-file: Unexpected key \`sertificate\` of a cloud, ${keys}\nDid you mean \`certificate\`?`,
      `${path}:3:48 clouds-file: Unexpected key \`monitoring\` of a cloud, ${keys}\nCorrect the key, or add the scope.`
    ])
  })

  test('is said as well where there is one scope, or none', () => {
    const text = 'clouds: [{id: a, name: A, gone: x}]'
    expect(readClouds({path, text}, scopes.slice(0, 1)).problems[0]?.message).toBe(
      'Unexpected key `gone` of a cloud, expected the name of a scope: `iaas`'
    )
    expect(readClouds({path, text}, []).problems[0]?.message).toBe(
      'Unexpected key `gone` of a cloud, expected that there are scopes'
    )
  })
})

describe('a file of clouds that is not one', () => {
  const letters = 'expected letters, digits, dots and hyphens'
  const address = 'expected an address such as `https://example.org`'
  const day = 'expected a day such as `2026-01-31`'
  test.each([
    ['', '1:1', 'Unexpected empty value for file, expected a mapping with keys'],
    ['- a', '1:1', 'Unexpected list for file, expected a mapping with keys'],
    ['{}', '1:1', 'Unexpected file without `clouds`, expected a list'],
    ['clouds: {}', '1:9', 'Unexpected mapping for `clouds`, expected a list'],
    [
      'clouds: []\nregions: []',
      '2:10',
      'Unexpected key `regions` in file, expected a key that Norma knows\nUse `clouds`.'
    ],
    ['clouds: [{id: a}]', '1:10', 'Unexpected `clouds.0` without `name`, expected a text; a number needs quotes'],
    ['clouds: [{name: A}]', '1:10', 'Unexpected `clouds.0` without `id`, expected a text; a number needs quotes'],
    ['clouds: [{id: a, name: ""}]', '1:24', 'Unexpected empty value for `clouds.0.name`, expected a text'],
    ['clouds: [{id: -a, name: A}]', '1:15', `Unexpected \`-a\` for \`clouds.0.id\`, ${letters}`],
    ['clouds: [{id: a-, name: A}]', '1:15', `Unexpected \`a-\` for \`clouds.0.id\`, ${letters}`],
    ['clouds: [{id: a b, name: A}]', '1:15', `Unexpected \`a b\` for \`clouds.0.id\`, ${letters}`],
    ['clouds: [{id: "", name: A}]', '1:15', `Unexpected empty value for \`clouds.0.id\`, ${letters}`],
    ['clouds: [{id: a, name: A, url: x}]', '1:32', `Unexpected \`x\` for \`clouds.0.url\`, ${address}`],
    [
      'clouds: [{id: a, name: A, description: 7}]',
      '1:40',
      'Unexpected `7` for `clouds.0.description`, expected a text; a number needs quotes'
    ],
    [
      'clouds: [{id: a, name: A, operator: 7}]',
      '1:37',
      'Unexpected `7` for `clouds.0.operator`, expected a text; a number needs quotes'
    ],
    [
      'clouds: [{id: a, name: A, certified: yes}]',
      '1:38',
      'Unexpected `yes` for `clouds.0.certified`, expected `true` or `false`'
    ],
    [
      'clouds: [{id: a, name: A, certificate: {until: soon}}]',
      '1:48',
      `Unexpected \`soon\` for \`clouds.0.certificate.until\`, ${day}`
    ],
    [
      'clouds: [{id: a, name: A, certificate: {since: 2025-13-01}}]',
      '1:48',
      `Unexpected \`2025-13-01\` for \`clouds.0.certificate.since\`, ${day}`
    ],
    [
      'clouds: [{id: a, name: A, certificate: {url: "javascript:x"}}]',
      '1:46',
      `Unexpected \`javascript:x\` for \`clouds.0.certificate.url\`, ${address}`
    ],
    [
      'clouds: [{id: a, name: A, certificate: {title: x}}]',
      '1:48',
      'Unexpected key `title` in `clouds.0.certificate`, expected a key that Norma knows\nUse one of `name`, `since`, `until`, `url`.'
    ],
    [
      'clouds: [{id: a, name: A, health: [{url: "https://example.org"}]}]',
      '1:36',
      'Unexpected `clouds.0.health.0` without `label`, expected a text; a number needs quotes'
    ],
    [
      'clouds: [{id: a, name: A, health: [{label: x, url: y}]}]',
      '1:52',
      `Unexpected \`y\` for \`clouds.0.health.0.url\`, ${address}`
    ],
    [
      'clouds: [{id: a, name: A, health: [{label: x, uri: y}]}]',
      '1:52',
      'Unexpected key `uri` in `clouds.0.health.0`, expected a key that Norma knows\nDid you mean `url`?'
    ],
    [
      'clouds: [{id: a, name: A, iaas: 7}]',
      '1:33',
      'Unexpected `7` for `clouds.0.iaas`, expected a subject, or a list of regions'
    ],
    ['clouds: [{id: a, name: A, iaas: []}]', '1:33', 'Unexpected list for `clouds.0.iaas`, expected at least 1 entry'],
    [
      'clouds: [{id: a, name: A, regions: [{name: x}]}]',
      '1:37',
      'Unexpected mapping for `clouds.0.regions.0`, expected a subject, or `name` and `subject`'
    ],
    [
      'clouds: [{id: a, name: A, regions: []}]',
      '1:36',
      'Unexpected list for `clouds.0.regions`, expected at least 1 entry'
    ]
  ])('is said where: %s', (text, place, message) => {
    expect(problemsOf(text)).toEqual([`${path}:${place} clouds-file: ${message}`])
    expect(read(text).clouds).toEqual([])
  })

  test('is said to be broken where its YAML is', () => {
    expect(problemsOf('clouds: [')).toEqual([
      `${path}:1:9 clouds-file: Unexpected open bracket, expected a closing one\nClose the bracket, or put a text that begins with \`[\` or \`{\` in quotes.`
    ])
  })

  test.each(['0', 'Z', 'a-b', 'a.b', 'a_b', 'x1'])('may have the id %s', (id) => {
    expect(problemsOf(`clouds: [{id: "${id}", name: A}]`)).toEqual([])
  })
})

describe('the levels', () => {
  const readText = (text: string) => {
    const {levels, problems} = readLevels({path: 'levels.yaml', text})
    return {levels, problems: shown(problems)}
  }

  test('are read in their order', () => {
    expect(readText('levels: [{name: Open, description: Sources.}, {name: Sovereign, description: All.}]')).toEqual({
      levels: [
        {name: 'Open', description: 'Sources.'},
        {name: 'Sovereign', description: 'All.'}
      ],
      problems: []
    })
  })

  test.each([
    [
      'levels: [{name: Open}]',
      '1:10',
      'Unexpected `levels.0` without `description`, expected a text; a number needs quotes'
    ],
    ['levels: [{name: "", description: x}]', '1:17', 'Unexpected empty value for `levels.0.name`, expected a text'],
    ['{}', '1:1', 'Unexpected file without `levels`, expected a list'],
    ['levels: []\nmore: 1', '2:7', 'Unexpected key `more` in file, expected a key that Norma knows\nUse `levels`.'],
    [
      'levels: [{name: Open, description: x, more: 1}]',
      '1:45',
      'Unexpected key `more` in `levels.0`, expected a key that Norma knows\nUse one of `name`, `description`.'
    ]
  ])('are none: %s', (text, place, message) => {
    const {levels, problems} = readText(text)
    expect(levels).toEqual([])
    expect(problems.at(-1)).toBe(`levels.yaml:${place} clouds-file: ${message}`)
  })
})
