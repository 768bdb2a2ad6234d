import type {Profile, ProfileColumn} from '../../../src/core/profile/profile.ts'
import type {MatrixEntry, MatrixRow} from '../../../src/reports/matrix/matrix-rows.ts'
import {scsProfile} from '../../helpers/profile.ts'

/** A row of a matrix; anything left out is plain, and its cells are empty. */
export function matrixRow(parts: Partial<MatrixRow> = {}): MatrixRow {
  return {track: 'IaaS', number: '0100', id: 'scs-0100', title: 'Names', supplement: false, cells: {}, ...parts}
}

/** A version in a cell. */
export function entry(version: string, parts: Partial<MatrixEntry> = {}): MatrixEntry {
  return {
    version,
    id: `scs-0100-${version}-names`,
    mark: '',
    phase: 'effective',
    path: `docs/scs-0100-${version}-names.md`,
    ...parts
  }
}

export const columns: readonly ProfileColumn[] = [
  {id: 'now', title: 'In | force', phases: ['effective', 'retiring', 'informative'], hide_empty: false},
  {id: 'later', title: '*Later*', phases: ['upcoming'], hide_empty: false},
  {id: 'past', title: 'Past', phases: ['deprecated'], hide_empty: true}
]

/** A profile with columns of which the last is left out where it is empty. */
export const profile: Profile = {...scsProfile, columns: [...columns]}
