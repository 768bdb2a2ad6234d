import {type Document, documentPhase} from '../../core/document.ts'
import {type ProfileType, typeNamed} from '../../core/profile/profile.ts'
import {relationsOf} from '../../core/relations.ts'
import type {DocumentRule, RuleContext} from '../engine/rule.ts'

type Section = ProfileType['sections'][number]

export const requiredSection: DocumentRule = {
  id: 'required-section',
  subject: 'document',
  severity: 'warning',
  summary: 'A document has the sections that its type requires.',
  *check(document, context) {
    const {profile, day} = context
    const type = typeNamed(profile, document.frontMatter.type)
    if (!type || type.role === 'supplement') return
    const phase = documentPhase(document, day, profile)
    if (phase === 'deprecated' || phase === 'rejected') return
    for (const section of type.sections) {
      if (!section.required || isThere(section, document, context)) continue
      yield {
        document,
        place: document.places.type,
        message: `Unexpected ${type.name} without a section \`${section.name}\`, expected one in every ${type.name}`,
        help: wayOut(section)
      }
    }
  }
}

function isThere(section: Section, document: Document, context: RuleContext): boolean {
  const names = [section.name, ...section.aliases].map((name) => name.toLowerCase())
  const has = (holder: Document): boolean =>
    context.texts.headings(holder).some(({text}) => names.includes(text.toLowerCase()))
  return has(document) || (section.in_supplement && relationsOf(context.catalog, document).supplementedBy.some(has))
}

function wayOut({name, aliases, in_supplement: inSupplement}: Section): string {
  const headings = [name, ...aliases].map((heading) => `\`${heading}\``).join(', ')
  const where = inSupplement ? ', here or in a supplement of this document' : ''
  return aliases.length > 0 ? `Add a heading, one of ${headings}${where}.` : `Add a heading ${headings}${where}.`
}
