import {dirname, join, relative, resolve, sep} from 'node:path'
import {createFile} from '../adapters/write-file.ts'
import {type Catalog, findDocument, makeCatalog} from '../core/catalog.ts'
import {oneOf} from '../core/describe-value.ts'
import type {Document} from '../core/document.ts'
import {type DocumentId, formatDocumentId} from '../core/document-id.ts'
import {nextNumber} from '../core/numbering.ts'
import type {Profile, ProfileType} from '../core/profile.ts'
import {suggestion} from '../core/similar.ts'
import {documentTemplate, slugOf} from '../core/template.ts'
import type {CommandResult, CorpusOptions, Surroundings} from './command.ts'
import {readCorpus} from './corpus.ts'
import {Misuse} from './misuse.ts'
import {named} from './named.ts'
import {readProfile} from './profile.ts'

export interface NewOptions extends CorpusOptions {
  readonly type: string
  readonly track?: string
  readonly supplementOf?: readonly string[]
  readonly dryRun?: boolean
}

/** Begins a document: a proposal without number where the profile provides for that, or a supplement. */
export function newCommand(title: string, options: NewOptions, surroundings: Surroundings): CommandResult {
  const {cwd} = surroundings
  const {profile, path: profilePath} = readProfile(options.config, cwd)
  const type = named(options.type, profile.types, 'type')
  const slug = slugOf(title)
  if (slug === '')
    throw new Misuse(`Unexpected title \`${title}\`, expected letters or digits`, 'Give it a title in words.')
  if (/\p{Cc}/u.test(title)) throw new Misuse('Unexpected control character in the title', 'Give it a title in words.')
  const catalog = presentCatalog(options, profile, surroundings)
  const targets = supplementedDocuments(options.supplementOf ?? [], type, catalog)
  const track = trackFor(options.track, targets, profile)
  const id = {
    ...numberFor(type, track, targets, catalog),
    prefix: profile.file_names.prefix,
    slug: profile.file_names.slugs ? slug : ''
  }
  const text = documentTemplate({title, type, track, supplements: targets.map((target) => `${target.id}.md`)}, profile)
  if (options.dryRun) return {output: text, exitCode: 0}
  const path = join(folderFor(type, options, profile, dirname(profilePath)), `${formatDocumentId(id)}.md`)
  const shown = relative(cwd, resolve(cwd, path)).split(sep).join('/')
  if (createFile(resolve(cwd, path), text)) return {output: `${shown}\n`, exitCode: 0}
  throw new Misuse(`There is a file \`${shown}\` already`, 'Choose another title, or go on with that document.')
}

/** The documents that are there; none where a first one is about to begin. */
function presentCatalog(options: NewOptions, profile: Profile, surroundings: Surroundings): Catalog {
  try {
    return readCorpus(options, surroundings).catalog
  } catch (error) {
    if (error instanceof Misuse) return makeCatalog([], profile)
    throw error
  }
}

function supplementedDocuments(ids: readonly string[], type: ProfileType, catalog: Catalog): readonly Document[] {
  if (type.role === 'main' && ids.length > 0) {
    throw new Misuse(
      `A document of type ${type.name} supplements nothing`,
      'Leave out `--supplement-of`, or choose another type.'
    )
  }
  if (type.role === 'supplement' && ids.length === 0) {
    throw new Misuse('Which documents does it supplement?', 'Name them with `--supplement-of ID…`.')
  }
  return ids.map((id) => {
    const document = findDocument(catalog, id)
    if (document) return document
    const known = [...catalog.byId.keys()]
    throw new Misuse(
      `There is no document \`${id}\``,
      known.length > 0 ? suggestion(id, known) : 'There are no documents yet.'
    )
  })
}

/** A supplement belongs to the track of what it supplements. */
function trackFor(track: string | undefined, [target]: readonly Document[], {tracks}: Profile): string {
  if (track !== undefined) return named(track, tracks, 'track').name
  if (target) return target.frontMatter.track
  const [only, ...others] = tracks
  if (only && others.length === 0) return only.name
  const names = oneOf(tracks.map(({name}) => name))
  throw new Misuse('Which track does the document belong to?', `Say \`--track NAME\`, ${names}.`)
}

/** A supplement takes the number of what it supplements, and the next version there. */
function numberFor(
  type: ProfileType,
  track: string,
  [target]: readonly Document[],
  catalog: Catalog
): Pick<DocumentId, 'number' | 'kind' | 'version'> {
  const {kinds, placeholder} = catalog.profile.file_names
  const kind = kinds?.[type.role] ?? ''
  if (target) {
    const taken = catalog.documents.filter((one) => one.number === target.number && one.kind === kind)
    return {number: target.number, kind, version: Math.max(0, ...taken.map(({version}) => version)) + 1}
  }
  const number = placeholder ?? nextNumber(catalog, track)
  if (number !== undefined) return {number, kind, version: 1}
  throw new Misuse(
    `All numbers of track ${track} are taken`,
    'Give numbers more digits in the profile (`file_names.digits`).'
  )
}

/** The first of the folders; for a supplement the last, which is the same where there is one. */
function folderFor({role}: ProfileType, options: NewOptions, {content}: Profile, home: string): string {
  const folders = options.content ?? content.map((folder) => join(home, folder))
  return folders.at(role === 'supplement' ? -1 : 0) ?? home
}
