import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {rules} from '../../../src/lint/rules.ts'
import {schemaText} from '../../../src/reports/json-schema/json-schema.ts'
import {profileJsonSchema} from '../../../src/reports/json-schema/profile-json-schema.ts'

test('the schema of the profile is the copy in `schemas`, which editors read', () => {
  const copy = readFileSync(new URL('../../../schemas/norma.schema.json', import.meta.url), 'utf8')
  expect(schemaText(profileJsonSchema(rules))).toBe(copy)
})
