import {describe, expect, test} from 'vitest'
import {readCertification} from '../../../src/core/certification/certification.ts'
import {makeCorpus} from '../../../src/core/corpus.ts'
import {knownRequirements} from '../../../src/core/requirements/known-requirements.ts'
import {documentsOfVersion, scopeCoverage, testcaseLinks} from '../../../src/core/requirements/scope-documents.ts'
import {documentText} from '../../helpers/document-text.ts'
import {profileFileOf} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const site = 'https://docs.scs.community/standards'
const documents = {
  'scs-0100-v1-names': documentText({body: '## Names\n\nOne MUST be. `MAY`\n\n## Sizes\n\nTwo MUST NOT be.'}),
  'scs-0101-v1-zones': documentText({body: 'Three SHOULD be.'}),
  'scs-0101-w1-zones-tests': documentText({
    type: 'Supplement',
    keys: 'supplements: [scs-0101-v1-zones.md]',
    body: 'It MUST be.'
  })
}
const listed = scopeText({
  testcases: `- {id: names, url: ${site}/scs-0100-v1-names#names}
- {id: names, url: ${site}/scs-0100-v1-names#names}
- {id: names, url: ${site}/scs-0101-v1-zones}
- {id: gone, url: ${site}/scs-0999-v1-gone}
- id: loose`,
  modules: `- {id: a, name: A, url: ${site}/scs-0101-v1-zones}
- {id: b, name: B, url: ${site}/scs-0100-v1-names}
- {id: b2, name: B, url: ${site}/scs-0100-v1-names#sizes}
- {id: c, name: C, url: ${site}/scs-0101-w1-zones-tests}
- {id: d, name: D, url: https://example.org/d}`,
  versions: '- {version: v2, include: [a, b, b2, c, d, gone]}\n- {version: v1, include: [b]}'
})
const tagged = `name: Old
uuid: old
url: https://example.org/old
modules:
- {id: a, name: A, url: ${site}/scs-0100-v1-names, testcases: [{id: sizes, url: ${site}/scs-0100-v1-names#sizes}]}
versions: [{version: v1, include: [a]}]
`

function corpusWith(scopes: Readonly<Record<string, string>>) {
  return makeCorpus({
    profileFile: profileFileOf(scsProfile),
    tree: {files: Object.entries(documents).map(([name, text]) => ({path: `${name}.md`, text})), assets: []},
    certification: readCertification({
      scopes: Object.entries(scopes).map(([path, text]) => ({path, text})),
      results: []
    }),
    day: '2026-01-01'
  })
}

const corpus = corpusWith({'scs-iaas.yaml': listed, 'scs-old.yaml': tagged})

describe('what is known of requirements', () => {
  test('is what normative documents ask for, with their tests', () => {
    const {documents: known} = knownRequirements(corpus)
    const shown = [...known].map(([id, {requirements, excluded, coverage}]) => ({
      id,
      requirements: requirements.map((one) => `${one.text} ${one.tests.join(' ')} ${one.coverage ?? '-'}`),
      excluded: excluded.map(({keyword, reason}) => `${keyword} ${reason}`),
      coverage
    }))
    expect(shown).toEqual([
      {
        id: 'scs-0100-v1-names',
        requirements: ['One MUST be. names section', 'Two MUST NOT be. sizes section'],
        excluded: ['MAY code'],
        coverage: {musts: 2, tested: 2, bySection: 2}
      },
      {
        id: 'scs-0101-v1-zones',
        requirements: ['Three SHOULD be. names document'],
        excluded: [],
        coverage: {musts: 0, tested: 0, bySection: 0}
      }
    ])
    const [document] = corpus.catalog.documents
    const requirement = document && corpus.ledger.requirementsOf(document)[0]
    expect(known.get('scs-0100-v1-names')?.requirements[0]).toEqual({
      ...requirement,
      tests: ['names'],
      coverage: 'section'
    })
  })

  test('is which documents each version of a scope asks of, in its order', () => {
    const {scopeVersions, hasTestcases, nowhere} = knownRequirements(corpus)
    expect(scopeVersions).toEqual([
      {
        key: 'iaas',
        name: 'Compatible',
        version: 'v2',
        documents: ['scs-0101-v1-zones', 'scs-0100-v1-names'],
        testcases: ['names', 'names', 'gone']
      },
      {
        key: 'iaas',
        name: 'Compatible',
        version: 'v1',
        documents: ['scs-0100-v1-names'],
        testcases: ['names', 'names', 'gone']
      },
      {key: 'old', name: 'Old', version: 'v1', documents: ['scs-0100-v1-names'], testcases: ['sizes']}
    ])
    expect(hasTestcases).toBe(true)
    expect(nowhere).toEqual([{id: 'gone', url: `${site}/scs-0999-v1-gone`, reason: 'no document'}])
  })

  test('is nothing of tests where no testcase says what it tests', () => {
    const without = corpusWith({'scs-iaas.yaml': scopeText()})
    expect(scopeCoverage(without)).toBeUndefined()
    const {documents: known, scopeVersions, hasTestcases, nowhere} = knownRequirements(without)
    const shown = [...known.values()].map(({requirements, coverage}) => [
      requirements.map(({tests, coverage: level}) => [tests, level]),
      coverage
    ])
    expect(shown).toEqual([
      [
        [
          [[], undefined],
          [[], undefined]
        ],
        undefined
      ],
      [[[[], undefined]], undefined]
    ])
    expect([scopeVersions.map(({testcases}) => testcases), hasTestcases, nowhere]).toEqual([[[]], false, []])
  })
})

describe('the scopes', () => {
  const {scopes} = corpus.certification

  test('have testcases with addresses, each with an address once', () => {
    expect(testcaseLinks(scopes)).toEqual([
      {id: 'names', url: `${site}/scs-0100-v1-names#names`},
      {id: 'names', url: `${site}/scs-0101-v1-zones`},
      {id: 'gone', url: `${site}/scs-0999-v1-gone`},
      {id: 'sizes', url: `${site}/scs-0100-v1-names#sizes`}
    ])
    expect(testcaseLinks([])).toEqual([])
  })

  test('include documents, each once', () => {
    const [scope] = scopes
    expect(
      scope?.versions.map((version) => documentsOfVersion(scope, version, corpus.catalog).map(({id}) => id))
    ).toEqual([['scs-0101-v1-zones', 'scs-0100-v1-names', 'scs-0101-w1-zones-tests'], ['scs-0100-v1-names']])
  })
})
