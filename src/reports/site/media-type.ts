import {siteFiles} from '../../core/site/fixed-paths.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  bib: 'application/x-bibtex; charset=utf-8',
  'csl.json': 'application/vnd.citationstyles.csl+json',
  ics: 'text/calendar; charset=utf-8',
  json: 'application/json',
  md: 'text/markdown; charset=utf-8',
  [siteFiles.feed]: 'application/atom+xml; charset=utf-8',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8'
}

/** What a file that the site holds for programs is to a client. */
export function dataMediaType(path: string): string {
  const ending = Object.keys(mediaTypes).find((one) => path.endsWith(one === siteFiles.feed ? `/${one}` : `.${one}`))
  return mediaTypes[ending ?? ''] ?? 'text/plain; charset=utf-8'
}

/** Whether there can be such a file: requests for pages are not to wait for them. */
export function isDataPath(path: string): boolean {
  return /\.(bib|csv|ics|json|md|svg|txt|xml)$/.test(path)
}
