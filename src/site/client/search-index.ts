import {type Phase, phaseOn, phases} from '../../core/lifecycle.ts'
import {siteFolders} from '../../core/site/fixed-paths.ts'
import {defined} from '../../core/text/defined.ts'
import {readLifecycleText} from '../../reports/status/lifecycle-text.ts'
import {phaseName} from '../../reports/status/phase-name.ts'
import {today} from './clock.ts'

/** The part of Pagefind's module that is used here. */
interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>
  /** Searches another index as well; its address ends in a slash. */
  readonly mergeIndex: (address: string) => Promise<void>
  readonly filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>
  readonly search: (
    query: string,
    options: {readonly filters: Readonly<Record<string, unknown>>}
  ) => Promise<{readonly results: readonly Hit[]; readonly unfilteredResultCount: number}>
}

interface Hit {
  readonly score: number
  readonly data: () => Promise<
    Section & {
      readonly meta: Readonly<Record<string, string>>
      readonly sub_results: readonly Section[]
    }
  >
}

/** A place where words were found. */
export interface Section {
  readonly title: string
  readonly url: string
  /** HTML, with the words that were found in `mark`. */
  readonly excerpt: string
}

export interface FoundDocument extends Section {
  readonly id: string
  readonly phase: Phase
  /** The first sections with the words, at their headings. */
  readonly sections: readonly Section[]
}

export interface SearchAnswer {
  readonly documents: readonly FoundDocument[]
  /** How many documents match, also those that are not shown. */
  readonly count: number
  /** How many more would match without the filters. */
  readonly hidden: number
}

export const emptyAnswer: SearchAnswer = {documents: [], count: 0, hidden: 0}

export interface SearchChoice {
  readonly name: string
  readonly label: string
  readonly values: readonly {readonly value: string; readonly text: string}[]
}

/** How many documents, and sections of each, are shown. */
const most = {documents: 12, sections: 2}

/** What counts now comes first: how much a hit weighs by its phase. */
const weights: Readonly<Record<Phase, number>> = {
  effective: 1,
  retiring: 0.95,
  upcoming: 0.9,
  informative: 0.7,
  draft: 0.6,
  deprecated: 0.3,
  rejected: 0.2
}

/** Of a document whose phase no day changes, the index holds the phase itself. */
function phaseOfLife(life = ''): Phase {
  const facts = readLifecycleText(life)
  return facts ? phaseOn(today(), facts) : (phases.find((phase) => phase === life) ?? 'informative')
}

let pagefindModule: Promise<Pagefind> | undefined

function index(): Promise<Pagefind> {
  const folder = `${document.documentElement.dataset['base'] ?? ''}/${siteFolders.search}`
  pagefindModule ??= import(`${folder}/pagefind.js`).then(async (pagefind: Pagefind) => {
    await pagefind.options({baseUrl: '/', excerptLength: 20, ranking: {metaWeights: {title: 5, id: 5, life: 0}}})
    const parts: readonly string[] = await (await fetch(`${folder}/parts.json`)).json()
    for (const part of parts) await pagefind.mergeIndex(`${folder}/${part}`)
    return pagefind
  })
  return pagefindModule
}

/** What a search can be narrowed down to. */
export async function searchChoices(): Promise<readonly SearchChoice[]> {
  const filters = await (await index()).filters()
  const plain = (name: string, label: string): SearchChoice => ({
    name,
    label,
    values: Object.keys(filters[name] ?? {}).map((value) => ({value, text: value}))
  })
  const present = [...new Set(Object.keys(filters['life'] ?? {}).map((life) => phaseOfLife(life)))]
  present.sort((a, b) => weights[b] - weights[a])
  const values = present.map((phase) => ({value: phase, text: phaseName(phase)}))
  return [{name: 'phase', label: 'Phase', values}, plain('track', 'Track'), plain('type', 'Type')]
}

/** The best documents for some words. Each phase is searched by itself, so that every hit weighs by its own. */
export async function findDocuments(query: string, choice: Readonly<Record<string, string>>): Promise<SearchAnswer> {
  const pagefind = await index()
  const {track, type, phase: only} = choice
  const lives = Map.groupBy(Object.keys((await pagefind.filters())['life'] ?? {}), phaseOfLife)
  const answers = await Promise.all(
    [...lives].map(async ([phase, any]) => {
      const filters = defined({life: {any}, track: track || undefined, type: type || undefined})
      const {results, unfilteredResultCount: all} = await pagefind.search(query, {filters})
      const hits = only && only !== phase ? [] : results
      return {all, hits: hits.map((hit) => ({...hit, phase, rank: hit.score * weights[phase]}))}
    })
  )
  const hits = answers.flatMap((answer) => answer.hits).sort((a, b) => b.rank - a.rank)
  const documents = await Promise.all(hits.slice(0, most.documents).map(readHit))
  if (documents.length > 0 && !documents.some((one) => hasWordOf(query, one))) return emptyAnswer
  return {documents, count: hits.length, hidden: Math.max(0, ...answers.map(({all}) => all)) - hits.length}
}

/** For a word that no document has, Pagefind finds whatever begins with the same letter. */
function hasWordOf(query: string, {id, title, excerpt}: FoundDocument): boolean {
  const markedWords = [...excerpt.matchAll(/<mark>(.*?)<\/mark>/g)].map(([, word]) => word).join(' ')
  const text = `${id} ${title} ${markedWords}`.toLowerCase()
  return query
    .toLowerCase()
    .split(/\s+/)
    .some((word) => text.includes(word.slice(0, 3)))
}

async function readHit({data, phase}: Pick<Hit, 'data'> & {readonly phase: Phase}): Promise<FoundDocument> {
  const {url, excerpt, meta, sub_results: sections} = await data()
  return {
    id: meta['id'] ?? '',
    title: meta['title'] ?? '',
    url,
    excerpt,
    phase,
    sections: sections.filter((section) => section.url !== url).slice(0, most.sections)
  }
}
