import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseMarkdown} from '../../../src/core/markdown/markdown.ts'
import {githubAlerts} from '../../../src/render/markdown/admonitions.ts'
import {containers} from '../../../src/render/markdown/containers.ts'
import {htmlOf} from '../rendering.ts'

/** What is inside, in short: `<note: Title>…</note>`, the blocks without tags of their own. */
async function outline(markdown: string): Promise<string> {
  const html = await htmlOf(markdown)
  return html
    .replace(
      /<aside class="admonition admonition-([a-z]+)" role="note">\n<p class="admonition-title">([\s\S]*?)<\/p>/g,
      '<$1: $2>'
    )
    .replaceAll('</aside>', '</>')
    .replace(/<\/?(p|li|ul|blockquote|table|thead|tbody|tr|td|th|div)\b[^>]*>/g, '')
    .replace(/\n+/g, ' ')
    .trim()
}

test.each([
  ['blank lines around', ':::note\n\nx\n\n:::', '<note: Note> x </>'],
  ['no blank lines', ':::note\nx\n:::', '<note: Note> x </>'],
  ['no blank line before or after', 'a\n:::tip\nx\n:::\nb', 'a <tip: Tip> x </> b'],
  ['every kind', ':::info\nx\n:::\n:::danger\ny\n:::', '<info: Info> x </> <danger: Danger> y </>'],
  ['upper case, space', '::: WARNING\nx\n:::', '<warning: Warning> x </>'],
  ['a title', ':::note A *good* title\nx\n:::', '<note: Note: A <em>good</em> title> x </>'],
  ['a title in brackets', ':::note[A `b`]{.c}\nx\n:::', '<note: Note: A <code>b</code>> x </>'],
  ['several blocks', ':::note\nx\n\n- a\n- b\n\ny\n:::', '<note: Note> x a b y </>'],
  ['closed right after a list', ':::note\n- a\n- b\n:::\nc', ':::note a b ::: c'],
  ['closed right after a list, then a blank line', ':::note\n- a\n- b\n:::\n\nc', '<note: Note> a b </> c'],
  ['closed right after a quotation', ':::note\n> a\n:::', '<note: Note> a </>'],
  ['closed right after a table', ':::note\n| a |\n|---|\n| b |\n:::', '<note: Note> a b </>'],
  ['a row of a table that is text', ':::note\n| a |\n|---|\n| ::: |', ':::note a :::'],
  ['in a list', '- a\n\n  :::note\n  x\n  :::\n- b', 'a <note: Note> x </> b'],
  ['in a quotation', '> :::note\n> x\n> :::', '<note: Note> x </>'],
  ['nested, more colons outside', '::::note\n:::tip\nx\n:::\ny\n::::', '<note: Note> <tip: Tip> x </> y </>'],
  ['nested, the same number', ':::note\n:::tip\nx\n:::\ny\n:::', '<note: Note> <tip: Tip> x </> y </>'],
  ['inner one never closed', '::::note\n:::tip\nx\n::::', '<note: Note> :::tip x </>'],
  ['empty', ':::note\n:::', '<note: Note> </>'],
  ['a hard break before the end', ':::note\nx  \n:::', '<note: Note> x </>'],
  ['a hard break after the start', ':::note  \nx\n:::', '<note: Note> x </>'],
  ['a hard break after a title', ':::note A title  \nx\n:::', '<note: Note: A title> x </>'],
  ['a written hard break after a title', ':::note A *title*\\\nx\n:::', '<note: Note: A <em>title</em>> x </>'],
  ['a hard break after the end', ':::note\nx\n:::  \ny', '<note: Note> x </> y'],
  ['a hard break before the start', 'a  \n:::note\nx\n:::', 'a <note: Note> x </>'],
  ['hard breaks within', ':::note\nx  \ny  \nz\n:::', '<note: Note> x<br> y<br> z </>'],
  ['lines within', ':::note\nx\ny\n:::\na\nb', '<note: Note> x y </> a b'],
  ['emphasis over lines', ':::note *a\nb*\nx\n:::', '<note: Note: <em>a b</em>> x </>'],
  [
    'each kind',
    ':::tip\nx\n:::\n:::important\nx\n:::\n:::caution\nx\n:::',
    '<tip: Tip> x </> <important: Important> x </> <caution: Caution> x </>'
  ],
  ['a tab before the name', ':::\tnote\nx\n:::', '<note: Note> x </>'],
  ['attributes and no title', ':::note {.c}\nx\n:::', '<note: Note> x </>'],
  ['attributes right after the name', ':::note{.c}\nx\n:::', '<note: Note> x </>'],
  ['attributes after a title', ':::note A title {.c #d} \nx\n:::', '<note: Note: A title> x </>'],
  ['attributes that do not end the line', ':::note {.c} A title\nx\n:::', '<note: Note: {.c} A title> x </>'],
  ['attributes before the last word of a title', ':::note A {b} *c*\nx\n:::', '<note: Note: A {b} <em>c</em>> x </>'],
  ['a title in brackets of one piece', ':::note[A title]\nx\n:::', '<note: Note: A title> x </>'],
  ['a title in brackets after space', ':::note [A *good* title] \nx\n:::', '<note: Note: A <em>good</em> title> x </>'],
  ['a title with brackets at its start', ':::note [A] title\nx\n:::', '<note: Note: [A] title> x </>'],
  ['a title with brackets at its end', ':::note A [title]\nx\n:::', '<note: Note: A [title]> x </>'],
  [
    'a title with brackets at its end, which begins with code',
    ':::note `A` [title]\nx\n:::',
    '<note: Note: <code>A</code> [title]> x </>'
  ],
  [
    'a title with brackets at its start, which ends in code',
    ':::note [A] `title`\nx\n:::',
    '<note: Note: [A] <code>title</code>> x </>'
  ],
  ['a title in empty brackets', ':::note[]\nx\n:::', '<note: Note> x </>'],
  ['a title that is code', ':::note `a`\nx\n:::', '<note: Note: <code>a</code>> x </>'],
  ['more colons at the end', ':::note\nx\n::::', '<note: Note> x </>'],
  ['more colons', '::::note\nx\n::::', '<note: Note> x </>'],
  [
    'fewer colons at the end of the outer one',
    ':::::note\n:::tip\nx\n::::\ny\n:::::',
    '<note: Note> <tip: Tip> x </> y </>'
  ],
  ['an end that skips one that was never closed', '::::note\n:::tip\nx\n::::\ny', '<note: Note> :::tip x </> y'],
  ['two after each other', ':::note\nx\n:::\n:::tip\ny\n:::', '<note: Note> x </> <tip: Tip> y </>'],
  ['text between two', ':::note\nx\n:::\na\n\nb\n:::tip\ny\n:::', '<note: Note> x </> a b <tip: Tip> y </>'],
  ['a start that is not one', ':::note\n:::nonsense\nx\n:::', '<note: Note> :::nonsense x </>'],
  ['a start that is not one before it', ':::nonsense\n:::note\nx\n:::', ':::nonsense <note: Note> x </>'],
  ['an end too many', ':::note\nx\n:::\n:::', '<note: Note> x </> :::'],
  ['closed right after a list of more than one level', ':::note\n- a\n  - b\n:::\n\nc', '<note: Note> a b </> c'],
  ['closed right after a numbered list', ':::note\n1. a\n2. b\n:::', '<note: Note> <ol> a b </ol> </>'],
  ['closed right after several lines of an item', ':::note\n- a\n  b\n:::', '<note: Note> a b </>'],
  ['closed right after emphasis in an item', ':::note\n- *a*\n:::', '<note: Note> <em>a</em> </>'],
  ['closed right after quotations within each other', ':::note\n> a\n>\n> > b\n:::', '<note: Note> a b </>'],
  ['closed right after a quotation in a list', ':::note\n- > a\n:::', '<note: Note> a </>'],
  ['closed with more colons right after a list', '::::note\n- a\n::::', '<note: Note> a </>'],
  ['closed with more colons right after a table', '::::note\n| a |\n|---|\n| b |\n::::', '<note: Note> a b </>'],
  ['a line that is only a hard break', ':::note\nx\n\\\ny\n:::', '<note: Note> x <br> y </>'],
  ['a line of a space that does not break', ':::note\nx\n\u00a0\ny\n:::', '<note: Note> x \u00a0 y </>'],
  ['a space that does not break after the end', ':::note\nx\n:::\u00a0', '<note: Note> x </>'],
  ['braces within a title', ':::note A {b}c\nx\n:::', '<note: Note: A {b}c> x </>'],
  ['brackets within a title in brackets', ':::note [A [b] c]\nx\n:::', '<note: Note: A [b] c> x </>'],
  ['a title that goes on after its brackets', ':::note [A]b\nx\n:::', '<note: Note: [A]b> x </>'],
  ['a title whose last bracket is code', ':::note [A `b]`\nx\n:::', '<note: Note: [A <code>b]</code>> x </>'],
  ['a title whose first bracket is code', ':::note`[A` b]\nx\n:::', '<note: Note: <code>[A</code> b]> x </>'],
  [
    'a code block before the end',
    ':::note\n```\nx\n```\n:::',
    '<note: Note> <pre tabindex="0"><code>x </code></pre> </>'
  ],
  ['a heading and a line within', ':::note\n\n---\n\n:::', '<note: Note> <hr> </>']
])('%s', async (_, markdown, expected) => {
  expect(await outline(markdown)).toBe(expected)
})

