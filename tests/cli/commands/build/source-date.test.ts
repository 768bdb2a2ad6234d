import {describe, expect, test} from 'vitest'
import {sourceDay} from '../../../../src/cli/commands/build/source-date.ts'

describe('SOURCE_DATE_EPOCH', () => {
  test.each([
    [undefined, undefined],
    ['', undefined],
    ['0', '1970-01-01'],
    ['1731196799', '2024-11-09'],
    ['1731196800', '2024-11-10']
  ])('%s is the day %s', (seconds, day) => expect(sourceDay(seconds)).toBe(day))

  test.each(['-1', '1.5', 'today', '9999999999999'])('%s is refused with an example', (seconds) => {
    expect(() => sourceDay(seconds)).toThrow(`Unexpected \`${seconds}\` in SOURCE_DATE_EPOCH, expected seconds`)
  })
})
