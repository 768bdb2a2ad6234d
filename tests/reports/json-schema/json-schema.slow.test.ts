import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import type {ShapeProblem} from '../../../src/core/diagnostic.ts'
import {readFrontMatter} from '../../../src/core/front-matter/read/front-matter.ts'
import {dateKeys} from '../../../src/core/lifecycle.ts'
import {keyName, type Profile} from '../../../src/core/profile/profile.ts'
import {meaningfulKeys, profileSchema, relationKeys} from '../../../src/core/profile/profile-schema.ts'
import {readYaml} from '../../../src/core/yaml/yaml.ts'
import {rules} from '../../../src/lint/rules.ts'
import {frontMatterJsonSchema} from '../../../src/reports/json-schema/front-matter-json-schema.ts'
import type {JsonSchema} from '../../../src/reports/json-schema/json-schema.ts'
import {profileJsonSchema} from '../../../src/reports/json-schema/profile-json-schema.ts'
import {profileAt, profileText, scsProfile} from '../../helpers/profile.ts'

const secondProfile = profileAt('tests/fixtures/second-organisation/norma.yaml')
/** Two former names of one key, and one of a key that is always due. */
const renamingProfile: Profile = {
  ...scsProfile,
  renamed_keys: {obsoleted_at: 'deprecated_at', retired_at: 'deprecated_at', kind: 'type', part_of: 'supplements'}
}

const impliedProfile: Profile = {
  ...renamingProfile,
  types: scsProfile.types.slice(0, 1),
  tracks: scsProfile.tracks.slice(0, 1)
}
const oneStatusProfile: Profile = {
  ...impliedProfile,
  types: scsProfile.types,
  statuses: scsProfile.statuses.slice(0, 1)
}

function compile(schema: JsonSchema): ValidateFunction {
  const ajv = new Ajv2020({strict: true, strictTypes: false, strictRequired: false, allErrors: true})
  // In CommonJS the function is the module and its `default`, which the types do not say of both.
  addFormats.default(ajv)
  ajv.addKeyword('deprecationMessage')
  return ajv.compile(schema)
}

const errors = ['front-matter', 'required-key', 'key-value', 'date-value']

/** Whether the checker finds an error of shape, or a relation that is neither a list of texts nor a text, which it warns of. */
function isRefused(data: object, problems: readonly ShapeProblem[], profile: Profile): boolean {
  const isFilled = (value: unknown): boolean => typeof value === 'string' && value.trim() !== ''
  const hasOddRelation = relationKeys.some((key) => {
    const name = namesOf(key, profile).find((one) => one in data)
    const value = name === undefined ? [] : new Map<string, unknown>(Object.entries(data)).get(name)
    return Array.isArray(value) ? !value.every(isFilled) : !isFilled(value)
  })
  return hasOddRelation || problems.some(({rule}) => errors.includes(rule))
}

test.each([
  ['the profile here', scsProfile],
  ['another organisation', secondProfile],
  ['keys with several former names', renamingProfile],
  ['a type and a track that go without saying', impliedProfile],
  ['a status that goes without saying', oneStatusProfile]
])('of whatever stands in it, the schema refuses what the checker refuses: %s', (_, profile) => {
  const validate = compile(frontMatterJsonSchema(profile))
  let refused = 0
  let accepted = 0
  fc.assert(
    fc.property(frontMatters(profile), (data) => {
      const {problems} = readFrontMatter({path: 'a.md', text: `---\n${stringify(data)}---\n`}, profile)
      const isSupplement = profile.types.some(
        ({name, role}) => role === 'supplement' && name === readNamed(data, 'type', profile)
      )
      // A rule of its own, `supplement-status`, which is no matter of shape to the checker.
      const hasLifecycle = (['status', ...dateKeys] as const).some((key) =>
        namesOf(key, profile).some((name) => name in data)
      )
      const isFine = !isRefused(data, problems, profile) && !(isSupplement && hasLifecycle)
      if (isFine) accepted += 1
      else refused += 1
      expect(validate(data), JSON.stringify({data, problems, errors: validate.errors})).toBe(isFine)
    }),
    {numRuns: 2_000, seed: 20_260_131}
  )
  expect(refused).toBeGreaterThan(100)
  expect(accepted).toBeGreaterThan(100)
})

