import {describe, expect, test} from 'vitest'
import {readScope} from '../../../src/core/certification/read-scope.ts'
import {textAt} from '../../../src/core/text/place.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {shown, uuid} from './reading.ts'

const path = 'certification/scs-compatible-iaas.yaml'

const listed = `name: Compatible
uuid: ${uuid}
url: https://example.org/scope
variables: [os_cloud, {region: which one}]
prerequisite: {name: Basics, url: https://example.org/basics}
scripts:
- executable: ./check.py
  env: {CLOUD: x}
  args: -v
  testcases:
  - {id: names, description: Names are right., url: https://example.org/naming#names, lifetime: day, section: fast}
- testcases:
  - id: sizes
- executable: ./other.py
modules:
- id: naming
  name: Naming
  url: https://example.org/naming
  parameters: {size: how large}
  targets: {main: [names, sizes], preview: []}
- {id: plain, name: Plain, url: https://example.org/plain}
timeline:
- {date: 2024-01-01, versions: {v1: effective, 5: draft}}
- {date: 2023-01-01, versions: {}}
versions:
- {version: v1, stabilized_at: 2023-12-01, include: [naming, {ref: plain}]}
- {version: 5, include: [{ref: naming, parameters: {size: "3"}}]}
- {version: v2}
`

const tagged = `name: Compatible
uuid: ${uuid}
url: https://example.org/scope
modules:
- id: naming
  name: Naming
  url: https://example.org/naming
  parameters: {size: how large}
  run: [{executable: ./check.py, args: -v, section: fast}]
  testcases:
  - {id: names, tags: [mandatory, slow], lifetime: year, description: Names., url: https://example.org/naming#names}
  - id: sizes
- {id: plain, name: Plain, url: https://example.org/plain}
versions:
- {version: v1, include: [naming], targets: {main: mandatory}}
- {version: v2, include: [plain]}
`

const names = {
  id: 'names',
  lifetime: 'day',
  description: 'Names are right.',
  url: 'https://example.org/naming#names',
  at: ['scripts', 0, 'testcases', 0]
}
const identity = {path, id: 'scs-compatible-iaas', name: 'Compatible', uuid, url: 'https://example.org/scope'}

