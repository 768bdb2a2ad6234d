import fc from 'fast-check'
import type {RootContent} from 'mdast'
import {toString as plainText} from 'mdast-util-to-string'
import {expect, test} from 'vitest'
import {requirementsMarkdown} from '../../../src/reports/requirements/requirements-markdown.ts'
import {printable} from '../../../src/reports/text/printable.ts'
import {parseGfm} from '../../helpers/gfm.ts'
import {hostileText} from '../../helpers/hostile-findings.ts'
import {runs} from '../../helpers/property-runs.ts'
import {documentCalled, requirementsOf} from '../../helpers/requirement.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

const names = documentCalled()

test('a checklist has a heading for each section, and says once what introduces several requirements', () => {
  const list = requirementsOf(names, [
    {id: 'req-a', section: '', text: 'A MUST be.'},
    {id: 'req-b', section: 'One', text: 'B MUST be:', items: ['red', 'green']},
    {id: 'req-c', section: 'One', text: 'C MUST be.', context: 'Where it counts:', tests: ['fast', 'slow']},
    {id: 'req-d', section: 'One', text: 'D MUST be.', context: 'Where it counts:'},
    {id: 'req-e', section: 'One', text: 'E MUST be.', context: 'Elsewhere:'},
    {id: 'req-f', section: 'One', text: 'F MUST be.'},
    {id: 'req-g', section: 'One › Two', text: 'G MUST be.', context: 'Elsewhere:'},
    {id: 'req-h', section: 'Three', text: 'H MUST be.', context: 'Elsewhere:'}
  ])
  const link = (id: string): string => `[req-${id}](https://example.org/scs-0100-v1-names#req-${id})`
  expect(requirementsMarkdown([list])).toBe(`## scs-0100-v1-names: Names

8 MUST.

- [ ] A MUST be. ${link('a')}

### One

- [ ] B MUST be: ${link('b')}
  - red
  - green

Where it counts:

- [ ] C MUST be. ${link('c')} Tests: fast, slow.
- [ ] D MUST be. ${link('d')}

Elsewhere:

- [ ] E MUST be. ${link('e')}

- [ ] F MUST be. ${link('f')}

### One › Two

Elsewhere:

- [ ] G MUST be. ${link('g')}

### Three

Elsewhere:

- [ ] H MUST be. ${link('h')}
`)
})

test('requirements are counted by their strength, for and against alike', () => {
  const all = (['must', 'must-not', 'should', 'should-not', 'should-not', 'may'] as const).map((strength) => ({
    strength
  }))
  const facts = (text: string): string | undefined => text.split('\n')[2]
  expect(facts(requirementsMarkdown([requirementsOf(names, all)]))).toBe('2 MUST; 3 SHOULD; 1 MAY.')
  expect(facts(requirementsMarkdown([requirementsOf(names, [{strength: 'may'}])]))).toBe('1 MAY.')
})

test('it is said how many of them have tests, where any are known', () => {
  const coverage = {musts: 3, tested: 2, bySection: 1}
  expect(requirementsMarkdown([requirementsOf(names, [{}], {coverage})])).toContain(
    '\n1 MUST; 2 of 3 MUST with tests, 1 of them by section, the others by document only.\n'
  )
})

test('documents without requirements are left out', () => {
  const other = requirementsOf(documentCalled('scs-0101-v1-other', 'Other'), [{}])
  const text = requirementsMarkdown([requirementsOf(names, []), other, requirementsOf(names, [{section: ''}])])
  expect(text.match(/^## .*/gm)).toEqual(['## scs-0101-v1-other: Other', '## scs-0100-v1-names: Names'])
  expect(text).toContain(')\n\n## scs-0100-v1-names')
  const nothing = 'No requirements: the documents contain no keyword of RFC 2119 in capitals.\n'
  expect(requirementsMarkdown([])).toBe(nothing)
  expect(requirementsMarkdown([requirementsOf(names, [])])).toBe(nothing)
})

test.each([
  ['::error::Of x:', '- y MUST', '# item'],
  ['# Of x:', '1. y MUST', '- item'],
  ['1. Of x:', '[ ] y MUST', '1) item'],
  ['+ | --- | Of <b>x</b>:', '##[add-mask] `y` MUST', '> item\u001b[31m'],
  ['--- Of x:', '=cmd() "y" MUST', '[x] item'],
  ['Of x\u202e:', 'https://example.org/~y MUST', '::set-env name=x::y']
])('words of a document that begin with %j begin nothing', (context, text, item) => {
  const document = documentCalled('scs-0100-v1-names', `<b>${text}</b> #`)
  const row = {context, text, items: [item], section: `${context} #`, tests: ['a|b', '*c*']}
  const markdown = requirementsMarkdown([requirementsOf(document, [row])])
  expect(workflowCommands(markdown)).toEqual([])
  expect(outline(markdown)).toEqual([
    `heading: scs-0100-v1-names: ${printable(`<b>${text}</b> #`)}`,
    'paragraph: 1 MUST.',
    `heading: ${printable(context)} #`,
    `paragraph: ${printable(context)}`,
    `task: ${printable(text)} req-one Tests: a|b, *c*.`,
    `item: ${printable(item)}`
  ])
})

test('whatever stands in documents, a checklist has the same parts', () => {
  fc.assert(
    fc.property(hostileText, hostileText, hostileText, (context, text, item) => {
      const row = {context: `${context}x`, text: `x${text}x`, items: [`${item}x`], section: `${context}x`}
      const markdown = requirementsMarkdown([requirementsOf(names, [row])])
      const seen = (words: string): string => printable(words.trim().replace(/\s+/g, ' '))
      expect(outline(markdown).slice(2)).toEqual([
        `heading: ${seen(`${context}x`)}`,
        `paragraph: ${seen(`${context}x`)}`,
        `task: ${seen(`x${text}x`)} req-one`,
        `item: ${seen(`${item}x`)}`
      ])
      expect(workflowCommands(markdown)).toEqual([])
    }),
    {numRuns: runs(100)}
  )
})

/** What readers see: headings, paragraphs, and the tasks of lists with the items below them. */
function outline(markdown: string): string[] {
  return parseGfm(markdown).children.flatMap((node) =>
    node.type === 'list' ? entries(node) : `${node.type}: ${plainText(node)}`
  )
}

function entries(list: Extract<RootContent, {type: 'list'}>): string[] {
  return list.children.flatMap(({checked, children: [first, ...others]}) => [
    `${checked === false ? 'task' : 'item'}: ${first ? `${first.type === 'paragraph' ? '' : first.type}${plainText(first)}` : ''}`,
    ...others.flatMap((node) => (node.type === 'list' ? entries(node) : node.type))
  ])
}
