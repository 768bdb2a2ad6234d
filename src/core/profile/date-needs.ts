import type {Stage} from '../lifecycle.ts'
import type {DateKey} from './profile-schema.ts'

export type DateNeed = 'required' | 'permitted' | 'refused'

/** What each stage says about each date; a Stable document may announce its end. */
export const dateNeeds: Readonly<Record<Stage, Readonly<Record<DateKey, DateNeed>>>> = {
  draft: {stabilized_at: 'refused', deprecated_at: 'refused', rejected_at: 'refused'},
  stable: {stabilized_at: 'required', deprecated_at: 'permitted', rejected_at: 'refused'},
  deprecated: {stabilized_at: 'permitted', deprecated_at: 'required', rejected_at: 'refused'},
  rejected: {stabilized_at: 'refused', deprecated_at: 'refused', rejected_at: 'required'}
}
