import {describe, expect, test} from 'vitest'
import {corpusDocuments, corpusFiles} from '../helpers/corpus.ts'
import {fixedFiles} from '../helpers/fixed-files.ts'
import {lintFiles} from '../helpers/lint.ts'

const day = '2026-11-21'

function corpus(): Record<string, string> {
  return Object.fromEntries(corpusFiles().map(({path, text}) => [path, text]))
}

describe.skipIf(!corpusDocuments)('document rules on the reference corpus', () => {
  const diagnostics = corpusDocuments ? lintFiles(corpus(), {day, severities: {'requirement-keywords': 'notice'}}) : []
  const places = (wanted: string): string[] =>
    diagnostics
      .filter(({rule}) => rule === wanted)
      .map(({path, place, rule}) => `${path}:${place.line}:${place.column} ${rule}`)
  /** Short id → how many findings. */
  const counts = (wanted: string): Record<string, number> => {
    const found = diagnostics.filter(({rule}) => rule === wanted)
    const groups = Map.groupBy(found, ({path}) => path.split('-').slice(1, 3).join('-'))
    return Object.fromEntries([...groups].map(([id, group]) => [id, group.length]))
  }

  test('slug-characters', () => {
    expect(places('slug-characters')).toEqual([
      'scs-0121-v1-Availability-Zones-Standard.md:1:1 slug-characters',
      'scs-0121-w1-Availability-Zones-Standard.md:1:1 slug-characters',
      'scs-0123-v1-mandatory-and-supported-IaaS-services.md:1:1 slug-characters',
      'scs-0123-w1-mandatory-and-supported-IaaS-services-implementation.md:1:1 slug-characters',
      'scs-0411-v1-publishing_method_for_metering_data.md:1:1 slug-characters'
    ])
  })

  test('undefined-footnote', () => {
    expect(places('undefined-footnote')).toEqual([
      'scs-0122-v1-node-to-node-encryption.md:355:43 undefined-footnote',
      'scs-0125-v1-secure-connections.md:102:85 undefined-footnote'
    ])
  })

  test('undefined-citation', () => {
    expect(places('undefined-citation')).toEqual([
      'scs-0215-v1-robustness-features.md:143:63 undefined-citation',
      'scs-0215-v1-robustness-features.md:149:123 undefined-citation',
      'scs-0215-v1-robustness-features.md:151:51 undefined-citation',
      'scs-0215-v1-robustness-features.md:154:105 undefined-citation',
      'scs-0218-v1-container-registry-for-scs-standard-implementation.md:14:26 undefined-citation',
      'scs-0218-v1-container-registry-for-scs-standard-implementation.md:30:58 undefined-citation',
      'scs-0218-v1-container-registry-for-scs-standard-implementation.md:41:53 undefined-citation',
      'scs-0218-v1-container-registry-for-scs-standard-implementation.md:186:14 undefined-citation',
      'scs-0218-v1-container-registry-for-scs-standard-implementation.md:287:39 undefined-citation'
    ])
  })

  test('mismatched-link', () => {
    expect(places('mismatched-link')).toEqual([
      'scs-0501-v4-scs-compatible-iaas.md:28:3 mismatched-link',
      'scs-0501-v5-scs-compatible-iaas.md:27:3 mismatched-link'
    ])
  })

  test('template-text', () => {
    expect(places('template-text')).toEqual([
      'scs-0300-v1-requirements-for-sso-identity-federation.md:251:4 template-text'
    ])
  })

  test('deprecated-link', () => {
    expect(places('deprecated-link')).toEqual([
      'scs-0110-v1-ssd-flavors.md:28:42 deprecated-link',
      'scs-0110-v1-ssd-flavors.md:243:26 deprecated-link'
    ])
  })

  test.each(['broken-link', 'track-number', 'supplement-status', 'status-date'])('%s finds nothing', (rule) => {
    expect(places(rule)).toEqual([])
  })

  test('required-section', () => {
    expect(counts('required-section')).toEqual({
      '0008-v1': 3,
      '0104-v2': 2,
      '0109-v1': 3,
      '0120-v1': 1,
      '0200-v1': 1,
      '0212-v1': 1,
      '0400-v1': 1,
      '0413-v1': 1,
      '0414-v1': 1,
      '0500-v1': 3,
      '0501-v5': 1,
      '0502-v1': 1
    })
  })

  test('absolute-self-link', () => {
    expect(places('absolute-self-link')).toHaveLength(39)
  })

  test('absolute-self-link leaves nothing to fix, nor a broken link, once fixed', () => {
    const fixed = lintFiles(fixedFiles('absolute-self-link', corpus(), {day}), {day})
    expect(fixed.filter(({rule}) => ['absolute-self-link', 'broken-link', 'front-matter'].includes(rule))).toEqual([])
    expect(fixed.filter(({rule}) => rule === 'mismatched-link')).toHaveLength(2)
  })

  test('requirement-keywords, where it is switched on', () => {
    expect(places('requirement-keywords')).toHaveLength(63)
  })
})
