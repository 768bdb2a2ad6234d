import {phases} from '../lifecycle.ts'
import {reservedSlugs} from '../site/taken-addresses.ts'
import {inBackticks, oneOf} from '../text/describe-value.ts'
import {didYouMean} from '../text/similar.ts'
import {normalizePath} from '../text/source-file.ts'
import {slugOfTrack} from './profile.ts'
import type {Profile, ProfileTrack} from './profile-schema.ts'
import {redirectProblems} from './redirect-problems.ts'
import {describePath, type ProfileProblem} from './schema-problems.ts'

/** What the schema cannot check: names that are given twice, and names of things that do not exist. */
export function inconsistencies(profile: Profile, keys: readonly string[]): ProfileProblem[] {
  const {tracks, types, statuses, transitions, columns, scopes, content, renamed_keys: renamed} = profile
  const statusNames = statuses.map(({name}) => name)
  return [
    ...repeatedNames(keys.map((key) => [key, ['keys']])),
    ...repeatedNames(tracks.map(({name}, index) => [name, ['tracks', index, 'name']])),
    ...trackSlugs(tracks),
    ...redirectProblems(profile),
    ...repeatedNames(types.map(({name}, index) => [name, ['types', index, 'name']])),
    ...repeatedNames(statuses.map(({name}, index) => [name, ['statuses', index, 'name']])),
    ...repeatedNames(columns.map(({id}, index) => [id, ['columns', index, 'id']])),
    ...columns.flatMap(({id}, index) => reservedWord(id, rowKeys, 'as the name of a column', ['columns', index, 'id'])),
    ...repeatedNames(
      columns.flatMap(({phases}, at) => phases.map((phase, index) => [phase, ['columns', at, 'phases', index]]))
    ),
    ...phasesWithoutColumn(profile),
    ...content.flatMap((folder, index) => folderElsewhere(folder, ['content', index], 'folder', '--content DIR')),
    ...certificationPaths.flatMap((key) => {
      const path = profile.certification?.[key]
      return path === undefined ? [] : folderElsewhere(path, ['certification', key], 'path', `--${key} PATH`)
    }),
    ...transitions.flatMap(({from, to}, index) => [
      ...unknownName(from, statusNames, ['transitions', index, 'from']),
      ...unknownName(to, statusNames, ['transitions', index, 'to'])
    ]),
    ...types.flatMap((type, index) =>
      type.enters_as.flatMap((name, at) => unknownName(name, statusNames, ['types', index, 'enters_as', at]))
    ),
    ...Object.entries(renamed).flatMap(([former, today]) => unknownName(today, keys, ['renamed_keys', former])),
    ...(scopes
      ? unknownName(
          scopes.track,
          tracks.map(({name}) => name),
          ['scopes', 'track']
        )
      : [])
  ]
}

/** A document in a phase without column would be in no table. */
function phasesWithoutColumn({columns, types}: Profile): ProfileProblem[] {
  const possible = phases.filter((phase) => phase !== 'informative' || types.some(({role}) => role === 'supplement'))
  const missingPhases = possible.filter((phase) => !columns.some((column) => column.phases.includes(phase)))
  return missingPhases.map((phase) => ({
    path: ['columns'],
    message: `Unexpected columns without the phase \`${phase}\`, expected each phase in one column`,
    help: `Add \`${phase}\` to the \`phases\` of a column, or add a column for it with \`hide_empty: true\`.`
  }))
}

/** What stands in each row of the matrix beside the columns. */
const rowKeys = ['track', 'number', 'id', 'title', 'supplement']

const certificationPaths = ['scopes', 'clouds', 'levels', 'results'] as const

/** Each track needs an address of its own that nothing else on the site has. */
function trackSlugs(tracks: readonly ProfileTrack[]): ProfileProblem[] {
  const slugs = tracks.map(slugOfTrack)
  return tracks.flatMap(({name, slug}, index): ProfileProblem[] => {
    const address = slugs[index] ?? ''
    const path = ['tracks', index, slug === undefined ? 'name' : 'slug']
    const first = slugs.indexOf(address)
    const help = 'Give the track another `slug`.'
    if (!/[a-z0-9]/.test(address)) {
      const message = `Unexpected track ${inBackticks(name)} without letters for its address, expected a \`slug\` with letters`
      return [{path, message, help: 'Give the track a `slug`, such as `cloud`.'}]
    }
    if (tracks[first]?.name !== name) {
      const message = `Unexpected second track at \`/${address}/\`, expected another address than that of ${inBackticks(tracks[first]?.name ?? '')}`
      return [{path, message, help}]
    }
    return reservedWord(address, reservedSlugs, 'as the address of a track', path).map((problem) => ({
      ...problem,
      help
    }))
  })
}

function reservedWord(
  word: string,
  reserved: readonly string[],
  use: string,
  path: readonly PropertyKey[]
): ProfileProblem[] {
  if (!reserved.includes(word)) return []
  return [{path, message: `Unexpected ${inBackticks(word)} ${use}, expected none of ${oneOf(reserved).slice(7)}`}]
}

/** A profile may come with a proposed change: it names nothing that is not part of the change. */
function folderElsewhere(folder: string, path: readonly PropertyKey[], what: string, option: string): ProfileProblem[] {
  const steps = folder.replaceAll('\\', '/')
  if (!/^(\/|[a-z]:)/i.test(steps) && normalizePath(steps).split('/')[0] !== '..') return []
  return [
    {
      path,
      message: `Unexpected ${inBackticks(folder)} for ${describePath(path)}, expected a ${what} within ${what === 'folder' ? 'that' : 'the folder'} of the profile`,
      help: `Move the profile to a folder above, or name the ${what} with \`${option}\`.`
    }
  ]
}

type NameAtPath = readonly [name: string, path: readonly PropertyKey[]]

function repeatedNames(names: readonly NameAtPath[]): ProfileProblem[] {
  return names
    .filter(([name], index) => names.findIndex(([first]) => first === name) < index)
    .map(([name, path]) => ({
      path,
      message: `Unexpected second ${inBackticks(name)} for ${describePath(path)}, expected each name once`
    }))
}

function unknownName(word: string, names: readonly string[], path: readonly PropertyKey[]): ProfileProblem[] {
  if (names.includes(word)) return []
  const message = `Unexpected ${inBackticks(word)} for ${describePath(path)}, expected ${oneOf(names)}`
  return [{path, message, help: didYouMean(word, names)}]
}
