import type {PageKind} from '../context.ts'
import {cloudScopePages} from './certification/cloud-scopes.ts'
import {cloudsPages} from './certification/clouds.ts'
import {scopePages} from './certification/scopes.ts'
import {changesPages} from './changes.ts'
import {differencePages} from './differences.ts'
import {documentChecklistPages} from './document-checklists.ts'
import {documentPages} from './documents.ts'
import {homePages} from './home.ts'
import {legendPages} from './legend.ts'
import {notFoundPages} from './not-found.ts'
import {overviewPages} from './overview.ts'
import {requirementsPages} from './requirements.ts'
import {rulePages} from './rules.ts'
import {scopeChecklistPages} from './scope-checklists.ts'
import {seriesPages} from './series.ts'
import {trackPages} from './tracks.ts'

/** All kinds of pages: documents first, since the search index is made of them beside the others. */
export const pageKinds: readonly PageKind[] = [
  documentPages,
  differencePages,
  homePages,
  overviewPages,
  trackPages,
  changesPages,
  cloudsPages,
  scopePages,
  cloudScopePages,
  requirementsPages,
  scopeChecklistPages,
  documentChecklistPages,
  seriesPages,
  legendPages,
  rulePages,
  notFoundPages
]
