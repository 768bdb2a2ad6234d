import {type Document, isSupplement} from '../../core/document.ts'
import {type DateKey, dateKeys, dateNeeds as needs, stages} from '../../core/lifecycle.ts'
import {keyName, type Profile, stageOf, statusesOf} from '../../core/profile/profile.ts'
import type {DocumentRule, RuleProblem} from '../engine/rule.ts'

export const statusDate: DocumentRule = {
  id: 'status-date',
  subject: 'document',
  severity: 'error',
  summary: 'A document has the dates that fit its status, in the right order.',
  *check(document, {profile}) {
    const stage = stageOf(profile, document.frontMatter.status)
    if (!stage || !profile.lifecycle_dates || isSupplement(document, profile)) return
    for (const key of dateKeys) {
      const isThere = document.frontMatter[key] !== undefined
      if (needs[stage][key] === 'required' && !isThere) yield missingDate(document, key, profile)
      if (needs[stage][key] === 'refused' && isThere) yield unexpectedDate(document, key, profile)
    }
    yield* datesOutOfOrder(document, profile)
  }
}

function missingDate(document: Document, key: DateKey, profile: Profile): RuleProblem {
  const {status} = document.frontMatter
  const name = keyName(profile, key)
  return {
    document,
    place: document.places.status,
    message: `Unexpected status \`${status}\` without \`${name}\`, expected the day from which the status holds`,
    help: `Add a line \`${name}: YYYY-MM-DD\` to the front matter.`
  }
}

function unexpectedDate(document: Document, key: DateKey, profile: Profile): RuleProblem {
  const accepted = stages.filter((stage) => needs[stage][key] !== 'refused')
  const statuses = accepted.flatMap((stage) => statusesOf(profile, stage)).map((word) => `\`${word}\``)
  const name = keyName(profile, key)
  const {status} = document.frontMatter
  return {
    document,
    place: document.keyPlaces[key],
    message: `Unexpected \`${name}\` with the status \`${status}\`, expected it only with ${statuses.join(' or ')}`,
    help: `Set the status that belongs to the date, or remove \`${name}\`.`
  }
}

function* datesOutOfOrder(document: Document, profile: Profile): Iterable<RuleProblem> {
  const {stabilized_at: start, deprecated_at: end} = document.frontMatter
  if (start === undefined || end === undefined || start <= end) return
  const from = keyName(profile, 'stabilized_at')
  const to = keyName(profile, 'deprecated_at')
  yield {
    document,
    place: document.places.deprecated_at,
    message: `Unexpected \`${to}\` \`${end}\` before \`${from}\` \`${start}\`, expected the same day or a later one`,
    help: `Correct \`${from}\` or \`${to}\`, whichever is wrong.`
  }
}
