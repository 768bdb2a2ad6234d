import {describe, expect, test} from 'vitest'
import {mainTarget, moduleNamed, modulesOf, scopeKey, scopeNamed} from '../../../src/core/certification/scope.ts'
import {selects, targetsOf, testcasesById} from '../../../src/core/certification/targets.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {scopeOf, uuid} from './reading.ts'

const named = (path: string, name: string) => scopeOf(scopeText().replace('Compatible', name), `scopes/${path}`)

describe('the key of a scope', () => {
  const scopes = [
    named('scs-compatible-IaaS.yaml', 'Compatible IaaS'),
    named('scs-compatible-kaas.yml', 'Compatible KaaS'),
    named('scs-open-kaas.yaml', 'Open KaaS'),
    named('plain.yaml', 'Plain')
  ]

  test('is the last word of its file, or the whole name where others share the word', () => {
    expect(scopes.map((scope) => scopeKey(scope, scopes))).toEqual([
      'iaas',
      'scs-compatible-kaas',
      'scs-open-kaas',
      'plain'
    ])
  })

  test('of a scope that is not among them is its file name', () => {
    expect(scopeKey(named('scs-other.yaml', 'Other'), scopes)).toBe('scs-other')
  })

  test.each([
    ['iaas', 'scs-compatible-IaaS'],
    ['scs-compatible-IaaS', 'scs-compatible-IaaS'],
    ['Compatible IaaS', 'scs-compatible-IaaS'],
    ['scs-open-kaas', 'scs-open-kaas'],
    ['Open KaaS', 'scs-open-kaas'],
    [uuid, 'scs-compatible-IaaS'],
    ['kaas', undefined],
    ['IAAS', undefined],
    ['', undefined]
  ])('%j means %s', (name, id) => {
    expect(scopeNamed(name, scopes)?.id).toBe(id)
  })
})

describe('modules', () => {
  const scope = scopeOf(
    scopeText({
      modules: `- {id: a, name: First, url: https://example.org/1}
- {id: a, name: Second, url: https://example.org/2}
- {id: b, name: Third, url: https://example.org/3}`,
      versions: '- {version: v1, include: [b, gone, {ref: a, parameters: {size: "3"}}]}'
    })
  )

  test('of one id are the first of them', () => {
    expect(moduleNamed(scope, 'a')?.name).toBe('First')
    expect(moduleNamed(scope, 'gone')).toBeUndefined()
  })

  test('of a version are those that it includes and that are there, in its order', () => {
    expect(scope.versions.map((version) => modulesOf(scope, version).map(({name}) => name))).toEqual([
      ['Third', 'First']
    ])
  })
})

describe('the targets of a version', () => {
  const shown = (text: string) => {
    const scope = scopeOf(text)
    return scope.versions.map((version) =>
      [...targetsOf(scope, version)].map(([target, testcases]) => [
        target,
        testcases.map(({id, module, testcase}) => `${id} of ${module.id}${testcase ? '' : ', unknown'}`)
      ])
    )
  }

  test('are those that its modules list, `main` first and always there', () => {
    expect(
      shown(
        scopeText({
          testcases: '- id: names\n- id: sizes\n- id: sizes',
          modules: `- {id: a, name: A, url: https://example.org/a, targets: {preview: [names], main: [sizes, lost]}}
- {id: b, name: B, url: https://example.org/b, targets: {main: [names], recommended: [sizes]}}
- {id: c, name: C, url: https://example.org/c, targets: {other: [sizes]}}`,
          versions: '- {version: v1, include: [a, b]}\n- {version: v2, include: []}'
        })
      )
    ).toEqual([
      [
        ['main', ['sizes of a', 'lost of a, unknown', 'names of b']],
        ['preview', ['names of a']],
        ['recommended', ['sizes of b']]
      ],
      [['main', []]]
    ])
    expect(mainTarget).toBe('main')
  })

  test('choose testcases by their tags in the older format', () => {
    expect(
      shown(`name: Compatible
uuid: ${uuid}
url: https://example.org/scope
modules:
- id: a
  name: A
  url: https://example.org/a
  testcases: [{id: names, tags: [mandatory]}, {id: sizes, tags: [mandatory, slow]}, {id: loose}]
- {id: b, name: B, url: https://example.org/b, testcases: [{id: zones, tags: [slow]}]}
versions:
- {version: v1, include: [a, b], targets: {quick: "!slow", main: mandatory, later: slow}}
- {version: v2, include: [b]}
`)
    ).toEqual([
      [
        ['main', ['names of a', 'sizes of a']],
        ['quick', ['names of a', 'loose of a']],
        ['later', ['sizes of a', 'zones of b']]
      ],
      [['main', []]]
    ])
  })

  test('of two testcases with one id know the first', () => {
    const scope = scopeOf(scopeText({testcases: '- {id: names, lifetime: day}\n- {id: names, lifetime: year}'}))
    expect([...testcasesById(scope)].map(([id, {lifetime}]) => [id, lifetime])).toEqual([['names', 'day']])
  })
})

describe('a selector', () => {
  test.each([
    ['a', 'a', true],
    ['a', 'b', false],
    ['a', '', false],
    ['a b', 'a b', true],
    ['a b', 'a', false],
    ['a   b', 'b a', true],
    ['a,b', 'b', true],
    ['a, b', 'b', true],
    ['a,b', 'c', false],
    ['a/b', 'b', true],
    ['a/b', 'c', false],
    ['a/b c', 'b c', true],
    ['a/b c', 'b', false],
    ['a b,c', 'c', true],
    ['!a', 'b', true],
    ['!a', '', true],
    ['!a', 'a', false],
    ['!a b', 'b', true],
    ['!a b', 'a b', false],
    ['!a/b', 'a b', true],
    ['a!', 'a', false],
    ['', 'a', false],
    [' ', 'a', false],
    [',', 'a', false],
    ['a,', 'b', false],
    [' a ', 'a', true]
  ])('%j of the tags %j: %s', (selector, tags, expected) => {
    expect(selects(selector, tags.split(' ').filter(Boolean))).toBe(expected)
  })
})
