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
      /<aside class="admonition admonition-([a-z]+)" role="note">\n<p class="admonition-title">(.*)<\/p>/g,
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
  ['a hard break before the end', ':::note\nx  \n:::', '<note: Note> x </>']
])('%s', async (_, markdown, expected) => {
  expect(await outline(markdown)).toBe(expected)
})

describe('stays text:', () => {
  test.each([
    ['unknown name', ':::notebook\nx\n:::'],
    ['never closed', ':::note\nx'],
    ['never opened', 'x\n:::\ny'],
    ['two colons', '::note\nx\n::'],
    ['in the middle of a line', 'x :::note\ny\nz :::'],
    ['clock and colons', 'SCS-2V:8:20, scs:encrypted, ::1, fe80::1:2, a:::b']
  ])('%s', async (_, markdown) => {
    expect(await htmlOf(markdown)).toBe(`<p>${markdown}</p>`)
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
