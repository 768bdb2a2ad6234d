import {describe, expect, test} from 'vitest'
import {textAt} from '../../../src/core/text/place.ts'
import {asked, excluded, reading} from './reading.ts'

const contexts = (text: string): string[] => reading(text).requirements.map(({context}) => context)

describe('what introduces a list', () => {
  const introduced = (before: string): string | undefined => contexts(`${before}\n\n- It MUST be\n`)[0]
  test.each([
    'These hold:',
    'These hold,',
    'These hold;',
    'These hold –',
    'These hold —',
    'These hold -',
    'These hold',
    'The following hold.',
    'What follows holds.',
    'See below.'
  ])('is a sentence that announces it: %j', (sentence) => {
    expect(introduced(sentence)).toBe(sentence)
    expect(introduced(`Words. ${sentence}`)).toBe(sentence)
  })

  test.each([
    'All is said.',
    'All, that is: most, is said.',
    'Is it?',
    'It is!',
    'All is said (so far)',
    'The followings hold.',
    'It is belowground.'
  ])('is no sentence that ends: %j', (sentence) => {
    expect(introduced(sentence)).toBe('')
  })

  test('is no heading, no code, and no paragraph before another block', () => {
    expect(introduced('## Heading:')).toBe('')
    expect(introduced('    code:')).toBe('')
    expect(introduced('These hold:\n\n> a quotation')).toBe('')
    expect(introduced('')).toBe('')
  })

  test('is within an item always the sentence before it', () => {
    expect(contexts('- All is said.\n  - It MUST be\n')).toEqual(['All is said.'])
    expect(contexts('- <!-- x -->\n\n  - It MUST be\n')).toEqual([''])
    expect(contexts('First:\n\n- All is said.\n\n  > [!NOTE]\n  > More.\n  >\n  > - It MUST be\n')).toEqual(['First:'])
  })

  test('is nothing where the paragraph before it has no words', () => {
    expect(contexts('First:\n\n- ![x](y.png)\n  - It MUST be\n')).toEqual(['First:'])
  })

  test('is of an item with a paragraph of its own as well', () => {
    expect(contexts('First:\n\n1. Words.\n\n   It MUST be.\n2. It MAY be.\n')).toEqual(['First:', 'First:'])
  })
})

describe('what goes on after code', () => {
  const continued = (before: string, after = ''): string | undefined =>
    contexts(`${before}\n\n\`\`\`\ncode\n\`\`\`\n\n${after}which MUST be.\n`)[0]
  test.each([
    ['The key', 'The key'],
    ['Words. The key,', 'The key,'],
    ['The key 7', 'The key 7'],
    ['The key:', ''],
    ['The key.', ''],
    ['The key)', ''],
    ['## The key', '']
  ])('%j: %j', (before, context) => {
    expect(continued(before)).toBe(context)
  })

  test('is only the paragraph right after it', () => {
    expect(continued('The key', 'And more.\n\n')).toBe('')
    expect(continued('')).toBe('')
    expect(contexts('The key\n\n> [!NOTE]\n> x\n\nwhich MUST be.\n')).toEqual([''])
    expect(contexts('First:\n\n- The key\n\n  ```\n  code\n  ```\n\n  which MUST be.\n')).toEqual(['First: › The key'])
  })
})

describe('tables', () => {
  test('have cells below the header of their column and beside the first of their row', () => {
    const [first, second, third, ...others] = reading(
      '## Keys\n\nAll is said.\n\n| *Key* | Need | |\n| --- | --- | --- |\n| `a` | REQUIRED. Always. | MAY |\n| | SHOULD | |\n| c | d | e |\n'
    ).requirements
    expect(first).toMatchObject({
      kind: 'cell',
      text: 'REQUIRED. Always.',
      context: 'Need › a',
      section: 'Keys',
      anchor: 'keys',
      items: []
    })
    expect([second?.context, third?.context, others]).toEqual(['a', 'Need', []])
  })

  test('that are introduced have that before all', () => {
    expect(contexts('These hold:\n\n| Key | Need |\n| --- | --- |\n| a MUST | MAY |\n')).toEqual([
      'These hold: › Key',
      'These hold: › Need › a MUST'
    ])
  })

  test('hold labels, which are requirements there', () => {
    expect(asked('## Key\n\n| Key |\n| --- |\n| OPTIONAL |\n')).toEqual(['may: OPTIONAL'])
  })
})

describe('alerts are the words of the document', () => {
  test.each(['NOTE', 'tip', 'Important', 'WARNING', 'caution'])('%s', (word) => {
    expect(asked(`> [!${word}]\n> It MUST be.`)).toEqual(['must: It MUST be.'])
    expect(asked(`> [!${word}] \n> It MUST be.`)).toEqual(['must: It MUST be.'])
    expect(asked(`> [!${word}]\n>\n> It MUST be.`)).toEqual(['must: It MUST be.'])
  })

  test.each([
    '> [!ADVICE]\n> It MUST be.',
    '> [!NOTE] It MUST be.',
    '> See [!NOTE]\n> It MUST be.',
    '> **x** [!NOTE]\n> It MUST be.',
    '> - [!NOTE]\n> - It MUST be.',
    '> # [!NOTE]\n> It MUST be.',
    '> [!NOTE]x\n> It MUST be.',
    '> It MUST be.'
  ])('other quotations are not: %j', (text) => {
    expect(asked(text)).toEqual([])
    expect(excluded(text)).toEqual(['MUST quotation'])
  })
})

