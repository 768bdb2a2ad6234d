import {siteFiles, siteFolders} from '../../core/site/fixed-paths.ts'
import {badgeMaxAge} from './badge.ts'
import {dataMediaType} from './media-type.ts'

/** The headers that hosts such as Netlify and Cloudflare Pages send with files; other hosts have their own settings. */
export function headersFile(base: string): string {
  const typeOf = (name: string): string => `Content-Type: ${dataMediaType(name)}`
  const rules: readonly (readonly [path: string, ...headers: string[]])[] = [
    [`${base}/*.svg`, `Cache-Control: public, max-age=${badgeMaxAge}`, 'Access-Control-Allow-Origin: *'],
    [`${base}/${siteFolders.api}/*`, 'Access-Control-Allow-Origin: *'],
    [`${base}/*.md`, typeOf('.md'), 'X-Robots-Tag: noindex'],
    [`${base}/*.bib`, typeOf('.bib')],
    [`${base}/*.csv`, typeOf('.csv')],
    [`${base}/*.csl.json`, typeOf('.csl.json')],
    [`${base}/*.ics`, typeOf('.ics')],
    [`${base}/*/${siteFiles.feed}`, typeOf(`/${siteFiles.feed}`)],
    [`${base}/${siteFiles.feed}`, typeOf(`/${siteFiles.feed}`)]
  ]
  return rules.map(([path, ...headers]) => `${path}\n${headers.map((one) => `  ${one}\n`).join('')}`).join('')
}
