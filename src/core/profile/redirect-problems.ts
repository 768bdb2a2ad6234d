import {trackFeedFile} from '../site/file-paths.ts'
import {siteFiles, sitePages} from '../site/fixed-paths.ts'
import {trackPath} from '../site/page-paths.ts'
import {comparableAddress, redirectConflict, redirectTarget, takenAddresses} from '../site/taken-addresses.ts'
import type {Profile} from './profile-schema.ts'
import type {ProfileProblem} from './schema-problems.ts'

/** Redirects that stand in the way of what every site of the profile has, or that lead in a circle. */
export function redirectProblems(profile: Profile): ProfileProblem[] {
  const tracks = profile.tracks.map(({name}) => name)
  const addresses = takenAddresses(
    [...Object.values(sitePages), ...tracks.map((name) => trackPath(name, profile))],
    [...Object.values(siteFiles), ...tracks.map((name) => trackFeedFile(name, profile))],
    profile
  )
  const redirects = Object.entries(profile.redirects)
  const next = new Map(
    redirects.map(([from, to]) => [
      comparableAddress(profile.base + from),
      comparableAddress(redirectTarget(to, profile))
    ])
  )
  return redirects.flatMap(([from, to]): ProfileProblem[] => {
    const path = ['redirects', from]
    const conflict = redirectConflict(from, addresses, profile)
    if (conflict !== undefined) return [{path, message: conflict, help: 'Give it another address, or take it out.'}]
    if (!leadsInCircle(comparableAddress(redirectTarget(to, profile)), next)) return []
    const message = `Unexpected redirect from \`${from}\` to \`${to}\`, which leads in a circle, expected the address of a page`
    return [{path, message, help: 'Let it lead to the page itself.'}]
  })
}

function leadsInCircle(start: string, next: ReadonlyMap<string, string>): boolean {
  const visited = new Set<string>()
  for (let address: string | undefined = start; address !== undefined; address = next.get(address)) {
    if (visited.has(address)) return true
    visited.add(address)
  }
  return false
}
