import {type Catalog, findDocument, type Series, seriesOf} from '../catalog.ts'
import {type Document, isSupplement, withoutByteOrderMark} from '../document.ts'
import {type DocumentId, formatDocumentId, isNumbered, seriesId, shortId} from '../document-id.ts'
import {frontMatterEdits} from '../front-matter/write/front-matter-edit.ts'
import {stageOf, typeNamed} from '../profile/profile.ts'
import {referenceTo} from '../relations.ts'
import {defined} from '../text/defined.ts'
import {applyEdits} from '../text/edits.ts'
import {didYouMean} from '../text/similar.ts'
import {fileName} from '../text/source-file.ts'
import type {Refusal} from './refusal.ts'
import {firstStatus} from './template.ts'

export interface NewVersion {
  readonly id: string
  readonly text: string
}

/** The newest version of what an id or the id of a series means, if another one may follow it. */
export function versionToFollow(reference: string, catalog: Catalog): Document | Refusal {
  const {profile} = catalog
  if (!profile.file_names.kinds) {
    return {
      refused: 'In this profile documents have no versions',
      help: 'Begin a new document, and deprecate the other one with `norma deprecate ID --replaced-by ID`.'
    }
  }
  const document = findDocument(catalog, reference)
  if (document && isSupplement(document, profile)) {
    return {
      refused: `\`${shortId(document)}\` is a supplement and has no next version`,
      help: 'Edit the supplement, or begin another one with `--supplement-of ID`.'
    }
  }
  const series = document
    ? seriesOf(catalog, document)
    : [...catalog.series.values()].find(({id}) => id.toLowerCase() === reference.toLowerCase())
  const unread = unreadableVersion(reference, series, catalog)
  if (unread) {
    return {
      refused: `\`${unread.id}\` cannot be read`,
      help: 'Run `norma lint` to see what is wrong with its front matter.'
    }
  }
  if (series?.versions.length === 0) {
    return {
      refused: `\`${series.id}\` holds only supplements and has no next version`,
      help: 'Edit a supplement, or begin another one with `--supplement-of ID`.'
    }
  }
  const newest = series?.versions.at(-1)
  if (!newest) {
    const names = [...catalog.series.keys(), ...catalog.documents.map(shortId), ...catalog.byId.keys()]
    const help = didYouMean(reference, names) ?? 'See all documents with `norma list`.'
    return {refused: `There is no document \`${reference}\``, help}
  }
  const {status} = newest.frontMatter
  if (stageOf(profile, status) === 'draft') {
    return {
      refused: `\`${newest.id}\` is still \`${status}\`, expected one draft at a time`,
      help: `Continue in \`${newest.path}\`, or stabilize or reject it first.`
    }
  }
  if (!isNumbered(newest, profile)) {
    return {
      refused: `\`${newest.id}\` has no number yet, expected one before its next version`,
      help: `Give it its number with \`norma number ${newest.id}\`.`
    }
  }
  return newest
}

/** A version after the newest that is known: it may be a draft, and its number is taken. */
function unreadableVersion(
  reference: string,
  series: Series | undefined,
  {profile, unreadable}: Catalog
): DocumentId | undefined {
  const newest = series?.versions.at(-1)?.version ?? 0
  const wanted = (series?.id ?? fileName(reference.trim()).replace(/\.md$/, '')).toLowerCase()
  return unreadable.find(
    (id) =>
      id.kind === profile.file_names.kinds?.main &&
      id.version > newest &&
      [seriesId(id, profile), shortId(id), id.id].some((name) => name.toLowerCase() === wanted)
  )
}

/** The draft that follows a version: a copy without dates, which names what it replaces. */
export function nextVersion(
  newest: Document,
  text: string,
  {title, slug}: {readonly title: string; readonly slug: string},
  catalog: Catalog
): NewVersion | Refusal {
  const {profile} = catalog
  const type = typeNamed(profile, newest.frontMatter.type)
  const status = type && firstStatus(type, profile)
  const copy = withoutByteOrderMark(text)
  const edits = frontMatterEdits(
    copy,
    defined({
      title: title === newest.frontMatter.title ? undefined : title,
      status,
      stabilized_at: [],
      deprecated_at: [],
      rejected_at: [],
      replaced_by: [],
      replaces: [referenceTo(predecessor(newest, catalog), catalog)]
    }),
    profile
  )
  if (edits)
    return {id: formatDocumentId({...newest, version: newest.version + 1, slug}), text: applyEdits(copy, edits)}
  return {
    refused: `The front matter of \`${newest.path}\` cannot be copied without changing other lines too`,
    help: 'First write each key on a line of its own.'
  }
}

/** A rejected version replaces nothing: the new one replaces the version before it. */
function predecessor(newest: Document, catalog: Catalog): Document {
  const versions = seriesOf(catalog, newest)?.versions ?? []
  const isRejected = ({frontMatter}: Document): boolean => stageOf(catalog.profile, frontMatter.status) === 'rejected'
  return versions.findLast((version) => !isRejected(version)) ?? newest
}
