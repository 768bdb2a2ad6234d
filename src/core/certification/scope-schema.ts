import {z} from 'zod'
import {day, prose, webAddress, word} from '../profile/schema-texts.ts'
import {lifetimes} from './scope.ts'

/** An address is shown as a link: no `javascript:` becomes one. */
const url = webAddress()
const texts = z.record(word, z.string())
const listOfWords = z.array(word)

/** Numbers and truth values are words too where tools wrote them without quotes. */
const looseWord = z.union([word, z.number().transform(String)], {error: 'expected a text'})

const testcase = z.strictObject({
  id: word,
  description: prose.optional(),
  url: url.optional(),
  lifetime: z.enum(lifetimes).default('week'),
  section: word.optional()
})

const include = z.union([word, z.strictObject({ref: word, parameters: texts.default({})})], {
  error: 'expected the id of a module, or `ref` and `parameters`'
})

const identity = {
  name: word,
  uuid: word,
  url,
  variables: z.array(z.union([word, texts], {error: 'expected a name, or a mapping of names to texts'})).optional(),
  prerequisite: z.strictObject({name: word, url}).optional(),
  timeline: z.array(z.strictObject({date: day, versions: z.record(word, looseWord)})).default([])
}

const version = {version: looseWord, stabilized_at: day.optional(), include: z.array(include).default([])}
const module = {id: word, name: word, url, parameters: texts.default({})}
const script = {executable: z.string().optional(), env: texts.optional(), args: z.string().optional()}

/** Since 2026: testcases stand at the scripts that run them, modules list them for targets. */
export const listedScope = z.strictObject({
  ...identity,
  scripts: z.array(z.strictObject({...script, testcases: z.array(testcase).default([])})),
  modules: z.array(z.strictObject({...module, targets: z.record(word, listOfWords).default({})})),
  versions: z.array(z.strictObject(version))
})

/** Since 2024: testcases stand at their modules with tags, versions choose them by these. */
export const taggedScope = z.strictObject({
  ...identity,
  modules: z.array(
    z.strictObject({
      ...module,
      run: z.array(z.strictObject({...script, section: word.optional()})).optional(),
      testcases: z.array(testcase.extend({tags: listOfWords.default([])})).default([])
    })
  ),
  versions: z.array(z.strictObject({...version, targets: z.record(word, z.string()).default({})}))
})

export type ListedScope = z.output<typeof listedScope>
export type TaggedScope = z.output<typeof taggedScope>
