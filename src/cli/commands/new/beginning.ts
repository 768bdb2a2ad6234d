import {type Catalog, findDocument} from '../../../core/catalog.ts'
import type {Document} from '../../../core/document.ts'
import type {DocumentId} from '../../../core/document-id.ts'
import type {Profile, ProfileType} from '../../../core/profile/profile.ts'
import {freeNumber} from '../../../core/steps/free-number.ts'
import {oneOf} from '../../../core/text/describe-value.ts'
import {suggestion} from '../../../core/text/similar.ts'
import type {Environment} from '../../command.ts'
import {findByName} from '../../corpus/find-by-name.ts'
import {UsageError} from '../../errors/usage-error.ts'
import {mustBeAllowed} from '../../steps/must-be-allowed.ts'
import {askFor, chooseFrom} from '../../steps/prompts.ts'

/** The title that was given, else asked for. */
export async function titleFor(title: string | undefined, {isTerminal}: Environment): Promise<string> {
  if (title !== undefined) return title
  if (isTerminal)
    return askFor('Title?', (text) =>
      /[\p{L}\p{N}]/u.test(text) ? undefined : 'Write a title with letters or digits.'
    )
  throw new UsageError('What is the title of the document?', 'Write it in quotes: `norma new "A title"`.')
}

/** The type that was named; that of supplements where one is named that is supplemented; else asked for. */
export async function typeFor(
  name: string | undefined,
  isSupplement: boolean,
  {types}: Profile,
  {isTerminal}: Environment
): Promise<ProfileType> {
  if (name !== undefined) return findByName(name, types, 'type')
  const eligible = isSupplement ? types.filter(({role}) => role === 'supplement') : types
  const [only, ...others] = eligible
  if (only && others.length === 0) return only
  if (isTerminal)
    return chooseFrom(
      'Which type?',
      eligible.map((type) => ({name: type.name, value: type}))
    )
  const names = oneOf(eligible.map((type) => type.name))
  throw new UsageError('Which type does the document have?', `Add \`--type NAME\`, ${names}.`)
}

/** What a supplement supplements; nothing for any other type. */
export async function targetsFor(
  ids: readonly string[],
  type: ProfileType,
  catalog: Catalog,
  {isTerminal}: Environment
): Promise<readonly Document[]> {
  if (type.role === 'main' && ids.length > 0) {
    throw new UsageError(
      `A document of type ${type.name} supplements nothing`,
      'Leave out `--supplement-of`, or choose another type.'
    )
  }
  if (type.role === 'supplement' && ids.length === 0) {
    const eligible = catalog.documents.filter(({frontMatter}) => frontMatter.status !== undefined)
    if (!isTerminal || eligible.length === 0) {
      throw new UsageError('Which documents does it supplement?', 'Name them with `--supplement-of ID…`.')
    }
    const choices = eligible.map((document) => ({
      name: `${document.id} (${document.frontMatter.title})`,
      value: document
    }))
    return [await chooseFrom('Which document does it supplement?', choices)]
  }
  return ids.map((id) => {
    const document = findDocument(catalog, id)
    if (document) return document
    const allIds = [...catalog.byId.keys()]
    throw new UsageError(
      `There is no document \`${id}\``,
      allIds.length > 0 ? suggestion(id, allIds) : 'There are no documents yet.'
    )
  })
}

/** A supplement belongs to the track of what it supplements. */
export async function trackFor(
  track: string | undefined,
  [target]: readonly Document[],
  {tracks}: Profile,
  {isTerminal}: Environment
): Promise<string> {
  if (track !== undefined) return findByName(track, tracks, 'track').name
  if (target) return target.frontMatter.track
  const [only, ...others] = tracks
  if (only && others.length === 0) return only.name
  if (isTerminal)
    return chooseFrom(
      'Which track?',
      tracks.map(({name}) => ({name, value: name}))
    )
  const names = oneOf(tracks.map(({name}) => name))
  throw new UsageError('Which track does the document belong to?', `Add \`--track NAME\`, ${names}.`)
}

/** A supplement takes the number of what it supplements, and the next version there. */
export function numberFor(
  type: ProfileType,
  track: string,
  [target]: readonly Document[],
  number: string | undefined,
  catalog: Catalog
): Pick<DocumentId, 'number' | 'kind' | 'version'> {
  const {kinds, placeholder} = catalog.profile.file_names
  const kind = kinds?.[type.role] ?? ''
  if (target) {
    if (number !== undefined && number !== target.number) {
      throw new UsageError(`A supplement has the number of its document, \`${target.number}\``, 'Leave out `--number`.')
    }
    const siblings = catalog.documents.filter((one) => one.number === target.number && one.kind === kind)
    return {number: target.number, kind, version: Math.max(0, ...siblings.map(({version}) => version)) + 1}
  }
  if (number === undefined && placeholder !== undefined) return {number: placeholder, kind, version: 1}
  return {...mustBeAllowed(freeNumber(number ?? 'next', track, catalog)), kind, version: 1}
}
