import type {AstroComponentFactory} from 'astro/runtime/server/index.js'
import Changes from './pages/changes/changes.astro'
import CloudScope from './pages/cloud-scope/cloud-scope.astro'
import Clouds from './pages/clouds/clouds.astro'
import Difference from './pages/difference/difference.astro'
import Document from './pages/document/document.astro'
import DocumentChecklist from './pages/document-checklist/document-checklist.astro'
import Home from './pages/home/home.astro'
import Legend from './pages/legend/legend.astro'
import NotFound from './pages/not-found/not-found.astro'
import Overview from './pages/overview/overview.astro'
import Requirements from './pages/requirements/requirements.astro'
import TrackRequirements from './pages/requirements/track-requirements.astro'
import Rule from './pages/rules/rule.astro'
import Rules from './pages/rules/rules.astro'
import Scope from './pages/scope/scope.astro'
import Scopes from './pages/scope/scopes.astro'
import ScopeChecklist from './pages/scope-checklist/scope-checklist.astro'
import Series from './pages/series/series.astro'
import Track from './pages/track/track.astro'

/** The components of pages, by the names of their files. */
export const pageComponents = {
  changes: Changes,
  'cloud-scope': CloudScope,
  clouds: Clouds,
  difference: Difference,
  document: Document,
  'document-checklist': DocumentChecklist,
  home: Home,
  legend: Legend,
  'not-found': NotFound,
  overview: Overview,
  requirements: Requirements,
  rule: Rule,
  rules: Rules,
  scope: Scope,
  'scope-checklist': ScopeChecklist,
  scopes: Scopes,
  series: Series,
  track: Track,
  'track-requirements': TrackRequirements
} as const

export type PageName = keyof typeof pageComponents

/** What the component of a page is given. */
export type PropsOf<Name extends PageName> = (typeof pageComponents)[Name] extends AstroComponentFactory &
  ((props: infer Props extends object) => unknown)
  ? Props
  : never