test('everything else stays as it is, and where it is', async () => {
  const others = [
    '## A',
    'b',
    '- c',
    '> d',
    '| e |\n| --- |',
    '---',
    '    f',
    '<p>g</p>',
    ':::tip h',
    ':::tip k',
    '[i]: #a',
    '[i]'
  ]
  const plain = await htmlOf(others.join('\n\n'))
  const html = await htmlOf(`:::note\nx *y*  \ny\n:::\n\n${others.join('\n\n')}\n\n:::tip j\n:::note\nz\n:::`)
  expect(html).toBe(
    `<aside class="admonition admonition-note" role="note">\n<p class="admonition-title">Note</p>\n<p>x <em>y</em><br>\ny</p>\n</aside>\n${plain}\n<p>:::tip j</p>\n<aside class="admonition admonition-note" role="note">\n<p class="admonition-title">Note</p>\n<p>z</p>\n</aside>`
  )
})

test('in a note of the document', async () => {
  const html = await htmlOf('a[^1]\n\n[^1]: b\n\n    :::note\n    x\n    :::')
  expect(html).toContain(
    '<p>b</p>\n<aside class="admonition admonition-note" role="note">\n<p class="admonition-title">Note</p>\n<p>x</p>\n</aside>'
  )
})

test('closed right after a note of the document', async () => {
  const html = await htmlOf('a[^1]\n\n:::note\n[^1]: b\n:::\n\nc')
  expect(html).toContain('<aside class="admonition admonition-note" role="note">\n<p class="admonition-title">Note</p>')
  expect(html).toContain('<p>b <a ')
  expect(html).not.toContain(':::')
})

