import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {Ajv2020, type ValidateFunction} from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import {describe, expect, test} from 'vitest'
import {allSchemas} from '../../../src/cli/commands/schema/schema-command.ts'
import type {ShapeProblem} from '../../../src/core/diagnostic.ts'
import {parseDocument, withoutByteOrderMark} from '../../../src/core/document.ts'
import {splitFrontMatter} from '../../../src/core/front-matter/read/front-matter-split.ts'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import {keyName, type Profile} from '../../../src/core/profile/profile.ts'
import {type meaningfulKeys, relationKeys} from '../../../src/core/profile/profile-schema.ts'
import type {SourceFile} from '../../../src/core/text/source-file.ts'
import {readYaml} from '../../../src/core/yaml/yaml.ts'
import {rules} from '../../../src/lint/rules.ts'
import {frontMatterJsonSchema} from '../../../src/reports/json-schema/front-matter-json-schema.ts'
import {type JsonSchema, schemaText} from '../../../src/reports/json-schema/json-schema.ts'
import {profileJsonSchema} from '../../../src/reports/json-schema/profile-json-schema.ts'
import {profileTexts} from '../../../src/reports/json-schema/profile-texts.ts'
import {builtInDocuments} from '../../helpers/built-in.ts'
import {corpusDocuments, corpusFiles} from '../../helpers/corpus.ts'
import {profileText, scsProfile} from '../../helpers/profile.ts'

const secondText = readFileSync(
  fileURLToPath(new URL('../../fixtures/second-organisation/norma.yaml', import.meta.url)),
  'utf8'
)
function compile(schema: JsonSchema): ValidateFunction {
  const ajv = new Ajv2020({strict: true, strictTypes: false, strictRequired: false, allErrors: true})
  // In CommonJS the function is the module and its `default`, which the types do not say of both.
  addFormats.default(ajv)
  ajv.addKeyword('deprecationMessage')
  return ajv.compile(schema)
}

