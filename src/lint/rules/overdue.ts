import {keyName, stageOf, statusesOf} from '../../core/profile/profile.ts'
import type {DocumentRule} from '../engine/rule.ts'

/** What a date announces, and the stages in which the step has not been taken yet. The latest step comes first. */
const announcements = [
  {key: 'rejected_at', stage: 'rejected', from: ['draft']},
  {key: 'deprecated_at', stage: 'deprecated', from: ['draft', 'stable']},
  {key: 'stabilized_at', stage: 'stable', from: ['draft']}
] as const

export const overdue: DocumentRule = {
  id: 'overdue',
  subject: 'document',
  severity: 'off',
  summary: 'When the day of an announced step has come, the status of the document is changed.',
  *check(document, {profile, day}) {
    const {frontMatter} = document
    const stage = stageOf(profile, frontMatter.status)
    const missed = announcements.find(({key, from}) => {
      return (frontMatter[key] ?? '9999') <= day && from.some((one) => one === stage)
    })
    if (!missed) return
    const date = `\`${keyName(profile, missed.key)}: ${frontMatter[missed.key]}\``
    const ideal = statusesOf(profile, missed.stage).map((name) => `\`${name}\``)
    yield {
      document,
      place: document.places.status,
      message: `Unexpected status \`${frontMatter.status}\` after ${date}, expected ${ideal.join(' or ') || 'another one'}`,
      help: 'Set the status that was announced for that day, or set a later day.'
    }
  }
}
