import {describe, expect, test} from 'vitest'
import {
  combineDemands,
  conditionalSchema,
  demand,
  noDemands,
  schemaOf
} from '../../../src/reports/json-schema/demands.ts'

describe('a key with one name', () => {
  test.each([
    ['due', {properties: {kind: {minLength: 1}}, required: ['kind'], allOf: []}],
    ['optional', {properties: {kind: {minLength: 1}}, required: [], allOf: []}]
  ] as const)('that is %s', (presence, demands) => {
    expect(demand(['kind'], {minLength: 1}, presence)).toEqual(demands)
  })
})

describe('a key with former names: the first that is there counts where its name of today is missing', () => {
  const value = {minLength: 1}
  const chain = (missing: object) => ({
    if: {required: ['kind']},
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {},
    else: {
      if: {required: ['sort']},
      // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
      then: {properties: {sort: value}},
      else: {
        if: {required: ['class']},
        // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
        then: {properties: {class: value}},
        else: missing
      }
    }
  })

  test.each([
    ['due', chain({required: ['kind']})],
    ['optional', chain({})]
  ] as const)('that is %s', (presence, schema) => {
    expect(demand(['kind', 'sort', 'class'], value, presence)).toEqual({
      properties: {kind: value},
      required: [],
      allOf: [schema]
    })
  })
})

test('several demands hold at once: of one key all that they say, a name once', () => {
  expect(
    combineDemands([
      {properties: {a: {minLength: 1, title: 'A'}, b: {}}, required: ['a', 'b'], allOf: [{title: 'x'}]},
      noDemands,
      {properties: {a: {maxLength: 2, title: 'B'}}, required: ['b', 'c'], allOf: [{title: 'y'}, {title: 'x'}]}
    ])
  ).toEqual({
    properties: {a: {minLength: 1, maxLength: 2, title: 'B'}, b: {}},
    required: ['a', 'b', 'c'],
    allOf: [{title: 'x'}, {title: 'y'}, {title: 'x'}]
  })
})

test('what is not demanded is not in a schema', () => {
  expect(schemaOf(noDemands)).toEqual({properties: {}})
  expect(schemaOf({properties: {a: {}}, required: ['a'], allOf: [{title: 'x'}]})).toEqual({
    properties: {a: {}},
    required: ['a'],
    allOf: [{title: 'x'}]
  })
})

test('where nothing is said of the other case, all is right', () => {
  expect(conditionalSchema({title: 'a'}, {title: 'b'})).toEqual({
    if: {title: 'a'},
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: {title: 'b'},
    else: {}
  })
})
