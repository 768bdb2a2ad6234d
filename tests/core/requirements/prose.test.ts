import {describe, expect, test} from 'vitest'
import {parseMarkdown} from '../../../src/core/markdown/markdown.ts'
import {oneLine, type Prose, proseOf} from '../../../src/core/requirements/prose.ts'

function proseIn(text: string): Prose {
  const [block] = parseMarkdown(text).children
  if (!block) throw new Error('the text is empty')
  return proseOf(block, text)
}

describe('prose', () => {
  test.each([
    ['One *two* **three** [four](https://example.org/x).', 'One two three four.'],
    ['![alt](x.png)One', 'One'],
    ['One<br>two<br/>three<BR >four', 'One\ntwo\nthree\nfour'],
    ['One<b>two</b><brx>', 'Onetwo'],
    ['One<!-- <br> -->two', 'Onetwo'],
    ['One  \ntwo\\\nthree', 'One\ntwo\nthree'],
    ['One\ntwo', 'One\ntwo'],
    ['A &amp; B &#33; &lt;x&gt;', 'A & B ! <x>'],
    ['`a` and ``b ` c``', 'a and b ` c'],
    ['a[^1] b\n\n[^1]: note', 'a b']
  ])('of %j is %j', (text, plain) => {
    expect(proseIn(text).plain).toBe(plain)
    expect(proseIn(text).words).toHaveLength(plain.length)
    expect(proseIn(text).offsets).toHaveLength(plain.length)
  })

  test.each([
    ['Set `a.B` now.', 'Set XXX now.'],
    ['One\ntwo', 'One two'],
    ['One<br>two', 'One two'],
    ['See https://example.org/?a=1.Two for it.', `See ${'X'.repeat('https://example.org/?a=1.Two'.length)} for it.`],
    ['See git+ssh://x.org/A.B.', `See ${'X'.repeat('git+ssh://x.org/A.B'.length)}.`],
    ['(HTTPS://x.org/a).', `(${'X'.repeat('HTTPS://x.org/a'.length)}).`],
    ["'https://x.org/a', b", `'${'X'.repeat('https://x.org/a'.length)}', b`],
    ['https:/x.org. B', 'https:/x.org. B'],
    ['a://b c', 'XXXXX c'],
    ['a:// b', 'a:// b']
  ])('of %j is read for sentences as %j', (text, words) => {
    expect(proseIn(text).words).toBe(words)
  })

  const b = '\u2029'
  test.each([
    [':::note\nOne', `${b.repeat(7)} One`],
    ['One\n:::', `One ${b.repeat(3)}`],
    ['One\n::::tip[Title]', `One ${b.repeat(14)}`],
    ['One\n::: x', `One ${b.repeat(5)}`],
    ['One ::: two', 'One ::: two'],
    ['::note\nOne', '::note One'],
    ['[!NOTE]\nOne', `${b.repeat(7)} One`],
    ['[!NOTE] One', '[!NOTE] One'],
    ['One [!NOTE]', 'One [!NOTE]'],
    ['[!N0TE]\nOne', '[!N0TE] One']
  ])('has no words in fences and marks: %j', (text, words) => {
    const prose = proseIn(text)
    expect(prose.words).toBe(words)
    expect(prose.plain.replaceAll('\n', ' ')).toBe(words)
  })

  test.each([
    'One *two* and `three`, **four**.',
    'Be \\*quick\\*: it\n   SHOULD &amp; MUST hold.',
    'A &amp;amp; B &#x26; C',
    '> One\n> two `x`',
    '1. One\n   two',
    'Äöü – *größer* 🎈 x',
    '[a](https://x.org/a "b") a',
    '`` a`b `` c'
  ])('knows of every character where it stands: %j', (text) => {
    const {plain, offsets} = proseIn(text.replace(/^> |^1\. /, ''))
    const source = text.replace(/^> |^1\. /, '')
    for (const [index, offset] of offsets.entries()) {
      const character = plain[index] ?? ''
      const there = source[offset] ?? ''
      // A reference stands for the character, and a line may be indented.
      if (there !== '&') expect([index, there]).toEqual([index, character])
    }
    expect(offsets).toEqual(offsets.toSorted((x, y) => x - y))
    expect(new Set(offsets).size).toBe(offsets.length)
  })

  test('knows where its code stands', () => {
    const text = 'One `two` and ``three``.'
    expect(proseIn(text).code.map(({start, end}) => text.slice(start, end))).toEqual(['`two`', '``three``'])
    expect(proseIn('One').code).toEqual([])
  })

  test('knows where references and breaks stand', () => {
    expect(proseIn('A&amp;B  \nC&nope;D').offsets).toEqual([0, 1, 6, 7, 10, 11, 12, 13, 14, 15, 16, 17])
    expect(proseIn('a<br>b').offsets).toEqual([0, 1, 5])
  })

  test.each([
    ['aab', 'aab', [0, 1, 2]],
    // What a reference stands for is not looked for further on.
    ['a &#98; b', 'a b b', [0, 1, 2, 7, 8]],
    ['a &lt; b < c', 'a < b < c', [0, 1, 2, 6, 7, 8, 9, 10, 11]],
    ['a & &lt; b', 'a & < b', [0, 1, 2, 3, 4, 8, 9]],
    ['A &amp;amp; B', 'A &amp; B', [0, 1, 2, 3, 4, 5, 6, 11, 12]]
  ])('knows where each character of %j stands', (text, plain, offsets) => {
    expect(proseIn(text)).toMatchObject({plain, offsets})
  })
})

test.each([
  ['  a\n  b\t c ', 'a b c'],
  ['', ''],
  ['a', 'a']
])('%j in one line is %j', (text, expected) => {
  expect(oneLine(text)).toBe(expected)
})
