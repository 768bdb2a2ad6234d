import {z} from 'zod'
import type {Profile} from '../../profile/profile.ts'
import {day, word} from '../../profile/schema-texts.ts'
import {memoize} from '../../text/memoize.ts'

const optionalDay = day.optional()
const references = z.array(z.string().trim().min(1).meta({pattern: '\\S'})).default([])

/** The shape of front matter under Norma's names for the keys; keys without meaning pass unread. */
export const frontMatterSchema = memoize((profile: Profile) =>
  z.object({
    title: word,
    type: z.enum(profile.types.map(({name}) => name)),
    track: z.enum(profile.tracks.map(({name}) => name)),
    status: z.enum(profile.statuses.map(({name}) => name)).optional(),
    description: z.string().trim().optional(),
    stabilized_at: optionalDay,
    deprecated_at: optionalDay,
    rejected_at: optionalDay,
    replaces: references,
    replaced_by: references,
    supplements: references
  })
)

/** Front matter under Norma's names for the keys, whatever the profile calls them. */
export type FrontMatter = z.output<ReturnType<typeof frontMatterSchema>>
