import {expect, test} from 'vitest'
import {HelpfulError} from '../../src/core/helpful-error.ts'

test('says what is wrong and how to get out, by its own name', () => {
  const error = new HelpfulError('Unexpected file', 'Remove it.')
  expect(error).toBeInstanceOf(Error)
  expect({...error, message: error.message}).toEqual({
    name: 'HelpfulError',
    message: 'Unexpected file',
    help: 'Remove it.'
  })
  expect(`${error}`).toBe('HelpfulError: Unexpected file')
})