describe('a scope', () => {
  test('of the format with scripts is read whole', () => {
    const {file, problems} = readScope({path, text: listed})
    expect(problems).toEqual([])
    expect(file?.scope).toEqual({
      ...identity,
      format: 'listed',
      testcases: [names, {id: 'sizes', lifetime: 'week', at: ['scripts', 1, 'testcases', 0]}],
      modules: [
        {
          id: 'naming',
          name: 'Naming',
          url: 'https://example.org/naming',
          parameters: {size: 'how large'},
          targets: new Map([
            ['main', ['names', 'sizes']],
            ['preview', []]
          ]),
          tagged: []
        },
        {id: 'plain', name: 'Plain', url: 'https://example.org/plain', parameters: {}, targets: new Map(), tagged: []}
      ],
      timeline: [
        {
          date: '2024-01-01',
          states: new Map([
            ['5', 'draft'],
            ['v1', 'effective']
          ])
        },
        {date: '2023-01-01', states: new Map()}
      ],
      versions: [
        {
          version: 'v1',
          stabilizedAt: '2023-12-01',
          include: [
            {module: 'naming', parameters: {}},
            {module: 'plain', parameters: {}}
          ],
          selectors: new Map()
        },
        {version: '5', include: [{module: 'naming', parameters: {size: '3'}}], selectors: new Map()},
        {version: 'v2', include: [], selectors: new Map()}
      ]
    })
    const place = file?.placeOf([...names.at, 'id'])
    expect(place && textAt(listed, place)).toBe('names')
  })

  test('of the older format, in which versions choose by tags, is read whole', () => {
    const {file, problems} = readScope({path, text: tagged})
    expect(problems).toEqual([])
    const first = {
      id: 'names',
      lifetime: 'year',
      description: 'Names.',
      url: 'https://example.org/naming#names',
      at: ['modules', 0, 'testcases', 0]
    }
    const second = {id: 'sizes', lifetime: 'week', at: ['modules', 0, 'testcases', 1]}
    expect(file?.scope).toEqual({
      ...identity,
      format: 'tagged',
      testcases: [first, second],
      modules: [
        {
          id: 'naming',
          name: 'Naming',
          url: 'https://example.org/naming',
          parameters: {size: 'how large'},
          targets: new Map(),
          tagged: [
            {...first, tags: ['mandatory', 'slow']},
            {...second, tags: []}
          ]
        },
        {id: 'plain', name: 'Plain', url: 'https://example.org/plain', parameters: {}, targets: new Map(), tagged: []}
      ],
      timeline: [],
      versions: [
        {version: 'v1', include: [{module: 'naming', parameters: {}}], selectors: new Map([['main', 'mandatory']])},
        {version: 'v2', include: [{module: 'plain', parameters: {}}], selectors: new Map()}
      ]
    })
  })

  test.each([
    ['certification/scs-kaas.yml', 'scs-kaas'],
    ['scs.yaml.yaml', 'scs.yaml'],
    ['scs.yamlx', 'scs.yamlx']
  ])('in %s has the id %s', (name, id) => {
    expect(readScope({path: name, text: listed}).file?.scope.id).toBe(id)
  })

  const head = `name: C\nuuid: u\nurl: https://example.org/s\n`
  const module = 'id: a, name: A, url: https://example.org/a'
  test.each([
    ['a module with runs', `${head}modules: [{${module}, run: []}]\nversions: []`, 'tagged'],
    ['a module with testcases', `${head}modules: [{${module}, testcases: []}]\nversions: []`, 'tagged'],
    ['a later module with runs', `${head}modules: [{${module}}, {${module}, run: []}]\nversions: []`, 'tagged'],
    ['a version with targets', `${head}modules: []\nversions: [{version: v1, targets: {}}]`, 'tagged'],
    ['scripts', `${head}scripts: []\nmodules: []\nversions: []`, 'listed']
  ])('is told by %s', (_, text, format) => {
    const {file, problems} = readScope({path, text})
    expect([file?.scope.format, shown(problems)]).toEqual([format, []])
  })

  test('whose states are not all known keeps the others', () => {
    const text = scopeText({timeline: '- {date: 2024-02-28, versions: {v1: effectiv, v2: warn, v3: "a`b"}}'})
    const {file, problems} = readScope({path, text})
    expect(file?.scope.timeline).toEqual([{date: '2024-02-28', states: new Map([['v2', 'warn']])}])
    expect(shown(problems)).toEqual([
      `${path}:10:37 scope-state: Unexpected state \`effectiv\`, expected one of \`draft\`, \`effective\`, \`warn\`, \`deprecated\`\nDid you mean \`effective\`?`,
      `${path}:10:61 scope-state: Unexpected state \`a'b\`, expected one of \`draft\`, \`effective\`, \`warn\`, \`deprecated\``
    ])
  })
})

const noScope = (place: string): string =>
  [
    `${path}:${place} scope-file: Unexpected keys, expected those of a scope: \`scripts\`, \`modules\`, \`timeline\`, \`versions\``,
    'Write the scope in the format with `scripts`, or move the file out of the folder of the scopes.'
  ].join('\n')

describe('a file that is not a scope', () => {
  test.each([
    ['', '1:1'],
    ['text', '1:1'],
    ['- scripts', '1:1'],
    ['null', '1:1'],
    ['name: Compatible', '1:1'],
    ['modules: text\nversions: {}', '1:1'],
    ['modules: {run: []}\nversions: [text]', '1:1'],
    ['modules: [{id: a}, null]', '1:1'],
    ['versions: [{version: v1}]', '1:1'],
    ['scripts_: []', '1:1']
  ])('says which keys a scope has: %j', (text, place) => {
    expect(shown(readScope({path, text}).problems)).toEqual([noScope(place)])
    expect(readScope({path, text}).file).toBeUndefined()
  })

  test('is said to be broken where its YAML is', () => {
    const {file, problems} = readScope({path, text: 'scripts: [\nname: Compatible\n'})
    expect(file).toBeUndefined()
    expect(shown(problems)).toEqual([
      `${path}:1:10 scope-file: Unexpected open bracket, expected a closing one\nClose the bracket, or put a text that begins with \`[\` or \`{\` in quotes.`
    ])
  })
})

