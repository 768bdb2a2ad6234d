import {type Catalog, isUnreadable} from '../catalog.ts'
import type {Document} from '../document.ts'
import {shortId} from '../document-id.ts'
import {mostSimilar} from '../text/similar.ts'
import {fileName, normalizePath} from '../text/source-file.ts'
import type {Refusal} from './refusal.ts'

/** The one document that a path, a file name, an id or a short id means. */
export function identifyDocument(text: string, catalog: Catalog): Document | Refusal {
  const {documents} = catalog
  const id = fileName(text.trim()).replace(/\.md$/, '')
  const atPath = documents.find(({path}) => path === normalizePath(text))
  if (atPath) return atPath
  const withId = documents.filter((document) => document.id === id)
  const candidates = withId.length > 0 ? withId : documentsWithShortId(id, catalog)
  const [document, ...others] = candidates
  if (document && others.length === 0) return document
  if (document) return ambiguityRefusal(text, candidates)
  if (isUnreadable(catalog, id)) {
    return {refused: `\`${text}\` cannot be read`, help: 'Run `norma lint` to see what is wrong with its front matter.'}
  }
  const series = catalog.series.get(id.toLowerCase()) ?? catalog.series.get(id)
  const members = series ? [...series.versions, ...series.supplements] : []
  if (members.length > 0) {
    return {
      refused: `\`${text}\` is a series, expected one document of it`,
      help: `There is ${members.map((member) => `\`${shortId(member)}\` (${member.frontMatter.status ?? member.frontMatter.type})`).join(', ')}.`
    }
  }
  const near = mostSimilar(id, [...catalog.byId.keys(), ...documents.map(shortId), ...catalog.series.keys()])
  const help = near === undefined ? 'See all documents with `norma list`.' : `Did you mean \`${near}\`?`
  return {refused: `There is no document \`${text}\``, help}
}

/** Where file names have no versions, a document and its supplements share the short form: the document is meant. */
function documentsWithShortId(id: string, {documents, profile}: Catalog): readonly Document[] {
  const candidates = documents.filter((document) => shortId(document).toLowerCase() === id.toLowerCase())
  const withLifecycle = candidates.filter(({frontMatter}) => frontMatter.status !== undefined)
  return profile.file_names.kinds || withLifecycle.length === 0 ? candidates : withLifecycle
}

function ambiguityRefusal(text: string, candidates: readonly Document[]): Refusal {
  const isSameName = new Set(candidates.map(({id}) => id)).size < candidates.length
  const names = candidates.map(({id, path}) => `\`${isSameName ? path : id}\``)
  return {refused: `\`${text}\` may mean ${names.join(' or ')}`, help: 'Write the full name of the one that you mean.'}
}