describe('keywords that ask for nothing are told with the reason nearest to them', () => {
  test.each([
    ['> A `MUST` in `code`.', ['MUST quotation']],
    ['It is `MUST` and "MAY" and SHOULD.', ['MUST code', 'MAY quotation']],
    ['## A `MUST`\n\nWords.', ['MUST heading']],
    ['    MUST\n', ['MUST code']],
    ['<div>MUST</div>\n', ['MUST markup']],
    ['[MUST]: https://example.org "MAY"\n', ['MUST markup', 'MAY markup']],
    ['It MUST be ![SHOULD](x.png).', ['SHOULD markup']],
    ['The key words "MUST" and `MAY` are read as in RFC 2119.', ['MUST boilerplate', 'MAY code']],
    ['The key words "MUST" are read as in RFC 2119. It MUST be "MAY".', ['MUST boilerplate', 'MAY quotation']],
    ['---\ntitle: MUST\n---\n\nIt MAY be.\n', ['MUST markup']],
    ['It MUST be.', []]
  ])('%j: %j', (text, expected) => {
    expect(excluded(text)).toEqual(expected)
  })

  test('with their places', () => {
    const text = 'It is `MUST` and "NOT\nRECOMMENDED". MAY it be.\n'
    expect(reading(text).excluded.map(({keyword, place}) => [keyword, textAt(text, place)])).toEqual([
      ['MUST', 'MUST'],
      ['NOT RECOMMENDED', 'NOT\nRECOMMENDED']
    ])
  })
})

describe('a requirement', () => {
  test('is read whole', () => {
    const text =
      '## A\n\n### `B`\n\nWords. It SHOULD be, MUST not fail\nand MUST hold:\n\n- one `x`\n- MAY two\n- > three\n\nEnd.\n'
    const [first, second] = reading(text).requirements
    const place = (line: number, column: number, length: number) => ({
      line,
      column,
      endLine: line,
      endColumn: column + length
    })
    expect(first).toEqual({
      id: first?.id,
      kind: 'sentence',
      section: 'A › B',
      anchor: 'b',
      anchors: ['a', 'b'],
      keyword: 'MUST',
      strength: 'must-not',
      place: place(5, 22, 4),
      keywords: [
        {keyword: 'SHOULD', strength: 'should', place: place(5, 11, 6)},
        {keyword: 'MUST', strength: 'must-not', place: place(5, 22, 4)},
        {keyword: 'MUST', strength: 'must', place: place(6, 5, 4)}
      ],
      text: 'It SHOULD be, MUST not fail and MUST hold:',
      context: '',
      items: ['one x'],
      extent: {line: 5, column: 8, endLine: 6, endColumn: 15}
    })
    expect([second?.text, second?.context]).toEqual(['MAY two', 'It SHOULD be, MUST not fail and MUST hold:'])
  })

  test('before the first heading has no section', () => {
    expect(reading('It MUST be.').requirements[0]).toMatchObject({section: '', anchor: '', anchors: []})
  })

  test('has the items of the list right after it only where it is the last sentence', () => {
    const items = (text: string): (readonly string[])[] => reading(text).requirements.map((one) => one.items)
    expect(items('A MUST be. B MUST be:\n\n- x\n- y')).toEqual([[], ['x', 'y']])
    expect(items('A MUST be. These are:\n\n- x')).toEqual([[]])
    expect(items('A MUST be:\n\nWords.\n\n- x')).toEqual([[]])
    expect(items('A MUST be:\n\n-\n- x')).toEqual([['x']])
    expect(items('A MUST be:\n\n1. x\n2. `MAY` y\n3. z MAY\n')).toEqual([['x', 'MAY y'], []])
  })

  test('may begin the text', () => {
    expect(asked('MUST it be? Yes.')).toEqual(['must: MUST it be?'])
  })

  test('may stand after an empty quotation', () => {
    expect(asked('>\n\nIt MUST be.')).toEqual(['must: It MUST be.'])
  })

  test('stands below the nearest headings of a lower level', () => {
    const sections = reading(
      '# A\n\n### B\n\nIt MUST be 1.\n\n## C\n\nIt MUST be 2.\n\n# D\n\nIt MUST be 3.'
    ).requirements
    expect(sections.map(({section}) => section)).toEqual(['A › B', 'A › C', 'D'])
  })

  test('is none of a text without keywords', () => {
    expect(reading('## It must be\n\nWords.')).toEqual({requirements: [], excluded: []})
  })

  test('stands in a footnote without what introduces the list around it', () => {
    expect(contexts('First:\n\n- x[^1]\n\n[^1]: It MUST be.\n')).toEqual([''])
  })
})
