import type {Stage} from '../../lifecycle.ts'
import type {MeaningfulKey} from '../profile-schema.ts'

/** What organisations call the keys that Norma gives a meaning, the likeliest word first. */
export const wordsForKeys: Readonly<Record<MeaningfulKey, readonly string[]>> = {
  title: ['title', 'name', 'subject'],
  type: ['type', 'kind', 'document_type', 'doctype', 'category'],
  status: ['status', 'standing', 'state', 'stage'],
  track: ['track', 'area', 'topic', 'domain', 'working_group', 'group', 'team', 'layer'],
  description: ['description', 'abstract', 'summary'],
  stabilized_at: [
    ...['stabilized_at', 'stabilised_at', 'stable_since', 'accepted_at', 'accepted_on', 'accepted'],
    ...['approved_at', 'approved_on', 'approved', 'effective_from', 'effective_at', 'effective', 'in_force_since'],
    ...['published_at', 'published_on', 'published']
  ],
  deprecated_at: [
    ...['deprecated_at', 'deprecated_on', 'deprecated', 'obsoleted_at', 'obsoleted_on', 'obsoleted'],
    ...['retired_at', 'retired_on', 'retired', 'superseded_at', 'superseded_on']
  ],
  rejected_at: [
    ...['rejected_at', 'rejected_on', 'rejected', 'withdrawn_at', 'withdrawn_on', 'withdrawn', 'declined_on']
  ],
  replaces: ['replaces', 'supersedes', 'obsoletes'],
  replaced_by: ['replaced_by', 'superseded_by', 'obsoleted_by'],
  supplements: ['supplements', 'supplement_to', 'annex_of', 'annex_to', 'explains']
}

/** What words for a status stand for. */
const wordsForStages: Readonly<Record<Stage, RegExp>> = {
  draft: /draft|propos|idea|review|last call|discuss|pending|provisional|work in progress|experimental/,
  stable: /stable|final|accept|activ|living|approv|adopt|publish|effective|in force|standard|recommend|implement|valid/,
  deprecated: /deprecat|obsolet|retir|supersed|replac|histor|expired|outdated/,
  rejected: /reject|withdraw|declin|abandon|stagnant|cancel|closed|dropped/
}

/** The likely meaning of a status; undefined for an unfamiliar word. */
export function stageOfWord(status: string): Stage | undefined {
  const word = status.toLowerCase()
  // "Proposed for deprecation" ends in what it is about, and "Inactive" is not active.
  const order = ['rejected', 'deprecated', 'draft', 'stable'] as const
  return /^in-?activ/.test(word) ? 'deprecated' : order.find((stage) => wordsForStages[stage].test(word))
}

/** Types that bind nobody. */
export function isInformativeWord(type: string): boolean {
  return /inform|supplement|annex|appendix|companion|report|notes?\b|guide|primer|faq/i.test(type)
}

/** A key as the lists above write it. */
export function plainKey(key: string): string {
  return key.toLowerCase().replace(/[\s-]+/g, '_')
}
