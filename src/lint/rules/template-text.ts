import {stageOf} from '../../core/profile/profile.ts'
import {templatePhrases} from '../../core/steps/template.ts'
import {placeBetween} from '../../core/text/place.ts'
import type {DocumentRule} from '../engine/rule.ts'

export const templateText: DocumentRule = {
  id: 'template-text',
  subject: 'document',
  severity: 'warning',
  summary: 'A document that is no longer a draft contains no text of its template.',
  *check(document, {profile, texts}) {
    const stage = stageOf(profile, document.frontMatter.status)
    if (!stage || stage === 'draft') return
    const whole = texts.text(document)
    for (const phrase of templatePhrases(document.frontMatter.type, profile)) {
      const start = whole.indexOf(phrase)
      if (start < 0) continue
      yield {
        document,
        place: placeBetween(texts.starts(document), start, start + phrase.length),
        message: `Unexpected \`${phrase}\` from the template, expected the document's own words`,
        help: 'Write your own text here, or remove the section if it is optional.'
      }
    }
  }
}
