import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const id = 'supplement-target'
const supplement = (...targets: string[]): string =>
  documentText({type: 'Supplement', keys: ['supplements:', ...targets.map((target) => `  - ${target}`)].join('\n')})

test('is silent about a supplement of several versions of its number', () => {
  const files = {
    'standards/scs-0100-v1-a.md': documentText(),
    'standards/scs-0100-v2-a.md': documentText(),
    'supplements/scs-0100-w1-a.md': supplement('scs-0100-v1-a.md', 'scs-0100-v2-a.md')
  }
  expect(findings(id, files)).toEqual([])
})

test('points at the target that is missing, of another number or in another track', () => {
  const files = {
    'scs-0100-v1-a.md': documentText({track: 'Ops'}),
    'scs-0101-v1-a.md': documentText(),
    'scs-0100-w1-a.md': supplement('scs-0100-v9-a.md', 'scs-0101-v1-a.md', 'scs-0100-v1-a.md')
  }
  expect(findings(id, files)).toEqual([
    'scs-0100-w1-a.md:6:5 error supplement-target: Unexpected `scs-0100-v9-a.md` in `supplements`, expected a document that exists',
    'scs-0100-w1-a.md:7:5 error supplement-target: Unexpected `scs-0101-v1-a.md` in `supplements`, expected a document with the number `0100`',
    'scs-0100-w1-a.md:8:5 error supplement-target: Unexpected `scs-0100-v1-a.md` in `supplements`, expected a document in the track `IaaS`'
  ])
})

test('is silent about a target that is there but cannot be read', () => {
  const files = {'scs-0100-v1-a.md': 'no front matter', 'scs-0100-w1-a.md': supplement('scs-0100-v1-a.md')}
  expect(findings(id, files)).toEqual([])
})

test('names the way out of each', () => {
  const files = {
    'scs-0100-v1-a.md': documentText({track: 'Ops'}),
    'scs-0101-v1-a.md': documentText(),
    'scs-0100-w1-a.md': supplement('scs-0100-v9-a.md', 'scs-0101-v1-a.md', 'scs-0100-v1-a.md')
  }
  expect(waysOut(id, files)).toEqual([
    'Write the file name of the document that the supplement belongs to.',
    'Name another document, or give the supplement the number `0101`.',
    'Move the supplement to the track `Ops` of its document.'
  ])
})

test('is silent about the key in a document that is no supplement', () => {
  const text = documentText({keys: 'supplements:\n  - scs-0101-v1-b.md'})
  expect(findings(id, {'scs-0100-v1-a.md': text, 'scs-0101-v1-b.md': documentText()})).toEqual([])
})
