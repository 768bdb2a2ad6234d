import fc from 'fast-check'
import {HtmlValidate} from 'html-validate'
import {describe, expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {comparedVersions} from '../../../src/core/site/compared-versions.ts'
import {corpusDocuments, corpusFiles} from '../../helpers/corpus.ts'
import {documentText} from '../../helpers/document-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {readable} from '../hast.ts'
import {elementsOf} from '../parse-html.ts'
import {type Compared, differenceIn, differenceOf} from './comparing.ts'

/** HTML as a tree, as a browser reads it. */
function treeOf(html: string) {
  const [first] = elementsOf(`<div>${html}</div>`)
  if (!first) throw new Error('There is no HTML')
  return first
}

/** Without what was inserted, all that stood in the one document is there; without what was deleted, in the other. */
function expectBothTexts({html, texts}: Compared): void {
  const tree = treeOf(html)
  expect(readable(tree, 'summary', 'ins')).toBe(texts.before)
  expect(readable(tree, 'summary', 'del')).toBe(texts.after)
  const ids = elementsOf(html).flatMap(({properties}) => (properties['id'] === undefined ? [] : [properties['id']]))
  expect(new Set(ids).size).toBe(ids.length)
}

test.each<[what: string, before: string, after: string, html: string]>([
  ['a word', 'One two three.', 'One four three.', '<p class="changed">One <del>two</del><ins>four</ins> three.</p>'],
  [
    'a word in an element',
    'A **strong word** here.',
    'A **strong sign** here.',
    '<p class="changed">A <strong>strong </strong><del><strong>word</strong></del><ins><strong>sign</strong></ins> here.</p>'
  ],
  [
    'words apart only by a space',
    'One two three four.',
    'One five six four.',
    '<p class="changed">One <del>two three</del><ins>five six</ins> four.</p>'
  ],
  [
    'a paragraph',
    'The first stays.\n\nThis one goes away.',
    'The first stays.\n\nSomething else entirely.',
    '<p>The first stays.</p>\n<p class="removed"><del>This one goes away.</del></p>\n<p class="added"><ins>Something else entirely.</ins></p>'
  ],
  [
    'an item',
    '- first item\n- second item',
    '- first item\n- third thing\n- second item',
    '<ul class="changed"><li>first item</li><li class="added"><ins>third thing</ins></li><li>second item</li></ul>'
  ],
  [
    'a cell',
    '| a | b |\n|---|---|\n| one | two |',
    '| a | b |\n|---|---|\n| one | six |',
    '<div class="table-wrap changed" role="region" aria-label="Table 1" tabindex="0"><table class="changed"><thead><tr><th>a</th><th>b</th></tr></thead><tbody class="changed"><tr class="changed"><td>one</td><td><del>two</del><ins>six</ins></td></tr></tbody></table></div>'
  ],
  [
    'a heading',
    '## Decision\n\nAs it is.',
    '## The decision\n\nAs it is.',
    '<h2 id="the-decision" class="changed"><del>Decision</del><ins>The decision</ins></h2>\n<p>As it is.</p>'
  ],
  [
    'a line of code',
    '```text\none\ntwo\nthree\n```',
    '```text\none\nfour\nthree\n```',
    '<pre tabindex="0" class="changed"><code>one\n<del>two\n</del><ins>four\n</ins>three\n</code></pre>'
  ]
])('%s', async (_what, before, after, html) => {
  const compared = await differenceIn(before, after)
  expect(compared.html.trim().replace(/>\n</g, '><')).toBe(html.replace(/>\n</g, '><'))
  expectBothTexts(compared)
})

test('what is the same is folded, headings stay as landmarks', async () => {
  const words = 'word '.repeat(60).trim()
  const {html, toc, summary} = await differenceIn(
    `## One\n\n${words}\n\n## Two\n\nBefore.\n\n## Gone\n\nText.`,
    `## One\n\n${words}\n\n## Two\n\nAfter.\n\n## New\n\nOther words.`
  )
  expect(html).toContain(
    `<h2 id="one">One</h2>\n<details class="unchanged"><summary>Unchanged: 60 words</summary><p>${words}</p></details>`
  )
  expect(toc).toEqual([
    {title: 'One', depth: 2, slug: 'one', state: 'unchanged'},
    {title: 'Two', depth: 2, slug: 'two', state: 'changed'},
    {title: 'Gone', depth: 2, slug: 'before.gone', state: 'removed'},
    {title: 'New', depth: 2, slug: 'new', state: 'added'}
  ])
  expect(summary).toEqual({
    insertedWords: 4,
    deletedWords: 3,
    sections: {added: 1, removed: 1, changed: 1, unchanged: 1}
  })
})

test('a document and itself: nothing changed', async () => {
  const {html, summary} = await differenceIn('## One\n\nText[^1].\n\n[^1]: Note', '## One\n\nText[^1].\n\n[^1]: Note')
  expect(html).not.toMatch(/<(ins|del)\b/)
  expect(summary).toMatchObject({insertedWords: 0, deletedWords: 0, sections: {added: 0, removed: 0, changed: 0}})
})

test('links within a document lead to its page, and nothing refers to an id that is not there', async () => {
  const {html} = await differenceIn(
    '## One\n\nSee [one](#one)[^1].\n\n[^1]: Before',
    '## One\n\nRead [one](#one)[^1].\n\n[^1]: After'
  )
  expect(html).toContain('<a href="/standards/scs-0100-v2-first#one">one</a>')
  expect(html).not.toMatch(/href="#|aria-describedby/)
})

test('what is hostile in a document stays out of the difference', async () => {
  const hostile =
    '<script>alert(1)</script><img src=x onerror=alert(1)> [a](javascript:alert(1)) <ins id="one" style="x">b</ins>'
  const pairs = [
    [hostile, 'Text.'],
    ['Text.', hostile],
    [hostile, `${hostile} more`]
  ] as const
  for (const [before, after] of pairs) {
    const elements = elementsOf((await differenceIn(before, after)).html)
    expect(elements.length).toBeGreaterThan(0)
    expect(elements.filter(({tagName}) => tagName === 'script' || tagName === 'img')).toEqual([])
    const properties = elements.flatMap((element) => Object.entries(element.properties))
    expect(
      properties.filter(([name, value]) => /^on|^style$|^id$/i.test(name) || /^javascript:/.test(`${value}`))
    ).toEqual([])
  }
})

test('what an author struck out is no deletion', async () => {
  const {html} = await differenceIn('~~one~~ two', '~~one~~ three')
  expect(html.trim()).toBe('<p class="changed"><s>one</s> <del>two</del><ins>three</ins></p>')
})

const words = fc.constantFrom('one', 'two', 'three', '**four**', '`five`', '[six](#a)', 'seven.', 'MUST')
const sentence = fc.array(words, {minLength: 1, maxLength: 12}).map((parts) => parts.join(' '))
const block = fc.oneof(
  sentence,
  fc.constantFrom('## One', '## Two', '### Three', '---', '> quoted', '![drawing](a.svg)'),
  fc.array(sentence, {minLength: 1, maxLength: 4}).map((items) => items.map((item) => `- ${item}`).join('\n')),
  fc
    .array(sentence, {minLength: 1, maxLength: 3})
    .map((items) => items.map((item) => `1. ${item}\n\n   - inner ${item}`).join('\n')),
  fc
    .array(sentence, {minLength: 1, maxLength: 4})
    .map((rows) => ['| a | b |', '|---|---|', ...rows.map((row) => `| ${row} | c |`)].join('\n')),
  fc.array(sentence, {minLength: 1, maxLength: 4}).map((lines) => ['```text', ...lines, '```'].join('\n')),
  sentence.map((text) => `:::note\n\n${text}\n\n:::`),
  sentence.map((text) => `${text}[^1]\n\n[^1]: A ${text}`)
)
const markdown = fc.array(block, {maxLength: 8}).map((blocks) => blocks.join('\n\n'))

test('whatever two documents say, both can be read from their difference', async () => {
  await fc.assert(
    fc.asyncProperty(markdown, markdown, async (before, after) => expectBothTexts(await differenceIn(before, after))),
    {numRuns: 150}
  )
})

describe.skipIf(!corpusDocuments)('the versions of the reference documents', () => {
  const files = corpusDocuments ? corpusFiles() : []
  const {catalog} = parseCatalog(files, scsProfile)
  const pairs = [...catalog.series.values()].flatMap(comparedVersions)
  const validator = new HtmlValidate({
    extends: ['html-validate:standard'],
    rules: {
      'no-inline-style': 'off',
      'prefer-native-element': 'off',
      'no-redundant-role': 'off',
      'tel-non-breaking': 'off',
      'element-required-attributes': 'error',
      'void-style': 'off',
      'long-title': 'off'
    }
  })

  test.each(pairs.map(({before, after}) => [before.id, after.id]))('%s … %s', async (before = '', after = '') => {
    const compared = await differenceOf(files, before, after)
    expectBothTexts(compared)
    const {results} = validator.validateStringSync(
      `<!doctype html>\n<html lang="en"><head><title>Difference</title></head><body>${compared.html}</body></html>`
    )
    expect(results.flatMap(({messages}) => messages.map(({ruleId, message}) => `${ruleId}: ${message}`))).toEqual([])
  })

  test('how much has changed', async () => {
    const shown = pairs.filter(({after}) => ['0100', '0210', '0214'].includes(after.number))
    const lines = await Promise.all(
      shown.map(async ({before, after}) => {
        const {summary} = await differenceOf(files, before.id, after.id)
        return `${before.id} ... ${after.id}: ${JSON.stringify(summary)}\n`
      })
    )
    expectGolden('differences.txt', lines.join(''))
  })
})

test('of several files with one version the first is compared', () => {
  const names = ['scs-0100-v1-a', 'scs-0100-v1-b', 'scs-0100-v2-a', 'scs-0100-v2-b']
  const {catalog} = parseCatalog(
    names.map((id) => ({path: `${id}.md`, text: documentText()})),
    scsProfile
  )
  const one = catalog.series.get('scs-0100')
  const compared = one ? comparedVersions(one) : []
  expect(compared.map(({before, after, name}) => [before.id, after.id, name])).toEqual([
    ['scs-0100-v1-a', 'scs-0100-v2-a', 'v1...v2']
  ])
})

test('in a large series not every version is compared with every other', () => {
  const series = (count: number) => {
    const versions = Array.from({length: count}, (_, index) => ({
      path: `scs-0100-v${index + 1}-a.md`,
      text: documentText()
    }))
    const one = parseCatalog(versions, scsProfile).catalog.series.get('scs-0100')
    return one ? comparedVersions(one).map(({name}) => name) : []
  }
  expect(series(1)).toEqual([])
  expect(series(3)).toEqual(['v1...v2', 'v1...v3', 'v2...v3'])
  expect(series(6)).toHaveLength(15)
  expect(series(9)).toEqual([
    'v1...v2',
    'v2...v3',
    'v3...v4',
    'v4...v5',
    'v5...v6',
    'v6...v7',
    'v7...v8',
    'v1...v9',
    'v8...v9'
  ])
})
