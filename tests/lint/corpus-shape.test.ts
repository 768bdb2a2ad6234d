import {expect, test} from 'vitest'
import {parseCatalog} from '../../src/core/catalog.ts'
import {rules} from '../../src/lint/rules.ts'
import {corpusDocuments, corpusFiles} from '../helpers/corpus.ts'
import {scsProfile} from '../helpers/profile.ts'

const shapeRules = new Set(rules.filter(({subject}) => subject === 'shape').map(({id}) => id))

test.skipIf(!corpusDocuments)('the shape rules find in the reference corpus what is there, and nothing else', () => {
  const {catalog, problems} = parseCatalog(corpusFiles(), scsProfile)
  expect(problems.filter(({rule}) => !shapeRules.has(rule))).toEqual([])
  const byRule = Map.groupBy(problems, ({rule}) => rule)
  expect(Object.fromEntries([...byRule].map(([rule, found]) => [rule, found.length]))).toEqual({
    'list-value': 12,
    'unknown-key': 9,
    'byte-order-mark': 2
  })
  expect(byRule.get('byte-order-mark')?.map(({path}) => path.slice(0, 11))).toEqual(['scs-0007-v1', 'scs-0007-v2'])
  expect(byRule.get('list-value')?.filter(({fix}) => !fix)).toEqual([])
  expect(catalog.unreadable).toEqual([])
  expect(catalog.documents).toHaveLength(corpusFiles().length)
})