function yamlOf({text}: SourceFile): unknown {
  const plain = withoutByteOrderMark(text)
  const split = splitFrontMatter(plain)
  return split.kind === 'yaml' ? readYaml(plain, split.start, split.end).value : undefined
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

describe('front matter', () => {
  const anyType = compile(frontMatterJsonSchema(scsProfile))
  const byType = new Map(scsProfile.types.map((type) => [type.name, compile(frontMatterJsonSchema(scsProfile, type))]))

  /** Paths of the files where schema and checker disagree. */
  function disagreements(files: readonly SourceFile[]): string[] {
    return files.flatMap((file) => {
      const {document, problems} = parseDocument(file, scsProfile)
      const data = yamlOf(file)
      const accepted = document !== undefined && !isRefused(Object(data), problems, scsProfile)
      const others = [...byType].filter(([name]) => name !== document?.frontMatter.type)
      const ofType = byType.get(document?.frontMatter.type ?? '')?.(data) ?? false
      const agrees = anyType(data) === accepted && ofType === accepted && !others.some(([, validate]) => validate(data))
      return agrees ? [] : [`${file.path}: ${JSON.stringify(anyType.errors)}`]
    })
  }

  test('that of the documents here is accepted, by the schema of their type alone', () => {
    const {tree, catalog} = builtInDocuments()
    expect(catalog.documents.length).toBe(tree.files.length)
    expect(disagreements(tree.files)).toEqual([])
  })

  test.runIf(corpusDocuments)('that of the reference corpus is accepted where the checker accepts it', () => {
    const files = corpusFiles()
    expect(files.length).toBeGreaterThan(100)
    expect(disagreements(files)).toEqual([])
  })

  test.each([
    ['a word that the profile does not know', {type: 'Standart'}, '/type'],
    ['a month without day', {stabilized_at: '2024-02'}, '/stabilized_at'],
    ['a day that does not exist', {stabilized_at: '2023-02-29'}, '/stabilized_at'],
    ['a day under its former name', {obsoleted_at: 'soon'}, '/obsoleted_at'],
    ['a title that is a number', {title: 2024}, '/title'],
    ['a title of blanks', {title: '  '}, '/title']
  ])('%s is refused where it stands', (_, keys, path) => {
    const validate = compile(frontMatterJsonSchema(scsProfile))
    expect(validate({title: 'A', type: 'Standard', status: 'Draft', track: 'IaaS', ...keys})).toBe(false)
    expect(validate.errors?.map(({instancePath}) => instancePath)).toContain(path)
  })

  test('a supplement names what it supplements, and has no lifecycle', () => {
    const keys = {title: 'A', type: 'Supplement', track: 'IaaS'}
    const target = {supplements: ['scs-0100-v1-a.md']}
    expect(anyType({...keys, ...target})).toBe(true)
    expect(anyType(keys)).toBe(false)
    expect(anyType({...keys, supplements: []})).toBe(false)
    expect(anyType({...keys, ...target, status: 'Draft'})).toBe(false)
  })

  test('a renamed key is marked, and names its name of today', () => {
    expect(frontMatterJsonSchema(scsProfile).properties?.['obsoleted_at']).toMatchObject({
      deprecated: true,
      description: 'Renamed to `deprecated_at`.'
    })
  })
})

function namesOf(key: (typeof meaningfulKeys)[number], profile: Profile): string[] {
  const today = keyName(profile, key)
  const former = Object.keys(profile.renamed_keys).filter((name) => profile.renamed_keys[name] === today)
  return [today, ...former]
}

describe('the profile', () => {
  const schema = profileJsonSchema(rules)
  const validate = compile(schema)

  test.each([
    ['here', profileText],
    ['of another organisation', secondText]
  ])('the one %s is accepted', (_, text) => {
    expect(validate(readYaml(text).value), JSON.stringify(validate.errors)).toBe(true)
  })

  test.each([
    ['contnt: [docs]'],
    ['rules: {brokn-link: off}'],
    ['rules: {broken-link: severe}'],
    ['waivers: [{rule: overdu, document: scs-0100-v1, reason: Because.}]'],
    ['waivers: [{rule: overdue, document: scs-0100-v1, reason: Because., until: soon}]'],
    ['keys: {titel: name}'],
    ['other_keys: [""]'],
    ['other_keys: ["a\\tb"]'],
    ['redirects: {old: /new}'],
    ['redirects: {/old: "javascript:alert(1)"}'],
    ['redirects: {//old: /new}']
  ])('%s is refused', (line) => {
    const base = profileText.replace(/^redirects:[\s\S]*?\n(?=\S|$)/m, '')
    const text = `${base}\n${line}\n`
    expect(readYaml(text).problems).toEqual([])
    expect(validate(readYaml(text).value)).toBe(false)
  })

  test('every key has a text, and every text a key', () => {
    const {keys, withoutText} = keysIn(schema, '')
    expect(withoutText).toEqual([])
    expect(Object.keys(profileTexts).filter((path) => !keys.includes(path))).toEqual([])
  })
})

/** The keys of the profile's schema, but for the rules, and those that no text describes. */
function keysIn(schema: JsonSchema, path: string): {keys: string[]; withoutText: string[]} {
  const keys: string[] = []
  const withoutText: string[] = []
  for (const [name, value] of path === 'rules.' ? [] : Object.entries(schema.properties ?? {})) {
    if (typeof value === 'boolean') continue
    keys.push(`${path}${name}`)
    if (!value.description) withoutText.push(`${path}${name}`)
    const items = typeof value.items === 'object' && !Array.isArray(value.items) ? value.items : undefined
    const inner = items ? keysIn(items, `${path}${name}[].`) : keysIn(value, `${path}${name}.`)
    keys.push(...inner.keys)
    withoutText.push(...inner.withoutText)
  }
  return {keys, withoutText}
}

describe('the copies in `schemas`', () => {
  const folder = fileURLToPath(new URL('../../../schemas/', import.meta.url))
  const schemas = allSchemas(scsProfile)

  test.each([...schemas.keys()])('%s is what `norma schema --write schemas` writes', (name) => {
    const path = `${folder}${name}`
    expect(existsSync(path) ? readFileSync(path, 'utf8') : '').toBe(schemaText(schemas.get(name) ?? {}))
  })

  test('there are no others', () => {
    expect(readdirSync(folder).sort()).toEqual([...schemas.keys()].sort())
  })

  test('the profile here names its schema, and can be read', () => {
    expect(profileText).toMatch(/^# yaml-language-server: \$schema=schemas\/norma\.schema\.json$/m)
    expect(parseProfile({path: 'norma.yaml', text: profileText}).profile).toBeDefined()
  })
})
