import {dirname, join, relative, resolve, sep} from 'node:path'
import {createFile} from '../../../adapters/files/write-file.ts'
import {type Catalog, makeCatalog} from '../../../core/catalog.ts'
import {formatDocumentId} from '../../../core/document-id.ts'
import {HelpfulError} from '../../../core/helpful-error.ts'
import type {Profile, ProfileType} from '../../../core/profile/profile.ts'
import {nextVersion, versionToFollow} from '../../../core/steps/next-version.ts'
import {documentTemplate, slugOf} from '../../../core/steps/template.ts'
import {fileAt, folderOf} from '../../../core/text/source-file.ts'
import {findingBlocks} from '../../../reports/diagnostics/diagnostics-text.ts'
import type {CommandResult, CorpusOptions, Environment} from '../../command.ts'
import {readCorpus} from '../../corpus/corpus.ts'
import {readProfile} from '../../corpus/profile.ts'
import {UsageError} from '../../errors/usage-error.ts'
import {corpusAfter, findingsAfter} from '../../steps/corpus-after.ts'
import {mustBeAllowed} from '../../steps/must-be-allowed.ts'
import {numberFor, targetsFor, titleFor, trackFor, typeFor} from './beginning.ts'

export interface NewOptions extends CorpusOptions {
  readonly type?: string
  readonly track?: string
  /** `next`, or digits. */
  readonly number?: string
  readonly versionOf?: string
  readonly supplementOf?: readonly string[]
  readonly dryRun?: boolean
}

/** Begins a document: a proposal, a supplement, or the next version of a document. */
export async function newCommand(
  title: string | undefined,
  options: NewOptions,
  environment: Environment
): Promise<CommandResult> {
  if (options.versionOf !== undefined) return beginVersion(options.versionOf, title, options, environment)
  const {profile, path: profilePath} = readProfile(options.config, environment.cwd)
  const isSupplement = (options.supplementOf ?? []).length > 0
  const heading = await titleFor(title, environment)
  const slug = slugFor(heading)
  const type = await typeFor(options.type, isSupplement, profile, environment)
  const catalog = presentCatalog(options, profile, environment)
  const targets = await targetsFor(options.supplementOf ?? [], type, catalog, environment)
  const track = await trackFor(options.track, targets, profile, environment)
  const {prefix, slugs} = profile.file_names
  const id = {...numberFor(type, track, targets, options.number, catalog), prefix, slug: slugs ? slug : ''}
  const supplements = targets.map((target) => `${target.id}.md`)
  const text = documentTemplate({title: heading, type, track, supplements}, profile)
  const folder = folderFor(type, options, profile, dirname(profilePath))
  return create(join(folder, `${formatDocumentId(id)}.md`), text, options, environment)
}

/** A copy of the newest version as a draft, in the same folder; what lint says about it goes to standard error. */
function beginVersion(
  reference: string,
  title: string | undefined,
  options: NewOptions,
  environment: Environment
): CommandResult {
  const {type, track, number, supplementOf} = options
  const superfluous = Object.entries({type, track, number, 'supplement-of': supplementOf}).find(([, value]) => value)
  if (superfluous) {
    throw new UsageError(
      `Unexpected \`--${superfluous[0]}\` with \`--version-of\``,
      'Leave it out: the next version takes it from the previous one.'
    )
  }
  const corpus = readCorpus(options, environment)
  const {catalog, tree} = corpus
  const newest = mustBeAllowed(versionToFollow(reference, catalog))
  const heading = title ?? newest.frontMatter.title
  const slug = title === undefined ? newest.slug : slugFor(title)
  const copied = fileAt(newest.path, tree.files)?.text ?? ''
  const {id, text} = mustBeAllowed(nextVersion(newest, copied, {title: heading, slug}, catalog))
  const folder = folderOf(newest.path)
  const path = folder === '' ? `${id}.md` : `${folder}/${id}.md`
  const result = create(path, text, options, environment)
  const changes = [{path, text, keys: [], references: 0}]
  const notes = findingBlocks(findingsAfter(corpus, corpusAfter(corpus, changes), changes).caused, () => text)
  return notes === '' ? result : {...result, notes}
}

function slugFor(title: string): string {
  const slug = slugOf(title)
  if (slug === '')
    throw new UsageError(
      `Unexpected title \`${title}\`, expected letters or digits`,
      'Write a title with letters or digits.'
    )
  if (/\p{Cc}/u.test(title))
    throw new UsageError('Unexpected control character in the title', 'Remove it from the title.')
  return slug
}

/** The documents that are there; none where a first one is about to begin. */
function presentCatalog(options: NewOptions, profile: Profile, environment: Environment): Catalog {
  try {
    return readCorpus(options, environment).catalog
  } catch (error) {
    if (error instanceof HelpfulError) return makeCatalog([], profile)
    throw error
  }
}

/** The first of the folders; for a supplement the last, which is the same where there is one. */
function folderFor({role}: ProfileType, options: NewOptions, {content}: Profile, home: string): string {
  const folders = options.content ?? content.map((folder) => join(home, folder))
  return folders.at(role === 'supplement' ? -1 : 0) ?? home
}

function create(path: string, text: string, {dryRun}: NewOptions, {cwd}: Environment): CommandResult {
  if (dryRun) return {output: text, exitCode: 0}
  const shownPath = relative(cwd, resolve(cwd, path)).split(sep).join('/')
  if (createFile(resolve(cwd, path), text)) return {output: `${shownPath}\n`, exitCode: 0}
  throw new HelpfulError(
    `There is a file \`${shownPath}\` already`,
    'Choose another title, or continue with that document.'
  )
}
