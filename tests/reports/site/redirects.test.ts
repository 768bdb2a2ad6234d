import {expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {redirectsOf} from '../../../src/reports/site/redirects.ts'
import {nginxRedirects} from '../../../src/reports/site/redirects-nginx.ts'
import {documentText} from '../../helpers/document-text.ts'
import {scsProfile} from '../../helpers/profile.ts'

const profile = {
  ...scsProfile,
  redirects: {'/former-place': '/scs-0100-v1-first', '/odd%20"$x': 'https://example.org/?a=$b'}
}
const {catalog} = parseCatalog(
  ['scs-0100-v1-first', 'scs-0101-v1-second'].map((id) => ({path: `${id}.md`, text: documentText()})),
  profile
)
const at = (from: string, histories = new Map<string, {formerIds: string[]}>()): string | undefined =>
  redirectsOf({catalog}, histories).find((redirect) => redirect.from === from)?.to

test('a former id leads to the document', () => {
  const histories = new Map([['scs-0100-v1-first', {formerIds: ['scs-0100-v1-newer', 'scs-0100-v1-oldest']}]])
  expect(at('/scs-0100-v1-newer', histories)).toBe('/standards/scs-0100-v1-first')
  expect(at('/scs-0100-v1-oldest', histories)).toBe('/standards/scs-0100-v1-first')
  expect(at('/scs-0100-v1-newer')).toBeUndefined()
})

test('documents that have changed names with each other keep their own addresses, and nothing leads in a circle', () => {
  const histories = new Map([
    ['scs-0100-v1-first', {formerIds: ['scs-0101-v1-second', 'scs-0100-v1-both']}],
    ['scs-0101-v1-second', {formerIds: ['scs-0100-v1-first', 'scs-0100-v1-both']}]
  ])
  expect(at('/scs-0101-v1-second', histories)).toBeUndefined()
  expect(at('/scs-0100-v1-first', histories)).toBeUndefined()
  expect(at('/scs-0100-v1-both', histories)).toBe('/standards/scs-0100-v1-first')
})

test('what the profile says of a former id holds', () => {
  const histories = new Map([['scs-0101-v1-second', {formerIds: ['former-place']}]])
  expect(at('/former-place', histories)).toBe('/standards/scs-0100-v1-first')
})

test('nginx reads them as a map, whatever stands in an address', () => {
  const text = nginxRedirects(redirectsOf({catalog}), profile.base)
  expect(text).toContain('map $uri $norma_redirect {\n  default "";\n')
  expect(text).toContain(
    '  "/standards/0100" "/standards/iaas/scs-0100";\n  "/standards/0100/" "/standards/iaas/scs-0100";\n'
  )
  expect(text).toContain('  "/standards/former-place" "/standards/scs-0100-v1-first";\n')
  // Decoded, as nginx compares; no variable in a target.
  expect(text).toContain(String.raw`  "/standards/odd \"$x" "https://example.org/?a=%24b";`)
  const [, ...entries] = text.split('default "";\n')[1]?.split('\n').toReversed().slice(1) ?? []
  expect(entries.filter((line) => !/^ {2}"(?:[^"\\]|\\.)*" "(?:[^"\\$]|\\.)*";$/.test(line))).toEqual([])
  expect(text.match(/^ {2}"/gm)).toHaveLength(2 * redirectsOf({catalog}).length)
})