test.each([
  ['below the limit', 7, 7],
  ['at the limit', 8, 8],
  ['beyond the limit', 9, 8],
  ['far beyond the limit', 20, 8]
])('of containers within each other, the innermost become admonitions: %s', async (_what, depth, admonitions) => {
  const html = await htmlOf(`${':::note\n'.repeat(depth)}x\n${':::\n'.repeat(depth)}`)
  expect(html.match(/<aside /g)).toHaveLength(admonitions)
  // Of the others both the first and the last line are there.
  expect(html.match(/:::note/g) ?? []).toHaveLength(depth - admonitions)
  expect(html.match(/:::(?!note)/g) ?? []).toHaveLength(depth - admonitions)
  expect(html.match(/x/g)).toHaveLength(1)
})

describe('stays text:', () => {
  test.each([
    ['unknown name', ':::notebook\nx\n:::'],
    ['never closed', ':::note\nx'],
    ['never opened', 'x\n:::\ny'],
    ['closed with fewer colons', '::::note\nx\n:::'],
    ['a word after the end', ':::note\nx\n::: y'],
    ['emphasis after the end', ':::note\nx\n:::*y*', ':::note\nx\n:::<em>y</em>'],
    ['a sign after the name', ':::note:\nx\n:::'],
    ['a number after the name', ':::note1\nx\n:::'],
    ['an inherited name', ':::constructor\nx\n:::'],
    ['attributes after the end', ':::note\nx\n::: {.c}'],
    ['code before the name', '`:::`note\nx\n:::', '<code>:::</code>note\nx\n:::'],
    ['lines with hard breaks', ':::note  \nx\n\n:::tip  \ny', ':::note<br>\nx</p>\n<p>:::tip<br>\ny'],
    ['two colons', '::note\nx\n::'],
    ['in the middle of a line', 'x :::note\ny\nz :::'],
    ['in the middle of a line, with an end', 'x :::note\ny\n:::'],
    ['clock and colons', 'SCS-2V:8:20, scs:encrypted, ::1, fe80::1:2, a:::b']
  ])('%s', async (_, markdown, html = markdown) => {
    expect(await htmlOf(markdown)).toBe(`<p>${html}</p>`)
  })

  test.each([
    ['a line that belongs to an item', ':::note\n- a\n  :::', ':::note a :::'],
    ['a line that ends in colons', ':::note\n- a\nb :::', ':::note a b :::'],
    ['a cell with other text', ':::note\n| a |\n|---|\nb :::', ':::note a b :::'],
    ['a cell with other text after it', ':::note\n| a |\n|---|\n:::*b*', ':::note a :::<em>b</em>'],
    ['a cell with a word right after it', ':::note\n| a |\n|---|\n:::b', ':::note a :::b'],
    ['a cell that is emphasis', ':::note\n| a |\n|---|\n*:::*', ':::note a <em>:::</em>'],
    ['a cell that is code', ':::note\n| a |\n|---|\n`:::`', ':::note a <code>:::</code>'],
    ['a cell that is empty', ':::note\n| a |\n|---|\n|', ':::note a'],
    ['two colons in a table', ':::note\n| a |\n|---|\n::', ':::note a ::'],
    ['an end in a list that is not the last', ':::note\n- a\n:::\n- b', ':::note a ::: b']
  ])('closed by %s', async (_, markdown, expected) => {
    expect((await outline(markdown)).replace(/ +/g, ' ')).toBe(expected)
  })

  test('an end right after a list that nothing has begun', async () => {
    expect(await htmlOf('- a\n:::')).toBe('<ul>\n<li>a\n:::</li>\n</ul>')
  })

  test.each([
    ['fenced', '```\n:::note\nx\n:::\n```'],
    ['inline', '`:::note`\nx\n`:::`']
  ])('code, %s', async (_, markdown) => {
    expect(await htmlOf(markdown)).not.toContain('<aside')
  })
})

