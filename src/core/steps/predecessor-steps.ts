import {type Catalog, seriesOf} from '../catalog.ts'
import type {Document} from '../document.ts'
import {shortId} from '../document-id.ts'
import type {IsoDate} from '../lifecycle.ts'
import {keyName, stageOf} from '../profile/profile.ts'
import {relationsOf} from '../relations.ts'
import type {DocumentChange} from './document-change.ts'
import {lifecycleStep} from './lifecycle-step.ts'
import {isRefusal, type Refusal} from './refusal.ts'

export interface PredecessorRequest {
  /** The day that was asked for; else an announced one stays, else they end on the day that the document begins. */
  readonly on?: IsoDate | undefined
  readonly begins: IsoDate
  readonly today: IsoDate
}

/** What deprecating the stable documents changes that another one takes the place of. */
export function predecessorSteps(
  document: Document,
  {on, begins, today}: PredecessorRequest,
  catalog: Catalog
): readonly DocumentChange[] | Refusal {
  const older = stablePredecessors(document, catalog)
  if (older.length === 0) {
    const key = keyName(catalog.profile, 'replaces')
    return {
      refused: `There is no stable document that \`${shortId(document)}\` replaces`,
      help: `Leave out \`--deprecate-predecessor\`, or write what it replaces under \`${key}\`.`
    }
  }
  const changes: DocumentChange[] = []
  for (const one of older) {
    const day = on ?? (one.frontMatter.deprecated_at === undefined ? begins : undefined)
    const step = lifecycleStep(one, {stage: 'deprecated', on: day, today, replacedBy: [document]}, catalog)
    if (isRefusal(step)) return step
    changes.push(...step)
  }
  return changes
}

/** The stable documents that a document replaces: those that it names, else the version before it. */
export function stablePredecessors(document: Document, catalog: Catalog): readonly Document[] {
  const isStable = ({frontMatter}: Document): boolean => stageOf(catalog.profile, frontMatter.status) === 'stable'
  const predecessors = relationsOf(catalog, document).replaces
  if (predecessors.length > 0) return predecessors.filter(isStable)
  const before = seriesOf(catalog, document)?.versions.filter(({version}) => version < document.version) ?? []
  return before.filter(isStable).slice(-1)
}
