import type {Catalog, Series} from '../../core/catalog.ts'
import {documentPhase} from '../../core/document.ts'
import {type IsoDate, isInForce} from '../../core/lifecycle.ts'
import {seriesAddress, trackAddress} from '../../core/site/addresses.ts'
import {memoize} from '../../core/text/memoize.ts'
import {seriesTitle} from '../../reports/matrix/matrix-rows.ts'
import {escapeHtml} from '../../reports/text/escape.ts'
import {phaseView} from '../components/phase-view.ts'

export interface SideNav {
  readonly track: string
  readonly href: string
  /** An item for each series, as HTML: every page of a track has the same ones, so each is made once. */
  readonly items: string
  /** How many series of the track stand before and behind the items. */
  readonly before: number
  readonly behind: number
}

/** A track with more series shows the neighbours of the current one, so that a page costs the same in any corpus. */
const most = 60

/** The series of a track, with where each stands. */
export function sideNav(track: string, catalog: Catalog, day: IsoDate, current?: Series): SideNav {
  const {profile} = catalog
  const all = seriesOfTracks(catalog).get(track) ?? []
  const place = current ? all.indexOf(current) : 0
  const start = all.length <= most ? 0 : Math.max(0, Math.min(place - most / 2, all.length - most))
  const neighbours = all.slice(start, start + most)
  return {
    track,
    href: trackAddress(track, profile),
    items: neighbours.map((series) => item(series, catalog, day, series === current)).join(''),
    before: start,
    behind: all.length - start - neighbours.length
  }
}

function item(series: Series, catalog: Catalog, day: IsoDate, isCurrent: boolean): string {
  if (isCurrent) return itemHtml(series, catalog, day, ' aria-current="true"')
  const items = itemsByDay(series)
  const html = items.get(day) ?? itemHtml(series, catalog, day, '')
  items.set(day, html)
  return html
}

/** Day → the item of a series, which belongs to one catalog. */
const itemsByDay = memoize((_: Series) => new Map<IsoDate, string>())

function itemHtml(series: Series, catalog: Catalog, day: IsoDate, mark: string): string {
  const {profile} = catalog
  const representative =
    series.versions.findLast((version) => isInForce(documentPhase(version, day, profile))) ??
    series.versions.at(-1) ??
    series.supplements.at(-1)
  const phase = representative && phaseView(representative, day, profile)
  const life = phase?.life === undefined ? '' : ` data-life="${escapeHtml(phase.life)}"`
  const name = escapeHtml(phase?.name ?? '')
  const dot = `<span class="dot dot-${phase?.phase ?? 'informative'}"${life} title="${name}"><span class="visually-hidden">${name}</span></span>`
  const id = `<span class="side-id">${escapeHtml(series.id)}</span>`
  const title = `<span class="side-text">${escapeHtml(seriesTitle(series, catalog, day))}</span>`
  return `<li><a href="${escapeHtml(seriesAddress(series, profile))}"${mark}>${id} ${dot} ${title}</a></li>`
}

const seriesOfTracks = memoize(
  (catalog: Catalog): ReadonlyMap<string, readonly Series[]> => Map.groupBy(catalog.series.values(), ({track}) => track)
)
