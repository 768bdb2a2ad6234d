import type {Series} from '../catalog.ts'
import type {Document} from '../document.ts'
import {versionLabel} from '../document-id.ts'

/** Two versions of a series whose difference is shown, the older one first. */
export interface ComparedVersions {
  readonly before: Document
  readonly after: Document
  /** The end of its address, below that of the series: `v2...v3`. */
  readonly name: string
}

/** Up to here each version is compared with each later one; beyond, pages would grow with the square of the versions. */
const mostForAll = 6

/** Each version with the one before it, and with all before it where the series is small, else with the first. */
export function comparedVersions(series: Series): readonly ComparedVersions[] {
  // Of several files with one version, the first is meant.
  const versions = [...new Map(series.versions.toReversed().map((one) => [versionLabel(one), one])).values()].reverse()
  return versions.flatMap((after, index) =>
    versions.slice(0, index).flatMap((before, earlier): readonly ComparedVersions[] => {
      const isShown =
        versions.length <= mostForAll || earlier === index - 1 || (earlier === 0 && index === versions.length - 1)
      return isShown ? [{before, after, name: `${versionLabel(before)}...${versionLabel(after)}`}] : []
    })
  )
}
