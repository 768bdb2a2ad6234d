import {readFileSync} from 'node:fs'
import {parseProfile} from '../../src/core/profile/parse-profile.ts'
import type {Profile} from '../../src/core/profile/profile.ts'

/** The profile in a file of this repository; throws what is wrong with it. */
export function profileAt(path: string): Profile {
  const reading = parseProfile({path, text: readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')})
  if (!reading.profile) throw new Error(JSON.stringify(reading.problems, undefined, 2))
  return reading.profile
}

/** The profile of this repository as it is written, without the certificates, which are files of their own. */
export const profileText = readFileSync(new URL('../../norma.yaml', import.meta.url), 'utf8').replace(
  /^certification:\n( .*\n)+\n/m,
  ''
)

export const scsProfile = profileAt('norma.yaml')
