import {z} from 'zod'
import {word} from './schema-texts.ts'

/** Where the data of certificates lies, relative to the profile. */
export const certification = z.strictObject({
  /** Folder of the scope files. */
  scopes: word,
  /** File of the clouds, and of what the levels of certification are. */
  clouds: word.optional(),
  levels: word.optional(),
  /** Folder of report files, or a snapshot of the compliance monitor. */
  results: word.optional(),
  /** Which document describes which version of a scope. */
  documents: z.array(z.strictObject({scope: word, version: word, document: word})).default([])
})
