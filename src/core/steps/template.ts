import {stringify} from 'yaml'
import {keyName, type Profile, type ProfileType, typeNamed} from '../profile/profile.ts'
import {defined} from '../text/defined.ts'

/** The facts that the text of a new document is made from. */
export interface NewDocument {
  readonly title: string
  readonly type: ProfileType
  readonly track: string
  /** File names of the documents that a supplement explains. */
  readonly supplements: readonly string[]
}

/** The text of a new document: its front matter, and the sections of its type with what belongs there. */
export function documentTemplate({title, type, track, supplements}: NewDocument, profile: Profile): string {
  const header = defined({
    [keyName(profile, 'title')]: title,
    [keyName(profile, 'type')]: type.name,
    [keyName(profile, 'status')]: type.role === 'main' ? firstStatus(type, profile) : undefined,
    [keyName(profile, 'track')]: profile.tracks.length > 1 ? track : undefined,
    [keyName(profile, 'supplements')]: type.role === 'supplement' ? supplements : undefined
  })
  const sections = type.sections.map(({name, hint}) => `\n## ${name}\n${hint ? `\n${hint}\n` : ''}`)
  return `---\n${stringify(header, {lineWidth: 0})}---\n${sections.join('')}`
}

/** The words of the template that a document should not hold once it is not a draft any more. */
export function templatePhrases(type: string, profile: Profile): readonly string[] {
  const hints = typeNamed(profile, type)?.sections.flatMap(({hint}) => hint ?? []) ?? []
  return [...profile.template_text, ...hints]
}

export function firstStatus({enters_as: entries}: ProfileType, {statuses}: Profile): string | undefined {
  return entries[0] ?? statuses.find(({stage}) => stage === 'draft')?.name
}

/** A title as the last part of a file name: lower-case letters, digits and single hyphens. */
export function slugOf(title: string): string {
  return title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