describe('a value that does not fit', () => {
  const replaced = (text: string, before: string, after: string): string => {
    expect(text).toContain(before)
    return text.replace(before, after)
  }
  const problemsOf = (text: string): string[] => shown(readScope({path, text}).problems)

  test.each([
    ['name: Compatible', 'name: 7', '1:7', 'Unexpected `7` for `name`, expected a text; a number needs quotes'],
    ['name: Compatible\n', '', '1:1', 'Unexpected scope without `name`, expected a text; a number needs quotes'],
    [`uuid: ${uuid}`, 'uuid: ""', '2:7', 'Unexpected empty value for `uuid`, expected a text'],
    [
      'url: https://example.org/scope',
      'url: ftp://x',
      '3:6',
      'Unexpected `ftp://x` for `url`, expected an address such as `https://example.org`'
    ],
    [
      '[os_cloud, {',
      '[7, {',
      '4:13',
      'Unexpected `7` for `variables.0`, expected a name, or a mapping of names to texts'
    ],
    ['name: Basics, ', '', '5:15', 'Unexpected `prerequisite` without `name`, expected a text; a number needs quotes'],
    [
      'url: https://example.org/basics',
      'url: basics',
      '5:35',
      'Unexpected `basics` for `prerequisite.url`, expected an address such as `https://example.org`'
    ],
    [
      'lifetime: day',
      'lifetime: days',
      '11:97',
      'Unexpected `days` for `scripts.0.testcases.0.lifetime`, expected one of `day`, `week`, `month`, `quarter`, `year`\nDid you mean `day`?'
    ],
    [
      'url: https://example.org/naming#names',
      'url: javascript:alert(1)',
      '11:53',
      'Unexpected `javascript:alert(1)` for `scripts.0.testcases.0.url`, expected an address such as `https://example.org`'
    ],
    [
      'section: fast',
      'sections: fast',
      '11:112',
      'Unexpected key `sections` in `scripts.0.testcases.0`, expected a key that Norma knows\nDid you mean `section`?'
    ],
    [
      'date: 2024-01-01',
      'date: 2024-02-30',
      '23:10',
      'Unexpected `2024-02-30` for `timeline.0.date`, expected a day such as `2026-01-31`'
    ],
    ['v1: effective,', 'v1: [a],', '23:37', 'Unexpected list for `timeline.0.versions.v1`, expected a text'],
    ['version: 5,', 'version: [5],', '27:13', 'Unexpected list for `versions.1.version`, expected a text'],
    [
      '{ref: plain}',
      '{reff: plain}',
      '26:62',
      'Unexpected mapping for `versions.0.include.1`, expected the id of a module, or `ref` and `parameters`'
    ],
    [
      'include: [naming, {',
      'include: [7, {',
      '26:54',
      'Unexpected `7` for `versions.0.include.0`, expected the id of a module, or `ref` and `parameters`'
    ],
    [
      'main: [names',
      'main: [3',
      '20:20',
      'Unexpected `3` for `modules.0.targets.main.0`, expected a text; a number needs quotes'
    ]
  ])('is said where: %s → %s', (before, after, place, message) => {
    expect(problemsOf(replaced(listed, before, after))).toEqual([`${path}:${place} scope-file: ${message}`])
  })

  test.each([
    [
      'tags: [mandatory, slow]',
      'tags: mandatory',
      '11:23',
      'Unexpected `mandatory` for `modules.0.testcases.0.tags`, expected a list'
    ],
    ['section: fast', 'section: ""', '9:53', 'Unexpected empty value for `modules.0.run.0.section`, expected a text'],
    [
      'main: mandatory',
      'main: [mandatory]',
      '15:52',
      'Unexpected list for `versions.0.targets.main`, expected a text; a number needs quotes'
    ]
  ])('is said where in the older format: %s → %s', (before, after, place, message) => {
    expect(problemsOf(replaced(tagged, before, after))).toEqual([`${path}:${place} scope-file: ${message}`])
  })

  test.each(['modules', 'versions', 'scripts'])('without %s it is not read', (key) => {
    const text = scopeText().replace(`${key}:`, `${key}_:`)
    expect(readScope({path, text}).file).toBeUndefined()
  })
})
