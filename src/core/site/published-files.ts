import {fileName} from '../text/source-file.ts'

const mediaTypes: Readonly<Record<string, string>> = {
  avif: 'image/avif',
  csv: 'text/csv; charset=utf-8',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  gif: 'image/gif',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  json: 'application/json',
  mp4: 'video/mp4',
  odp: 'application/vnd.oasis.opendocument.presentation',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  png: 'image/png',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  py: 'text/plain; charset=utf-8',
  sh: 'text/plain; charset=utf-8',
  svg: 'image/svg+xml',
  toml: 'text/plain; charset=utf-8',
  tsv: 'text/tab-separated-values; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  webm: 'video/webm',
  webp: 'image/webp',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  yaml: 'text/plain; charset=utf-8',
  yml: 'text/plain; charset=utf-8',
  zip: 'application/zip'
}

/** Some hosts look at every ending of a name: `page.html.py` is a page to them. */
const pageWithin = /\.(x?html?|xht|shtml|php|svgz?|x[ms]l|xslt|js|mjs|css)\.[^.]/i

/** What a file is to a browser; undefined where it may not lie beside the pages, whose scripts would be the site's. */
export function mediaType(path: string): string | undefined {
  const ending = /\.([^./]+)$/.exec(path)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(mediaTypes, ending) && !pageWithin.test(fileName(path)) ? mediaTypes[ending] : undefined
}

export function isSvg(path: string): boolean {
  return mediaType(path) === mediaTypes['svg']
}

/** Only with a definition elsewhere, which may turn it into anything. */
const otherReference = /&(?!#|(?:lt|gt|amp|quot|apos);)[\p{L}_:]/u

/** What makes a drawing run something when it is opened by itself; said of its text without character references. */
const running = [
  // Elements, whatever the prefix of their namespace, and all those of HTML.
  /<(?:[^\s<>/]*:)?(?:script|foreignObject)\b/i,
  /1999\/xhtml/i,
  /[\s"'/]on[a-z]+\s*=/i,
  // What turns the text into another before it is read.
  /<!ENTITY|<!ATTLIST|<\?xml-stylesheet/i,
  /^\s*<\?xml[^>]*\sencoding\s*=\s*["'](?!utf-8["'])/i
]
const runningAddress =
  /javascript:|vbscript:|(?<![a-z])data:(?!image\/(?:png|jpeg|gif|webp|avif)\b|font\/|application\/(?:x-)?font)/i

/** Whether a drawing runs nothing when it is opened by itself; it holds too much for dangerous rather than too little. */
export function isHarmlessSvg(text: string): boolean {
  const plain = withoutReferences(text)
  if (otherReference.test(text) || /[^\P{Cc}\t\n\r]/u.test(plain)) return false
  return !running.some((pattern) => pattern.test(plain)) && !runningAddress.test(plain.replace(/\s/g, ''))
}

const namedCharacters: Readonly<Record<string, string>> = {lt: '<', gt: '>', amp: '&', quot: '"', apos: "'"}

function withoutReferences(text: string): string {
  return text.replace(/&(?:#(\d+)|#x([0-9a-f]+)|(lt|gt|amp|quot|apos));/gi, (_, decimal, hexadecimal, name) => {
    if (name !== undefined) return namedCharacters[`${name}`.toLowerCase()] ?? ''
    const code = decimal === undefined ? Number.parseInt(hexadecimal, 16) : Number(decimal)
    return code <= 0x10_ff_ff ? String.fromCodePoint(code) : ''
  })
}
