import type {DifferenceKind} from '../../core/requirements/differences.ts'

/** What readers call the kinds. */
export const differenceKindNames: Readonly<Record<DifferenceKind, string>> = {
  added: 'Added',
  removed: 'Removed',
  strengthened: 'Strengthened',
  weakened: 'Weakened',
  reworded: 'Reworded'
}
