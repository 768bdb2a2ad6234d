import type {Series} from '../../core/catalog.ts'
import {type Document, documentPhase} from '../../core/document.ts'
import {shortId, versionLabel} from '../../core/document-id.ts'
import {isInForce, type Phase} from '../../core/lifecycle.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {phaseName} from '../status/phase-name.ts'
import {escapeXml} from '../text/escape.ts'

/** White text on each has a contrast of at least 4.5. */
export const phaseColours: Readonly<Record<Phase, string>> = {
  draft: '#57606a',
  upcoming: '#0550ae',
  effective: '#1a7f37',
  retiring: '#9a5b00',
  deprecated: '#a40e26',
  rejected: '#82071e',
  informative: '#6e40c9'
}

/** For how many seconds a badge may be kept: it shows the day that the site was built on. */
export const badgeMaxAge = 3600

/** The status of a document as a small picture, for README files and the like. */
export function documentBadge(document: Document, {catalog, day}: SiteContent): string {
  const phase = documentPhase(document, day, catalog.profile)
  return badgeSvg({
    label: shortId(document),
    text: phaseName(phase),
    colour: phaseColours[phase],
    title: document.frontMatter.title,
    day
  })
}

/** What counts of a series: its version in force, else its newest. */
export function seriesBadge({id, versions, supplements}: Series, title: string, {catalog, day}: SiteContent): string {
  const phaseOf = (document: Document): Phase => documentPhase(document, day, catalog.profile)
  const document = versions.findLast((one) => isInForce(phaseOf(one))) ?? versions.at(-1) ?? supplements.at(-1)
  const phase = document ? phaseOf(document) : 'draft'
  const version = document?.kind ? `${versionLabel(document)} ` : ''
  return badgeSvg({label: id, text: `${version}${phaseName(phase)}`, colour: phaseColours[phase], title, day})
}

export interface Badge {
  readonly label: string
  readonly text: string
  /** White text on it has a contrast of at least 4.5. */
  readonly colour: string
  readonly title: string
  readonly day: string
}

const padding = 6

/** A label and what is said of it, as a small picture. */
export function badgeSvg({label, text, colour, title, day}: Badge): string {
  const leftWidth = textWidth(label) + 2 * padding
  const rightWidth = textWidth(text) + 2 * padding
  const width = leftWidth + rightWidth
  const words = (part: string, start: number, partWidth: number): string =>
    `<text x="${start + padding}" y="14" textLength="${partWidth - 2 * padding}">${escapeXml(part)}</text>`
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20" viewBox="0 0 ${width} 20" role="img" aria-labelledby="title description">
<!-- As of ${day}; to be kept for at most ${badgeMaxAge} seconds (max-age). -->
<title id="title">${escapeXml(`${label}: ${text}`)}</title>
<desc id="description">${escapeXml(`${title} – ${text}, as of ${day}`)}</desc>
<clipPath id="corners"><rect width="${width}" height="20" rx="3"/></clipPath>
<g clip-path="url(#corners)"><path fill="#24292f" d="M0 0h${leftWidth}v20H0z"/><path fill="${colour}" d="M${leftWidth} 0h${rightWidth}v20H${leftWidth}z"/></g>
<g fill="#fff" font-family="Verdana,Geneva,DejaVu Sans,sans-serif" font-size="11">${words(label, 0, leftWidth)}${words(text, leftWidth, rightWidth)}</g>
</svg>
`
}

/** About what Verdana needs in 11 px; `textLength` makes other fonts fit. */
function textWidth(text: string): number {
  return Math.round([...text].reduce((sum, character) => sum + (/[iIjl1.,:|'fr-]/.test(character) ? 5 : 7.4), 0))
}
