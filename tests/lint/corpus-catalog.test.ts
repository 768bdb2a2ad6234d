import {expect, test} from 'vitest'
import {rules} from '../../src/lint/rules.ts'
import {corpusDocuments, corpusFiles} from '../helpers/corpus.ts'
import {fixedFiles} from '../helpers/fixed-files.ts'
import {findings, lintFiles, printed} from '../helpers/lint.ts'

const catalogRules = rules.map(({id}) => id).slice(rules.findIndex(({id}) => id === 'unique-number'))

const options = {day: '2026-11-21', severities: {overdue: 'warning'}} as const
const corpus = (): Record<string, string> => Object.fromEntries(corpusFiles().map(({path, text}) => [path, text]))

test.skipIf(!corpusDocuments)('what the catalog rules find in the reference documents', () => {
  const diagnostics = lintFiles(corpus(), options)
  expect(printed(diagnostics.filter(({rule}) => catalogRules.includes(rule)))).toEqual([
    'scs-0003-v2-sovereign-cloud-standards-testing.md:4:9 warning version-gap: Unexpected draft of `v2` while `scs-0003-v1` is still `Draft`, expected one draft at a time',
    'scs-0005-v1-project-governance.md:4:9 warning missing-replaced-by: Unexpected status `Deprecated` without `replaced_by`, expected `scs-0005-v2-project-governance.md` there',
    'scs-0100-v1-flavor-naming.md:7:9 warning missing-replaced-by: Unexpected status `Deprecated` without `replaced_by`, expected `scs-0100-v2-flavor-naming.md` there',
    'scs-0100-v2-flavor-naming.md:4:9 warning missing-replaced-by: Unexpected status `Deprecated` without `replaced_by`, expected `scs-0100-v3-flavor-naming.md` there',
    'scs-0102-v1-image-metadata.md:7:11 warning unknown-reference: Unexpected `Image-Metadata-Spec.md` in `replaces`, expected a document that exists',
    'scs-0210-v1-k8s-new-version-policy.md:6:9 warning missing-replaced-by: Unexpected status `Deprecated` without `replaced_by`, expected `scs-0210-v2-k8s-version-policy.md` there',
    'scs-0214-v1-k8s-node-distribution.md:4:9 warning missing-replaced-by: Unexpected status `Deprecated` without `replaced_by`, expected `scs-0214-v2-k8s-node-distribution.md` there',
    'scs-0501-v1-scs-compatible-iaas.md:5:9 warning missing-replaced-by: Unexpected status `Deprecated` without `replaced_by`, expected `scs-0501-v2-scs-compatible-iaas.md` there',
    'scs-0501-v2-scs-compatible-iaas.md:5:9 warning missing-replaced-by: Unexpected status `Deprecated` without `replaced_by`, expected `scs-0501-v3-scs-compatible-iaas.md` there',
    'scs-0501-v2-scs-compatible-iaas.md:9:3 error self-reference: Unexpected `scs-0501-v2-scs-compatible-iaas.md` in `replaces` of the same document, expected another one',
    'scs-0501-v3-scs-compatible-iaas.md:5:9 warning missing-replaced-by: Unexpected status `Deprecated` without `replaced_by`, expected `scs-0501-v4-scs-compatible-iaas.md` there',
    'scs-0501-v4-scs-compatible-iaas.md:5:9 warning missing-replaced-by: Unexpected status `Deprecated` without `replaced_by`, expected `scs-0501-v5-scs-compatible-iaas.md` there',
    'scs-0501-v5-scs-compatible-iaas.md:25:3 warning scope-lists-draft: Unexpected `Draft` document `scs-0128-v1` in a scope that is in force, expected a document in force',
    'scs-0502-v1-scs-compatible-kaas.md:17:3 warning scope-lists-draft: Unexpected `Draft` document `scs-0201-v1` in a scope that is in force, expected a document in force'
  ])
})

test.skipIf(!corpusDocuments)(
  'the fix names every successor and changes nothing else; it brings up what the self-reference stood in place of',
  () => {
    const before = corpus()
    const after = fixedFiles('missing-replaced-by', before, options)
    const changed = Object.keys(before).filter((path) => before[path] !== after[path])
    expect(changed).toHaveLength(9)
    const added = changed.map(
      (path) => (after[path] ?? '').split('\n').length - (before[path] ?? '').split('\n').length
    )
    expect(new Set(added)).toEqual(new Set([2]))
    expect(findings('missing-replaced-by', after, options)).toEqual([])
    expect(findings('one-sided-reference', after, options)).toEqual([
      'scs-0501-v2-scs-compatible-iaas.md:8:1 notice one-sided-reference: Unexpected `replaces` without `scs-0501-v1-scs-compatible-iaas.md`, expected every document whose `replaced_by` names this one'
    ])
  }
)
