import {describe, expect, test} from 'vitest'
import {prepareSide, type Side} from '../../../src/render/differences/comparison-side.ts'
import {htmlOfNodes, nodesOf} from '../hast.ts'

function prepared(html: string, side: Side): string {
  return htmlOfNodes(prepareSide({type: 'root', children: nodesOf(html)}, side, '/standards/a').children)
}

describe('one side of a comparison', () => {
  test.each<[what: string, html: string, before: string, after: string]>([
    ['text stays', 'a <b>b</b>', 'a <b>b</b>', 'a <b>b</b>'],
    ['remarks go', 'a<!-- b -->', 'a', 'a'],
    ['headings have ids of their own', '<h2 id="one">a</h2>', '<h2 id="before.one">a</h2>', '<h2 id="one">a</h2>'],
    ['a heading without id', '<h2>a</h2>', '<h2>a</h2>', '<h2>a</h2>'],
    ['nothing else has an id', '<p id="one">a</p>', '<p>a</p>', '<p>a</p>'],
    [
      'nothing refers to an id',
      '<a id="b" href="#c" aria-describedby="d" aria-labelledby="e" data-footnote-ref data-footnote-backref="f">g</a><section data-footnotes>h</section>',
      '<a href="/standards/a#c">g</a><section>h</section>',
      '<a href="/standards/a#c">g</a><section>h</section>'
    ],
    [
      'links within the document lead to its page, others where they led',
      '<a href="#a">a</a><a href="/b#c">b</a><a href="https://example.org/#d">c</a><a>d</a>',
      '<a href="/standards/a#a">a</a><a href="/b#c">b</a><a href="https://example.org/#d">c</a><a>d</a>',
      '<a href="/standards/a#a">a</a><a href="/b#c">b</a><a href="https://example.org/#d">c</a><a>d</a>'
    ],
    [
      'regions have names of their own',
      '<div role="region" aria-label="Table 1">a</div>',
      '<div role="region" aria-label="Before: Table 1">a</div>',
      '<div role="region" aria-label="Table 1">a</div>'
    ],
    [
      'headings have no links to themselves',
      '<div class="heading"><h2 id="one">a</h2><a class="heading-link" href="#one"></a></div>',
      '<h2 id="before.one">a</h2>',
      '<h2 id="one">a</h2>'
    ],
    [
      'so further in, between others of other classes',
      '<aside class="note"><div class="heading"><h3 id="one">a</h3><a class="heading-link"></a></div><p class="b">c</p></aside>',
      '<aside class="note"><h3 id="before.one">a</h3><p class="b">c</p></aside>',
      '<aside class="note"><h3 id="one">a</h3><p class="b">c</p></aside>'
    ],
    [
      'what its author struck out or inserted is not a difference',
      '<del>a</del><ins>b</ins><s>c</s><u>d</u>',
      '<s>a</s><u>b</u><s>c</s><u>d</u>',
      '<s>a</s><u>b</u><s>c</s><u>d</u>'
    ]
  ])('%s', (_what, html, before, after) => {
    expect(prepared(html, 'before')).toBe(before)
    expect(prepared(html, 'after')).toBe(after)
  })
})
