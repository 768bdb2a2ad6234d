import type {ShapeProblem} from '../diagnostic.ts'
import {defined} from '../text/defined.ts'
import {inBackticks, oneOf} from '../text/describe-value.ts'
import {didYouMean} from '../text/similar.ts'
import {fileName, type SourceFile} from '../text/source-file.ts'
import {readYaml, type YamlReading} from '../yaml/yaml.ts'
import {readData} from './data-file.ts'
import {type Scope, type ScopeFile, type ScopeModule, type ScopeState, type ScopeVersion, scopeStates} from './scope.ts'
import {type ListedScope, listedScope, type TaggedScope, taggedScope} from './scope-schema.ts'

export interface ScopeReading {
  /** Undefined where the file is not a scope; the problems say why. */
  readonly file?: ScopeFile
  readonly problems: readonly ShapeProblem[]
}

const kind = {rule: 'scope-file', whole: 'scope'}

/** Reads a scope in either format, which its keys tell. */
export function readScope(file: SourceFile): ScopeReading {
  const yaml = readYaml(file.text)
  if (isOf(yaml.value, ['scripts'])) {
    const {value, problems} = readData(file, yaml, listedScope, kind)
    return value ? scopeReading({...facts(file, value), ...listedContents(value)}, value, yaml) : {problems}
  }
  if (yaml.problems.length === 0 && !isTagged(yaml.value)) return {problems: [scopeKeysProblem(file, yaml)]}
  const {value, problems} = readData(file, yaml, taggedScope, kind)
  return value ? scopeReading({...facts(file, value), ...taggedContents(value)}, value, yaml) : {problems}
}

function isOf(value: unknown, keys: readonly string[]): boolean {
  return typeof value === 'object' && value !== null && keys.some((key) => Object.hasOwn(value, key))
}

/** The older format has runs or testcases at modules, or targets at versions. */
function isTagged(value: unknown): boolean {
  const listAt = (key: string): readonly unknown[] => {
    const list: unknown = isOf(value, [key]) ? Reflect.get(Object(value), key) : undefined
    return Array.isArray(list) ? list : []
  }
  return (
    listAt('modules').some((one) => isOf(one, ['run', 'testcases'])) ||
    listAt('versions').some((one) => isOf(one, ['targets']))
  )
}

function scopeKeysProblem({path}: SourceFile, {start}: YamlReading): ShapeProblem {
  return {
    rule: kind.rule,
    path,
    place: start,
    message: 'Unexpected keys, expected those of a scope: `scripts`, `modules`, `timeline`, `versions`',
    help: 'Write the scope in the format with `scripts`, or move the file out of the folder of the scopes.'
  }
}

type Facts = Pick<Scope, 'path' | 'id' | 'name' | 'uuid' | 'url'>

function facts({path}: SourceFile, {name, uuid, url}: ListedScope | TaggedScope): Facts {
  return {path, id: fileName(path).replace(/\.ya?ml$/, ''), name, uuid, url}
}

type Contents = Pick<Scope, 'format' | 'testcases' | 'modules' | 'versions'>

function listedContents({scripts, modules, versions}: ListedScope): Contents {
  return {
    format: 'listed',
    testcases: scripts.flatMap((script, at) =>
      script.testcases.map((one, index) => testcaseOf(one, ['scripts', at, 'testcases', index]))
    ),
    modules: modules.map((one) => ({...one, targets: new Map(Object.entries(one.targets)), tagged: []})),
    versions: versions.map((one) => versionOf(one, {}))
  }
}

function taggedContents({modules, versions}: TaggedScope): Contents {
  const scopeModules = modules.map(
    ({id, name, url, parameters, testcases}, at): ScopeModule => ({
      id,
      name,
      url,
      parameters,
      targets: new Map(),
      tagged: testcases.map(({tags, ...one}, index) => ({
        ...testcaseOf(one, ['modules', at, 'testcases', index]),
        tags
      }))
    })
  )
  return {
    format: 'tagged',
    testcases: scopeModules.flatMap((module) => module.tagged.map(({tags: _, ...one}) => one)),
    modules: scopeModules,
    versions: versions.map((one) => versionOf(one, one.targets))
  }
}

type RawTestcase = ListedScope['scripts'][number]['testcases'][number]

function testcaseOf(raw: RawTestcase, at: readonly PropertyKey[]): Scope['testcases'][number] {
  const {id, description, url, lifetime} = raw
  return defined({id, lifetime, at, description, url})
}

function versionOf(
  {version, stabilized_at: day, include}: ListedScope['versions'][number],
  selectors: Readonly<Record<string, string>>
): ScopeVersion {
  return defined({
    version,
    stabilizedAt: day,
    include: include.map((one) =>
      typeof one === 'string' ? {module: one, parameters: {}} : {module: one.ref, parameters: one.parameters}
    ),
    selectors: new Map(Object.entries(selectors))
  })
}

/** The scope with the states of its timeline; an unknown state is a problem, and its version is left out. */
function scopeReading(
  contents: Omit<Scope, 'timeline'>,
  raw: ListedScope | TaggedScope,
  yaml: YamlReading
): ScopeReading {
  const problems: ShapeProblem[] = []
  const timeline = raw.timeline.map(({date, versions}, index) => {
    const states = new Map<string, ScopeState>()
    for (const [version, word] of Object.entries(versions)) {
      const state = scopeStates.find((one) => one === word)
      if (state) states.set(version, state)
      else problems.push(unknownState(contents.path, word, yaml.placeOf(['timeline', index, 'versions', version])))
    }
    return {date, states}
  })
  return {file: {scope: {...contents, timeline}, placeOf: yaml.placeOf}, problems}
}

function unknownState(path: string, word: string, place: ShapeProblem['place']): ShapeProblem {
  return defined({
    rule: 'scope-state',
    path,
    place,
    message: `Unexpected state ${inBackticks(word)}, expected ${oneOf(scopeStates)}`,
    help: didYouMean(word, scopeStates)
  })
}
