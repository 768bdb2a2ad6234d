import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {membershipsOf, testsOf} from '../../../src/core/certification/membership.ts'
import {documentIdInUrl, documentOfUrl, fragmentOf} from '../../../src/core/certification/module-document.ts'
import type {Document} from '../../../src/core/document.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {scopeOf, uuid} from './reading.ts'

const names = ['scs-0100-v1-names', 'scs-0100-v2-names', 'scs-0101-v1-sizes', 'scs-0102-v1-größe']
const {catalog} = parseCatalog(
  names.map((name) => ({path: `${name}.md`, text: documentText()})),
  scsProfile
)
const site = 'https://docs.example.org/standards'

function documents(...ids: readonly string[]): readonly Document[] {
  return ids.map((id) => {
    const document = catalog.documents.find((one) => one.id.startsWith(id))
    if (!document) throw new Error(`${id} is not there`)
    return document
  })
}

describe('the document that an address means', () => {
  test.each([
    [`${site}/scs-0100-v1-names`, 'scs-0100-v1-names'],
    [`${site}/scs-0100-v1-names/`, 'scs-0100-v1-names'],
    [`${site}/scs-0100-v1-names.md`, 'scs-0100-v1-names'],
    [`${site}/scs-0100-v1-names.html`, 'scs-0100-v1-names'],
    [`${site}/scs-0100-v1-names#a/b`, 'scs-0100-v1-names'],
    [`${site}/scs-0100-v1-names/#names`, 'scs-0100-v1-names'],
    [`${site}/scs-0100-v1-names?plain=1/2#names`, 'scs-0100-v1-names'],
    [`${site}/scs-0100-v2-formerly-names`, 'scs-0100-v2-names'],
    [`${site}/scs-0102-v1-gr%C3%B6%C3%9Fe`, 'scs-0102-v1-größe'],
    ['scs-0100-v1-names', 'scs-0100-v1-names'],
    [`${site}/scs-0100-v3-names`, undefined],
    [`${site}/scs-0100-v1-names/tests`, undefined],
    [`${site}/scs-0100-v1-names.htmlx/`, 'scs-0100-v1-names'],
    [`https://example.org/%E0%A4%A/scs-0100-v1-names`, 'scs-0100-v1-names'],
    [`${site}/`, undefined],
    ['', undefined]
  ])('%s: %s', (url, id) => {
    expect(documentOfUrl(url, catalog)?.id).toBe(id)
  })

  test('is told by its name, also where it is not there', () => {
    expect(documentIdInUrl(`${site}/scs-0999-v3-gone.html#top`, scsProfile)).toEqual({
      id: 'scs-0999-v3-gone',
      prefix: 'scs',
      number: '0999',
      kind: 'v',
      version: 3,
      slug: 'gone'
    })
    expect(documentIdInUrl(`${site}/scs-0999-v3-gone.htmlx`, scsProfile)?.slug).toBe('gone.htmlx')
    expect(documentIdInUrl('https://example.org/tests', scsProfile)).toBeUndefined()
  })

  test.each([
    [`${site}/a#names`, 'names'],
    [`${site}/a#gr%C3%B6%C3%9Fe`, 'größe'],
    [`${site}/a#%E0%A4%A`, '%E0%A4%A'],
    [`${site}/a#b#c`, 'b#c'],
    ['#a', 'a'],
    [`${site}/a#`, ''],
    [`${site}/a`, '']
  ])('%s: its section is %j', (url, section) => {
    expect(fragmentOf(url)).toBe(section)
  })
})

const scope = scopeOf(
  scopeText({
    testcases: `- id: names
- {id: sizes, description: Sizes., url: ${site}/scs-0101-v1-sizes#tests}
- {id: sizes, description: Again.}
- {id: loose, url: ${site}/scs-0100-v1-names#loose}
- id: other`,
    modules: `- {id: names-1, name: Names, url: ${site}/scs-0100-v1-names, targets: {main: [names, names], preview: [sizes]}}
- {id: names-2, name: Names, url: ${site}/scs-0100-v2-names, targets: {main: [names]}}
- {id: sizes, name: Sizes, url: ${site}/scs-0101-v1-sizes, targets: {recommended: [names]}}
- {id: unused, name: Unused, url: ${site}/scs-0102-v1-gr%C3%B6%C3%9Fe, targets: {main: [other]}}
- {id: else, name: Else, url: https://example.org/else, targets: {main: [other]}}`,
    timeline: `- {date: 2024-01-01, versions: {v1: effective, v2: draft}}
- {date: 2025-01-01, versions: {v1: deprecated, v2: effective, v10: draft, next: draft}}
- {date: 2026-01-01, versions: {v2: warn, v10: effective, next: draft}}`,
    versions: `- {version: next, include: [names-2, else]}
- {version: v10, include: [names-2]}
- {version: v2, include: [names-1, sizes, else]}
- {version: v1, include: [names-1]}
- {version: v0, include: [names-1]}`
  })
)
const other = scopeOf(scopeText().replace('Compatible', 'Other'), 'other.yaml')

