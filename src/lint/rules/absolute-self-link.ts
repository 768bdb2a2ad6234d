import {documentPhase} from '../../core/document.ts'
import {relativeLink, resolveReference} from '../../core/reference.ts'
import {placeBetween} from '../../core/text/place.ts'
import type {DocumentRule} from '../engine/rule.ts'

export const absoluteSelfLink: DocumentRule = {
  id: 'absolute-self-link',
  subject: 'document',
  severity: 'notice',
  summary: 'A link to another document of this corpus is relative.',
  fixable: true,
  *check(document, {catalog, profile, day, texts}) {
    const phase = documentPhase(document, day, profile)
    if (phase === 'deprecated' || phase === 'rejected') return
    for (const {kind, url, urlStart} of texts.links(document)) {
      if (urlStart === undefined || kind === 'image' || asksForSource(url)) continue
      const reference = resolveReference(url, document, catalog)
      if (reference.kind !== 'document' || reference.form === 'relative') continue
      const hash = url.indexOf('#')
      const ideal = `${relativeLink(document, reference.document)}${hash < 0 ? '' : url.slice(hash)}`
      const place = placeBetween(texts.starts(document), urlStart, urlStart + url.length)
      yield {
        document,
        place,
        message: `Unexpected absolute link to \`${reference.document.id}\`, expected \`${ideal}\``,
        help: 'Write the relative link: it works in the repository, on the site and in every copy of them.',
        fix: [{place, text: ideal}]
      }
    }
  }
}

/** Whether an address shows a file as only the repository can show it: raw, in an editor, at a line. */
function asksForSource(url: string): boolean {
  return /\/(?:raw|edit)\/|\?|#L\d/.test(url)
}
