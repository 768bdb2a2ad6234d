import type {IsoDate} from '../../core/lifecycle.ts'
import {defined} from '../../core/text/defined.ts'
import type {Citation} from './citation.ts'

/**
 * A citation for BibTeX and biblatex. Our own writer: those of citation packages leave out the number
 * and the version of a report, or write the month in a form that no style can read.
 */
export function bibtex(citation: Citation): string {
  const {id, title, publisher, type, number, version, issued, address, asOf, note} = citation
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['title', `{{${escapeTex(title)}}}`],
    ['author', `{{${escapeTex(publisher)}}}`],
    ['institution', inBraces(publisher)],
    ['type', inBraces(type)],
    ['number', inBraces(number)],
    ['version', inBraces(version)],
    ...dateFields(issued),
    ['url', `{${address}}`],
    ['urldate', inBraces(asOf)],
    ['note', inBraces(note)]
  ]
  return `@techreport{${id.replace(/[^\w.:/+-]/g, '-')},\n${fields.map(([name, value]) => `  ${name} = ${value},\n`).join('')}}\n`
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

function dateFields(issued: string | undefined): readonly (readonly [string, string])[] {
  if (issued === undefined) return []
  const [year = '', month = ''] = issued.split('-')
  return [
    ['year', inBraces(year)],
    ['month', months[Number(month) - 1] ?? inBraces(month)]
  ]
}

function inBraces(text: string): string {
  return `{${escapeTex(text)}}`
}

const commands: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // BibTeX counts braces whatever stands before them.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}'
}

/** Text as TeX sets it; letters beyond ASCII stay, all of today's programs read UTF-8. */
function escapeTex(text: string): string {
  return text.replace(/[\\{}^~&%$#_]/g, (character) => commands[character] ?? `\\${character}`)
}

/** A citation as CSL-JSON, which reference managers and pandoc read. */
export function cslJson(citation: Citation): string {
  const {id, title, publisher, type, number, version, issued, address, asOf, note} = citation
  const item = defined({
    id,
    type: 'standard',
    title,
    author: [{literal: publisher}],
    publisher,
    genre: type,
    number,
    version,
    issued: issued === undefined ? undefined : dateParts(issued),
    accessed: dateParts(asOf),
    URL: address,
    note
  })
  return `${JSON.stringify([item], undefined, 2)}\n`
}

function dateParts(day: IsoDate): {'date-parts': number[][]} {
  return {'date-parts': [day.split('-').map(Number)]}
}
