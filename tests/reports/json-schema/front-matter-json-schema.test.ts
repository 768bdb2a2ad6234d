import {expect, test} from 'vitest'
import {frontMatterJsonSchema} from '../../../src/reports/json-schema/front-matter-json-schema.ts'
import {schemaText} from '../../../src/reports/json-schema/json-schema.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {bareProfile, knownProfile} from '../../helpers/known-site.ts'

const renamingProfile = {
  ...knownProfile,
  keys: {track: 'area'},
  other_keys: ['authors'],
  renamed_keys: {sort: 'type', class: 'type', topic: 'area'}
}

/** A profile that leaves no choice. */
const impliedProfile = {
  ...bareProfile,
  types: bareProfile.types.slice(0, 1),
  statuses: bareProfile.statuses.slice(0, 1)
}

test('of any document, with keys under other and former names', () => {
  expectGolden('machine/front-matter-any.schema.json', schemaText(frontMatterJsonSchema(renamingProfile)))
})

test('of a supplement, with keys under other and former names', () => {
  const supplement = renamingProfile.types.find(({role}) => role === 'supplement')
  expectGolden(
    'machine/front-matter-supplement.schema.json',
    schemaText(frontMatterJsonSchema(renamingProfile, supplement))
  )
})

test('where type, track and status go without saying, only the title is due', () => {
  const schema = frontMatterJsonSchema(impliedProfile)
  expectGolden('machine/front-matter-implied.schema.json', schemaText(schema))
  expect(schema.required).toEqual(['title'])
})
