import type {PageKind} from '../context.ts'
import {changesPages} from './changes/changes.ts'
import {cloudScopePages} from './cloud-scope/cloud-scope.ts'
import {cloudsPages} from './clouds/clouds.ts'
import {differencePages} from './difference/difference.ts'
import {documentPages} from './document/document.ts'
import {documentChecklistPages} from './document-checklist/document-checklist.ts'
import {homePages} from './home/home.ts'
import {legendPages} from './legend/legend.ts'
import {notFoundPages} from './not-found/not-found.ts'
import {overviewPages} from './overview/overview.ts'
import {requirementsPages} from './requirements/requirements.ts'
import {rulePages} from './rules/rules.ts'
import {scopePages} from './scope/scope.ts'
import {scopeChecklistPages} from './scope-checklist/scope-checklist.ts'
import {seriesPages} from './series/series.ts'
import {trackPages} from './track/track.ts'

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
