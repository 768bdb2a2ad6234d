import {expect, test} from 'vitest'
import {readYaml} from '../../../src/core/yaml/yaml.ts'

test.each([
  ['brackets without end', '['.repeat(10_000)],
  ['brackets', '['.repeat(10_000) + ']'.repeat(10_000)],
  ['dashes', '- '.repeat(10_000)]
])('%s end in a problem, soon', (_, text) => {
  const before = performance.now()
  const {value, problems} = readYaml(text)
  expect(value).toBeUndefined()
  expect(problems[0]).toMatchObject({
    message: 'Unexpected depth or number of nested values, expected lines of the form `key: value`',
    help: 'Write each value in full, without nesting.'
  })
  expect(performance.now() - before).toBeLessThan(5000)
})

test('thousands of quotes and brackets that are left open are told, each at its start', () => {
  const text = Array.from({length: 2000}, (_, index) => `a${index}: "b\nc${index}: [d\n`).join('')
  const {problems} = readYaml(text)
  expect(problems.length).toBeGreaterThan(3000)
  expect(problems.filter(({place}) => place.endLine !== place.line)).toEqual([])
})