test.each([
  ['> [!NOTE]\n> x', '<note: Note> x </>'],
  ['> [!tip]\n>\n> x', '<tip: Tip> x </>'],
  ['> [!IMPORTANT]  \n> x', '<important: Important> x </>'],
  ['> [!WARNING]\n> - x', '<warning: Warning> x </>'],
  ['> [!CAUTION]\n> *x* y', '<caution: Caution> <em>x</em> y </>'],
  ['> [!NOTE]\t\n> x', '<note: Note> x </>'],
  ['> [!NOTE]\\\n> x', '<note: Note> x </>'],
  ['> [!NOTE]\\\n> *x* y', '<note: Note> <em>x</em> y </>'],
  ['> [!NOTE]\n> x\n>\n> y', '<note: Note> x y </>'],
  ['> [!NOTE]\n> x  \n> y', '<note: Note> x<br> y </>'],
  ['- > [!NOTE]\n  > x', '<note: Note> x </>'],
  ['> [!NOTE]\n>\n> > [!TIP]\n> > x', '<note: Note> <tip: Tip> x </> </>'],
  ['> [!NOTE]*x*\n> y', '[!NOTE]<em>x</em> y'],
  ['> [!NOTE] *x*\n> y', '[!NOTE] <em>x</em> y'],
  ['> `[!NOTE]`\n>\n> x', '<code>[!NOTE]</code> x'],
  ['> *[!NOTE]*\n> x', '<em>[!NOTE]</em> x'],
  ['> x [!NOTE]\n> y', 'x [!NOTE] y'],
  ['> [!INFO]\n> x', '[!INFO] x'],
  ['> [!NOTES]\n> x', '[!NOTES] x'],
  ['> [!constructor]\n> x', '[!constructor] x'],
  ['> [!NOTE1]\n> x', '[!NOTE1] x'],
  [
    '> # [!NOTE]\n> x',
    '<h1 id="note">[!NOTE]</h1><a class="heading-link" href="#note" aria-label="Link to this section: [!NOTE]"></a> x'
  ],
  ['>', ''],
  ['> [!NOTE] x\n> y', '[!NOTE] x y'],
  ['> [!DANGER]\n> x', '[!DANGER] x'],
  ['> [!NOTE]', '[!NOTE]'],
  ['[!NOTE]\nx', '[!NOTE] x']
])('GitHub alert %j', async (markdown, expected) => {
  expect(await outline(markdown)).toBe(expected)
})

const line = fc.constantFrom(
  ':::note',
  ':::tip Title',
  '::::danger',
  ':::',
  '::::',
  ':::nonsense',
  '',
  'text',
  '- item',
  '  more',
  '> quoted',
  '| a |',
  '|---|',
  '```',
  '# h',
  '    code',
  '[!NOTE]',
  '> [!NOTE]'
)

test('whatever the lines: nothing throws, and without markers that match the tree stays the same', () => {
  fc.assert(
    fc.property(fc.array(line, {maxLength: 14}), (lines) => {
      const tree = parseMarkdown(lines.join('\n'))
      const before = structuredClone(tree)
      const made = containers()(githubAlerts()(tree))
      expect(tree).toEqual(before)
      if (!lines.some((one) => /^:{3,4}$/.test(one)) && !lines.includes('> [!NOTE]')) expect(made).toBe(tree)
    })
  )
})

test('whatever the lines: no word is lost', async () => {
  const words = (text: string): number => text.match(/\b(text|item|more|quoted|code)\b(?=[\s<]|$)/g)?.length ?? 0
  await fc.assert(
    fc.asyncProperty(fc.array(line, {maxLength: 14}), async (lines) => {
      const html = (await htmlOf(lines.join('\n'))).replace(/<\/?code[^>]*>/g, '')
      expect(words(html.replace(/<[^>]*>/g, ' '))).toBe(words(lines.join('\n')))
    })
  )
})
