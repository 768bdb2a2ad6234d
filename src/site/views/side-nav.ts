import {seriesAddress, trackAddress} from '../../core/address.ts'
import type {Catalog, Series} from '../../core/catalog.ts'
import {documentPhase} from '../../core/document.ts'
import {type IsoDate, isInForce} from '../../core/lifecycle.ts'
import {seriesTitle} from '../../reports/matrix-rows.ts'
import {type PhaseView, phaseView} from './phase.ts'

export interface SideNav {
  readonly track: string
  readonly href: string
  readonly entries: readonly SideNavEntry[]
  /** How many series of the track stand before and behind the entries. */
  readonly before: number
  readonly behind: number
}

export interface SideNavEntry {
  readonly id: string
  readonly title: string
  readonly href: string
  readonly phase: PhaseView
  readonly isCurrent: boolean
}

/** A track with more series shows the neighbours of the current one, so that a page costs the same in any corpus. */
const most = 60

/** The series of a track, with where each stands. */
export function sideNav(track: string, catalog: Catalog, day: IsoDate, current?: Series): SideNav {
  const {profile} = catalog
  const all = seriesOfTracks(catalog).get(track) ?? []
  const place = current ? all.indexOf(current) : 0
  const start = all.length <= most ? 0 : Math.max(0, Math.min(place - most / 2, all.length - most))
  const shown = all.slice(start, start + most)
  return {
    track,
    href: trackAddress(track, profile),
    entries: shown.map((series) => entry(series, catalog, day, series === current)),
    before: start,
    behind: all.length - start - shown.length
  }
}

function entry(series: Series, catalog: Catalog, day: IsoDate, isCurrent: boolean): SideNavEntry {
  const {profile} = catalog
  const counts =
    series.versions.findLast((version) => isInForce(documentPhase(version, day, profile))) ??
    series.versions.at(-1) ??
    series.supplements.at(-1)
  return {
    id: series.id,
    title: seriesTitle(series, catalog, day),
    href: seriesAddress(series, profile),
    phase: counts ? phaseView(counts, day, profile) : {phase: 'informative', name: '', statement: ''},
    isCurrent
  }
}

const known = new WeakMap<Catalog, ReadonlyMap<string, readonly Series[]>>()

function seriesOfTracks(catalog: Catalog): ReadonlyMap<string, readonly Series[]> {
  const groups = known.get(catalog) ?? Map.groupBy(catalog.series.values(), ({track}) => track)
  known.set(catalog, groups)
  return groups
}
