import {documentPhase} from '../../core/document.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {fileAddress} from '../../core/site/addresses.ts'
import {siteFiles} from '../../core/site/fixed-paths.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {phaseColours} from './badge.ts'

const width = 1200
const height = 630
const margin = 80

/**
 * What other sites show beside a link to a page (https://ogp.me): one picture for the whole site, with
 * all documents as fields in the colours of their phases. It has no text: what it is about, other sites say
 * beside it, and letters would need fonts, which differ from machine to machine.
 */
export function previewImage({catalog, day}: Pick<SiteContent, 'catalog' | 'day'>): string {
  const documents = [...catalog.byId.values()]
  const innerWidth = width - 2 * margin
  const innerHeight = height - 2 * margin
  const side = fieldSide(documents.length, innerWidth, innerHeight)
  const columns = Math.floor(innerWidth / side)
  const rows = Math.ceil(documents.length / columns)
  const left = (width - Math.min(columns, documents.length) * side) / 2
  const top = (height - rows * side) / 2
  const fields = documents.map((document, index) => {
    const colour = phaseColours[documentPhase(document, day, catalog.profile)]
    const x = left + (index % columns) * side
    const y = top + Math.floor(index / columns) * side
    const size = round(side * 0.84)
    return `<rect x="${round(x + side * 0.08)}" y="${round(y + side * 0.08)}" width="${size}" height="${size}" rx="${round(side * 0.12)}" fill="${colour}"/>`
  })
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="${width}" height="${height}" fill="#ffffff"/><rect width="${width}" height="16" fill="#1f4e79"/>${fields.join('')}</svg>`
}

/** What pages say of it. */
export function previewProperties(profile: Profile): Readonly<Record<string, string>> {
  return {
    'og:image': fileAddress(siteFiles.preview, profile),
    'og:image:type': 'image/png',
    'og:image:width': `${width}`,
    'og:image:height': `${height}`,
    'og:image:alt': `Every document of ${profile.title} as a field in the colour of its phase`
  }
}

/** The largest side with which that many squares fit. */
function fieldSide(count: number, availableWidth: number, availableHeight: number): number {
  let side = Math.min(120, availableHeight)
  while (side > 1 && Math.floor(availableWidth / side) * Math.floor(availableHeight / side) < count) side -= 1
  return side
}

function round(value: number): number {
  return Math.round(value * 100) / 100
}
