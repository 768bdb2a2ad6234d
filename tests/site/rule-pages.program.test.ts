import {readFileSync} from 'node:fs'
import {beforeAll, expect, test} from 'vitest'
import {rules} from '../../src/lint/rules.ts'
import {documentText} from '../helpers/document-text.ts'
import {makeWorkspace} from '../helpers/site.ts'

const workspace = makeWorkspace()
const page = (path: string): string => readFileSync(workspace.path(`site/${path}/index.html`), 'utf8')

beforeAll(async () => {
  workspace.write('standards/scs-0100-v1-a.md', documentText({title: 'A', body: 'See [^a].'}))
  const {exitCode, notes} = await workspace.norma('build', '--out', 'site')
  expect({exitCode, notes}).toEqual({exitCode: 0, notes: ''})
})

test.each(rules)('page of $id: what, why, wrong, right, how to fix and how to waive', ({id, summary}) => {
  const html = page(`rules/${id}`)
  expect(html).toContain(`<h1>${id}</h1>`)
  const title = /<title>(.*?)<\/title>/.exec(html)?.[1]
  expect(title).toBe(`Rule ${id} · Sovereign Cloud Standards`)
  const plain = html
    .replace(/<[^>]*>/g, '')
    .replaceAll('&quot;', '"')
    .replaceAll('&#39;', "'")
  expect(plain).toContain(summary.replaceAll('`', '`').replaceAll('&', '&#38;'))
  const headings = [...html.matchAll(/<h2 id="(.*?)">/g)].map(([, anchor]) => anchor)
  expect(headings).toEqual(['why', 'wrong', 'right', 'how-to-fix', 'how-to-waive'])
  expect(html.match(/<h1/g)).toHaveLength(1)
})

test('the index lists every rule once, with the severity that the profile gives it', () => {
  const linked = [...page('rules').matchAll(/<a href="\/standards\/rules\/([^"]+)">/g)].map(([, id]) => id)
  expect(linked.sort()).toEqual(rules.map(({id}) => id).sort())
  expect(page('rules')).toMatch(/broken-link<\/a><\/th>\s*<td>error<\/td>/)
})

test('the address in a finding leads there', async () => {
  const {output} = await workspace.norma('lint', '--format', 'json')
  const {diagnostics}: {diagnostics: {url: string}[]} = JSON.parse(output)
  expect(diagnostics.map(({url}) => url)).toEqual(['https://docs.scs.community/standards/rules/undefined-footnote'])
  expect(page('rules/undefined-footnote')).toContain(
    '<link rel="canonical" href="https://docs.scs.community/standards/rules/undefined-footnote">'
  )
})
