import type {IsoDate} from '../../core/lifecycle.ts'
import type {Citation} from './citation.ts'

/** A citation as CSL-JSON, which reference managers and pandoc read. */
export function cslJson(citation: Citation): string {
  const {id, title, publisher, type, number, version, issued, address, asOf, note} = citation
  const item = {
    id,
    type: 'standard',
    title,
    author: [{literal: publisher}],
    publisher,
    genre: type,
    number,
    version,
    ...(issued !== undefined && {issued: dateParts(issued)}),
    accessed: dateParts(asOf),
    URL: address,
    note
  }
  return `${JSON.stringify([item], undefined, 2)}\n`
}

function dateParts(day: IsoDate): {'date-parts': number[][]} {
  return {'date-parts': [day.split('-').map(Number)]}
}
