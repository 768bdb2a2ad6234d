import {type Document, isSupplement} from '../../core/document.ts'
import {dateKeys} from '../../core/lifecycle.ts'
import {keyName, type MeaningfulKey, type Profile} from '../../core/profile/profile.ts'
import type {DocumentRule, RuleProblem} from '../engine/rule.ts'

const lifecycleKeys: readonly MeaningfulKey[] = ['status', ...dateKeys]

export const supplementStatus: DocumentRule = {
  id: 'supplement-status',
  subject: 'document',
  severity: 'error',
  summary: 'A supplement has the file name of a supplement, and neither a status nor lifecycle dates.',
  *check(document, {profile}) {
    yield* unexpectedLetter(document, profile)
    if (!isSupplement(document, profile)) return
    for (const key of lifecycleKeys) {
      const place = document.keyPlaces[key]
      if (!place) continue
      const name = keyName(profile, key)
      yield {
        document,
        place,
        message: `Unexpected \`${name}\` on a document of type \`${document.frontMatter.type}\`, expected none`,
        help: `Remove \`${name}\`: a document of this type is always informative and has no lifecycle.`
      }
    }
  }
}

function* unexpectedLetter(document: Document, profile: Profile): Iterable<RuleProblem> {
  const {kinds} = profile.file_names
  if (!kinds) return
  const supplement = isSupplement(document, profile)
  const letter = supplement ? kinds.supplement : kinds.main
  if (document.kind === letter) return
  const {kind, version} = document
  const supplementTypes = profile.types.filter(({role}) => role === 'supplement').map(({name}) => `\`${name}\``)
  const ideal = supplement ? `\`${letter}${version}\`` : `the type ${supplementTypes.join(' or ')}`
  yield {
    document,
    place: document.places.type,
    message: `Unexpected \`${kind}${version}\` in the file name of a ${document.frontMatter.type}, expected ${ideal}`,
    help: `Correct the type, or the file name: \`${kinds.supplement}\` marks supplements, \`${kinds.main}\` all other documents.`
  }
}