function namesOf(key: (typeof meaningfulKeys)[number], profile: Profile): string[] {
  const today = keyName(profile, key)
  const former = Object.keys(profile.renamed_keys).filter((name) => profile.renamed_keys[name] === today)
  return [today, ...former]
}

function readNamed(data: object, key: (typeof meaningfulKeys)[number], profile: Profile): unknown {
  return new Map(Object.entries(data)).get(namesOf(key, profile).find((name) => name in data) ?? '')
}

/** Front matter that is mostly right, with keys left out, under former names, and with odd values. */
function frontMatters(profile: Profile): fc.Arbitrary<Record<string, unknown>> {
  const names = (words: readonly {readonly name: string}[]) => fc.constantFrom(...words.map(({name}) => name))
  const day = fc.constantFrom('2024-02-29', '2026-01-31', '2023-02-29', '2026-13-01', '2026-1-1', 'soon')
  const reference = fc.constantFrom('abc-0100-v1-a.md', 'x', ' x ')
  const odd = fc.oneof(
    fc.constantFrom(null, '', '  ', 5, true, [], [''], [null], {a: 1}, 'Standart', 'draft', 'a\tb', '\na', ' a '),
    fc.string()
  )
  const right = (key: (typeof meaningfulKeys)[number]): fc.Arbitrary<unknown> => {
    if (key === 'type') return names(profile.types)
    if (key === 'track') return names(profile.tracks)
    if (key === 'status') return names(profile.statuses)
    if (dateKeys.some((date) => date === key)) return day
    return relationKeys.some((relation) => relation === key) ? fc.oneof(fc.array(reference), reference) : reference
  }
  const due = ['title', 'type', 'status', 'track']
  const entries = meaningfulKeys.flatMap((key) =>
    namesOf(key, profile).map((name, index) =>
      fc
        .tuple(fc.integer({min: 0, max: 9}), fc.oneof({weight: 24, arbitrary: right(key)}, {weight: 1, arbitrary: odd}))
        .map(([luck, value]) => (luck < (due.includes(key) && index === 0 ? 9 : 2) ? [[name, value] as const] : []))
    )
  )
  return fc.tuple(...entries).map((some) => Object.fromEntries(some.flat()))
}

test('of a profile with one value replaced, the schema accepts what the checker’s own schema accepts', () => {
  const validate = compile(profileJsonSchema(rules))
  const profile: unknown = readYaml(profileText).value
  const paths = pathsIn(profile)
  const odd = fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    'word',
    'two words',
    5,
    0,
    1.5,
    true,
    [],
    ['a'],
    {},
    {a: 'b'},
    '/a',
    '2026-02-30'
  )
  let refused = 0
  fc.assert(
    fc.property(fc.constantFrom(...paths), odd, (path, value) => {
      const changed = replaced(profile, path, value)
      const isFine = profileSchema.safeParse(changed).success
      if (!isFine) refused += 1
      expect(validate(changed), JSON.stringify({path, value, errors: validate.errors})).toBe(isFine)
    }),
    {numRuns: 1_000, seed: 20_260_131}
  )
  expect(refused).toBeGreaterThan(100)
})

type Path = readonly (string | number)[]

function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path]
  const own = path.length > 0 ? [path] : []
  const inner = Array.isArray(value)
    ? value.flatMap((item, index) => pathsIn(item, [...path, index]))
    : Object.entries(value).flatMap(([key, item]) => pathsIn(item, [...path, key]))
  return [...own, ...inner]
}

function replaced(whole: unknown, [step, ...rest]: Path, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(whole)) return whole.map((item, index) => (index === step ? replaced(item, rest, value) : item))
  const entries = Object.entries(Object(whole))
  return Object.fromEntries(entries.map(([key, item]) => [key, key === step ? replaced(item, rest, value) : item]))
}