describe('documents are part of a scope', () => {
  const shown = (ids: readonly string[], day: string): string[] =>
    membershipsOf(documents(...ids), [scope, other], catalog, day).map(({scope: {name}, since, versions, planned}) =>
      [
        name,
        `since ${since ?? '-'}:`,
        ...versions.map(({version, state}) => `${version} ${state}`),
        ...planned.map((version) => `${version} planned`)
      ].join(' ')
    )

  test.each([
    [['scs-0100-v1'], '2023-12-31', []],
    [['scs-0100-v1'], '2024-01-01', ['Compatible since v1: v1 effective v2 planned']],
    [['scs-0100-v1'], '2025-01-01', ['Compatible since v1: v1 deprecated v2 effective']],
    [['scs-0100-v1'], '2026-01-01', ['Compatible since v1: v2 warn']],
    [['scs-0100-v2'], '2024-12-31', []],
    [['scs-0100-v2'], '2025-01-01', ['Compatible since -: v10 planned next planned']],
    [['scs-0100-v2'], '2026-01-01', ['Compatible since v10: v10 effective next planned']],
    [['scs-0101-v1'], '2024-01-01', ['Compatible since -: v2 planned']],
    [['scs-0101-v1'], '2025-01-01', ['Compatible since v2: v2 effective']],
    [['scs-0100-v1', 'scs-0100-v2'], '2026-01-01', ['Compatible since v1: v2 warn v10 effective next planned']],
    [['scs-0102-v1'], '2026-01-01', []],
    [[], '2026-01-01', []]
  ])('%j on %s: %j', (ids, day, expected) => {
    expect(shown(ids, day)).toEqual(expected)
  })

  test('of which everything is known', () => {
    expect(membershipsOf(documents('scs-0100-v2'), [scope], catalog, '2026-01-01')).toEqual([
      {scope, since: 'v10', versions: [{version: 'v10', state: 'effective'}], planned: ['next']}
    ])
  })
})

describe('documents are tested', () => {
  test('by what the modules about them list, and what is described in them, each testcase once', () => {
    expect(testsOf(documents('scs-0100-v1'), [scope, other], catalog)).toEqual([
      {scope, id: 'names', targets: ['main']},
      {
        scope,
        id: 'sizes',
        description: 'Sizes.',
        url: `${site}/scs-0101-v1-sizes#tests`,
        targets: ['preview']
      },
      {scope, id: 'loose', url: `${site}/scs-0100-v1-names#loose`, targets: []}
    ])
    expect(testsOf(documents('scs-0101-v1'), [scope, other], catalog)).toEqual([
      {scope, id: 'names', targets: ['recommended']},
      {scope, id: 'sizes', description: 'Sizes.', url: `${site}/scs-0101-v1-sizes#tests`, targets: []}
    ])
  })

  test('also by a module that no version includes, and by the targets of all modules about them', () => {
    expect(testsOf(documents('scs-0102-v1'), [scope], catalog)).toEqual([{scope, id: 'other', targets: ['main']}])
    const [first] = testsOf(documents('scs-0101-v1', 'scs-0100-v1'), [scope], catalog)
    expect(first).toEqual({scope, id: 'names', targets: ['main', 'recommended']})
  })

  test('in the older format by what its versions choose', () => {
    const tagged = scopeOf(`name: Old
uuid: ${uuid}
url: https://example.org/old
modules:
- id: names
  name: Names
  url: ${site}/scs-0100-v1-names
  testcases: [{id: names, tags: [mandatory]}, {id: slow, tags: [slow]}, {id: never}]
- {id: sizes, name: Sizes, url: ${site}/scs-0101-v1-sizes, testcases: [{id: sizes, tags: [mandatory]}]}
versions:
- {version: v1, include: [names, sizes], targets: {main: mandatory}}
- {version: v2, include: [names], targets: {preview: mandatory, later: slow}}
`)
    expect(testsOf(documents('scs-0100-v1'), [tagged], catalog)).toEqual([
      {scope: tagged, id: 'names', targets: ['main', 'preview']},
      {scope: tagged, id: 'slow', targets: ['later']}
    ])
  })

  test('by nothing where none are asked for', () => {
    expect(testsOf([], [scope], catalog)).toEqual([])
  })
})
