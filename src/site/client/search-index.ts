import {isInForce, type Phase, phaseOn, phases} from '../../core/lifecycle.ts'
import {phaseName} from '../../reports/phase-name.ts'
import {readLifecycleText} from '../views/lifecycle-text.ts'
import {today} from './clock.ts'

/** What of Pagefind's module is used here. */
interface Pagefind {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>
  readonly filters: () => Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>
  readonly debouncedSearch: (
    query: string,
    options: {readonly filters: Readonly<Record<string, unknown>>},
    wait: number
  ) => Promise<{readonly results: readonly Hit[]; readonly unfilteredResultCount: number} | null>
}

interface Hit {
  readonly score: number
  readonly data: () => Promise<{
    readonly url: string
    readonly excerpt: string
    readonly meta: Readonly<Record<string, string>>
  }>
}

export interface Found {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly phase: Phase
  /** HTML, with the words that were found in `mark`. */
  readonly excerpt: string
}

export interface SearchChoice {
  readonly name: string
  readonly label: string
  readonly values: readonly {readonly value: string; readonly text: string}[]
}

/** How many of the best hits are looked at. */
const most = 40

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

let loaded: Promise<Pagefind> | undefined

function index(): Promise<Pagefind> {
  const base = document.documentElement.dataset['base'] ?? ''
  loaded ??= import(`${base}/pagefind/pagefind.js`).then(async (pagefind: Pagefind) => {
    await pagefind.options({baseUrl: '/', excerptLength: 24})
    return pagefind
  })
  return loaded
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

/** The best documents for some words; `hidden` are those that only the filters keep away. */
export async function findDocuments(
  query: string,
  choice: Readonly<Record<string, string>>
): Promise<{readonly found: readonly Found[]; readonly hidden: number}> {
  if (query === '') return {found: [], hidden: 0}
  const pagefind = await index()
  const lives = Object.keys((await pagefind.filters())['life'] ?? {})
  const filters = {
    ...(choice['track'] && {track: choice['track']}),
    ...(choice['type'] && {type: choice['type']}),
    ...(choice['phase'] && {life: {any: lives.filter((life) => phaseOfLife(life) === choice['phase'])}})
  }
  const answer = await pagefind.debouncedSearch(query, {filters}, 150)
  if (!answer) return {found: [], hidden: 0}
  const best = await Promise.all(
    answer.results.slice(0, most).map(async ({score, data}) => {
      const {url, excerpt, meta} = await data()
      const phase = phaseOfLife(meta['life'])
      const found: Found = {id: meta['id'] ?? '', title: meta['title'] ?? '', href: url, phase, excerpt}
      return {found, rank: score * weights[phase] + (isInForce(phase) ? 0.001 : 0)}
    })
  )
  best.sort((a, b) => b.rank - a.rank)
  const hidden = Object.keys(filters).length > 0 ? answer.unfilteredResultCount - answer.results.length : 0
  return {found: best.map(({found}) => found), hidden: Math.max(0, hidden)}
}
