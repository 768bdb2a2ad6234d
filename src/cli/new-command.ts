import {dirname, join, relative, resolve, sep} from 'node:path'
import {createFile} from '../adapters/write-file.ts'
import {type Catalog, findDocument} from '../core/catalog.ts'
import type {Document} from '../core/document.ts'
import {formatDocumentId} from '../core/document-id.ts'
import type {Profile, ProfileType} from '../core/profile.ts'
import {suggestion} from '../core/similar.ts'
import {documentTemplate, slugOf} from '../core/template.ts'
import type {CommandResult, CorpusOptions, Surroundings} from './command.ts'
import {readCorpus} from './corpus.ts'
import {Misuse} from './misuse.ts'
import {readProfile} from './profile.ts'

export interface NewOptions extends CorpusOptions {
  readonly type: string
  readonly track?: string
  readonly supplementOf?: readonly string[]
  readonly dryRun?: boolean
}

/** Begins a document: a proposal without number, or a supplement of documents that are there. */
export function newCommand(title: string, options: NewOptions, surroundings: Surroundings): CommandResult {
  const {cwd} = surroundings
  const {profile, path: profilePath} = readProfile(options.config, cwd)
  const type = named(options.type, profile.types, 'type')
  const slug = slugOf(title)
  if (slug === '')
    throw new Misuse(`Unexpected title \`${title}\`, expected letters or digits`, 'Give it a title in words.')
  const targets = supplementedDocuments(type, options, surroundings)
  const track =
    options.track === undefined ? targets[0]?.frontMatter.track : named(options.track, profile.tracks, 'track').name
  if (track === undefined) {
    throw new Misuse(
      'Which track does the document belong to?',
      `Say \`--track NAME\`. ${suggestion(
        '',
        profile.tracks.map(({name}) => name)
      )}`
    )
  }
  const name = `${fileNameFor(type, slug, targets, profile, options, surroundings)}.md`
  const supplements = targets.map(({id}) => `${id}.md`)
  const text = documentTemplate({title, type, track, supplements}, profile)
  if (options.dryRun) return {output: text, exitCode: 0}
  const path = join(folderFor(options, profile, dirname(profilePath), targets), name)
  const shown = relative(cwd, resolve(cwd, path)).split(sep).join('/')
  if (createFile(resolve(cwd, path), text)) return {output: `${shown}\n`, exitCode: 0}
  throw new Misuse(`There is a file \`${shown}\` already`, 'Choose another title, or go on with that document.')
}

function named<Named extends {readonly name: string}>(name: string, known: readonly Named[], what: string): Named {
  const found = known.find((one) => one.name.toLowerCase() === name.toLowerCase())
  if (found) return found
  throw new Misuse(
    `There is no ${what} \`${name}\``,
    suggestion(
      name,
      known.map((one) => one.name)
    )
  )
}

function supplementedDocuments(
  type: ProfileType,
  options: NewOptions,
  surroundings: Surroundings
): readonly Document[] {
  const ids = options.supplementOf ?? []
  if (type.role === 'main') {
    if (ids.length === 0) return []
    throw new Misuse(
      `A document of type ${type.name} supplements nothing`,
      'Leave out `--supplement-of`, or choose another type.'
    )
  }
  if (ids.length === 0) throw new Misuse('Which documents does it supplement?', 'Name them with `--supplement-of ID…`.')
  const {catalog} = readCorpus(options, surroundings)
  return ids.map((id) => {
    const document = findDocument(catalog, id)
    if (document) return document
    throw new Misuse(`There is no document \`${id}\``, suggestion(id, [...catalog.byId.keys()]))
  })
}

/** A supplement takes the number of what it supplements; a proposal has none, where the profile provides for that. */
function fileNameFor(
  type: ProfileType,
  slug: string,
  [target]: readonly Document[],
  profile: Profile,
  options: NewOptions,
  surroundings: Surroundings
): string {
  const {prefix, kinds, placeholder, digits} = profile.file_names
  const kind = kinds?.[type.role] ?? ''
  if (target) {
    const {catalog} = readCorpus(options, surroundings)
    const taken = catalog.documents.filter((one) => one.number === target.number && one.kind === kind)
    const version = Math.max(0, ...taken.map((one) => one.version)) + 1
    return formatDocumentId({prefix, number: target.number, kind, version, slug})
  }
  const number = placeholder ?? nextNumber(readCorpus(options, surroundings).catalog, digits)
  return formatDocumentId({prefix, number, kind, version: 1, slug})
}

function nextNumber({documents}: Catalog, digits: number): string {
  return String(Math.max(0, ...documents.map((one) => Number(one.number))) + 1).padStart(digits, '0')
}

/** The first folder for a main document; for a supplement, where supplements lie, else the last folder. */
function folderFor(options: NewOptions, profile: Profile, home: string, targets: readonly Document[]): string {
  const folders = options.content ?? profile.content.map((folder) => join(home, folder))
  return (targets.length > 0 ? folders.at(-1) : folders[0]) ?? home
}
