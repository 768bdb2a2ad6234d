import type {PageKind} from '../context.ts'
import {documentPages} from './documents.ts'
import {notFoundPages} from './not-found.ts'
import {overviewPages} from './overview.ts'
import {rulePages} from './rules.ts'
import {seriesPages} from './series.ts'
import {trackPages} from './tracks.ts'

/** All kinds of pages; those first that take longest. */
export const pageKinds: readonly PageKind[] = [
  overviewPages,
  trackPages,
  documentPages,
  seriesPages,
  rulePages,
  notFoundPages
]
