import {describe, expect, test} from 'vitest'
import {type RenderedDifference, renderDifference} from '../../../src/render/differences/render-difference.ts'
import {treeOf} from '../hast.ts'

function difference(before: string, after: string): RenderedDifference {
  return renderDifference({tree: treeOf(before), page: '/a/v1'}, {tree: treeOf(after), page: '/a/v2'})
}

function paragraph(words: number): string {
  return `<p>${'word '.repeat(words).trim()}</p>`
}

function folded(words: number, ...blocks: readonly string[]): string {
  return `<details class="unchanged"><summary>Unchanged: ${words} words</summary>${blocks.join('')}</details>\n`
}

describe('what is the same is folded', () => {
  const heading = '<h2 id="a">A</h2>'

  test.each<[what: string, text: string, html: string]>([
    ['not where it is nothing', '', ''],
    ['not where it is short', paragraph(29), `${paragraph(29)}\n`],
    ['not where it has 30 words', paragraph(30), `${paragraph(30)}\n`],
    ['where it has more', paragraph(31), folded(31, paragraph(31))],
    [
      'where it is long in all',
      `${paragraph(15)}<hr>${paragraph(16)}`,
      folded(31, paragraph(15), '<hr>', paragraph(16))
    ],
    [
      'not over a heading, which stays',
      `${paragraph(15)}${heading}${paragraph(16)}`,
      `${paragraph(15)}\n${heading}\n${paragraph(16)}\n`
    ],
    [
      'on both sides of a heading',
      `${paragraph(31)}${heading}${paragraph(32)}`,
      `${folded(31, paragraph(31))}${heading}\n${folded(32, paragraph(32))}`
    ]
  ])('%s', (_what, text, html) => {
    expect(difference(text, text).html).toBe(html)
  })

  test('not over what has changed', () => {
    const {html} = difference(
      `${paragraph(16)}<p>one</p>${paragraph(15)}<p>six</p>${paragraph(31)}`,
      `${paragraph(16)}<p>two</p>${paragraph(15)}${paragraph(31)}`
    )
    expect(html).toBe(
      `${paragraph(16)}\n<p class="removed"><del>one</del></p>\n<p class="added"><ins>two</ins></p>\n` +
        `${paragraph(15)}\n<p class="removed"><del>six</del></p>\n${folded(31, paragraph(31))}`
    )
  })
})

test('everything that a page says of a difference', () => {
  const before = `<p>One <a href="#a">two</a> &amp; "three".</p><div class="heading"><h2 id="a">A</h2><a class="heading-link" href="#a"></a></div><p>a</p><h2 id="b">B</h2>${paragraph(31)}<h2 id="c">C one</h2><h2 id="d">D</h2><p>d d</p><h2 id="e">E</h2>`
  const after = `<p>One <a href="#a">six</a> &amp; "three".</p><div class="heading"><h2 id="a">A</h2><a class="heading-link" href="#a"></a></div><p>a</p><h2 id="b">B</h2>${paragraph(31)}<h2 id="f">C two</h2><h2 id="g">F</h2><p>f f f</p>`
  expect(difference(before, after)).toEqual({
    html: `<p class="changed">One <del><a href="/a/v1#a">two</a></del><ins><a href="/a/v2#a">six</a></ins> &#x26; "three".</p>
<h2 id="a">A</h2>
<p>a</p>
<h2 id="b">B</h2>
${folded(31, paragraph(31))}<h2 id="f" class="changed">C <del>one</del><ins>two</ins></h2>
<h2 id="before.d" class="removed"><del>D</del></h2>
<p class="removed"><del>d d</del></p>
<h2 id="before.e" class="removed"><del>E</del></h2>
<h2 id="g" class="added"><ins>F</ins></h2>
<p class="added"><ins>f f f</ins></p>
`,
    toc: [
      {title: '', depth: 1, slug: '', state: 'changed'},
      {title: 'A', depth: 2, slug: 'a', state: 'unchanged'},
      {title: 'B', depth: 2, slug: 'b', state: 'unchanged'},
      {title: 'C two', formerTitle: 'C one', depth: 2, slug: 'f', state: 'changed'},
      {title: 'D', depth: 2, slug: 'before.d', state: 'removed'},
      {title: 'E', depth: 2, slug: 'before.e', state: 'removed'},
      {title: 'F', depth: 2, slug: 'g', state: 'added'}
    ],
    summary: {
      insertedWords: 6,
      deletedWords: 6,
      sections: {added: 1, removed: 2, changed: 2, unchanged: 2}
    }
  })
})
