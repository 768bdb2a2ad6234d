import {expect, test} from 'vitest'
import {eventText} from '../../../src/reports/status/event-text.ts'
import {documentCalled} from '../../helpers/requirement.ts'

const document = documentCalled('scs-0100-v1-names', 'Names')

test.each([
  ['published', 'arrived', 'was published on'],
  ['stabilized', 'arrived', 'came into force on'],
  ['deprecated', 'arrived', 'was deprecated on'],
  ['rejected', 'arrived', 'was rejected on'],
  ['published', 'announced', 'will be published on'],
  ['stabilized', 'announced', 'will come into force on'],
  ['deprecated', 'announced', 'will be deprecated on'],
  ['rejected', 'announced', 'will be rejected on']
] as const)('%s, %s', (step, form, words) => {
  expect(eventText({id: 'any', document, step, form, effectiveOn: '2026-01-31'})).toBe(
    `scs-0100-v1 (Names) ${words} 2026-01-31`
  )
})
