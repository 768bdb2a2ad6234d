import type {Lineage, LineageEvent} from '../../core/history/lineage.ts'
import {type Profile, stageOf} from '../../core/profile/profile.ts'
import {folderOf} from '../../core/text/source-file.ts'
import {printable} from '../text/printable.ts'

/** The ways of documents, each under its id: day, commit, what happened and the commit's subject. */
export function lineagesText(lineages: readonly Lineage[], profile: Profile): string {
  return lineages
    .map(({ids, events}) => {
      const lines = events.map(({day, hash, subject, ...event}) => {
        const what = lineageEventText({day, hash, subject, ...event}, profile)
        return `${day}  ${hash.slice(0, 7)}  ${printable(what)}  (${printable(subject)})\n`
      })
      return `${printable(ids.at(-1) ?? '')}\n${lines.join('')}`
    })
    .join('\n')
}

/** What a commit did, in a few words. */
function lineageEventText({kind, from = '', to}: LineageEvent, profile: Profile): string {
  switch (kind) {
    case 'created':
      return to === undefined ? 'created' : `created as ${to}`
    case 'restored':
      return to === undefined ? 'restored' : `restored as ${to}`
    case 'renamed':
      return `renamed from ${from}`
    case 'numbered':
      return `numbered, was ${from}`
    case 'moved':
      return `moved from ${folderOf(from) || '.'}`
    case 'text':
      return `text changed while ${from}`
    case 'removed':
      return 'removed'
    case 'status':
      if (from === '') return `recorded as ${to}`
      return `${stepText[stageOf(profile, to) ?? 'draft']}, ${from} → ${to}`
  }
}

const stepText = {draft: 'draft', stable: 'stabilized', deprecated: 'deprecated', rejected: 'rejected'} as const
