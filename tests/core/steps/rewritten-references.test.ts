import {describe, expect, test} from 'vitest'
import {renamingChanges} from '../../../src/core/steps/renaming-changes.ts'
import type {Renamings} from '../../../src/core/steps/renamings.ts'
import {rewrittenNames, rewrittenReferences} from '../../../src/core/steps/rewritten-references.ts'
import {documentText} from '../../helpers/document-text.ts'
import {type Standards, standardsOf} from '../../helpers/standards.ts'

/** The proposal `names` gets the number 0100. */
function renamed({document}: Standards): Renamings {
  return new Map([[document('scs-xxxx-v1-names'), 'scs-0100-v1-names']])
}

/** Front matter and body of another document after the renaming, and how often it named the renamed one. */
function after(keys: string, body: string): {keys: string; body: string; references: number} {
  const text = `---\ntitle: A\ntype: Standard\nstatus: Draft\ntrack: IaaS\n${keys}---\n${body}`
  const standards = standardsOf({
    'd/scs-xxxx-v1-names.md': {},
    'd/scs-xxxx-v1-names-of-images.md': {},
    'd/scs-0101-v1-a.md': text
  })
  const {catalog, document} = standards
  const result = rewrittenReferences(document('scs-0101-v1'), text, renamed(standards), catalog)
  const [, keysAfter = '', bodyAfter = ''] = /track: IaaS\n(.*?)---\n(.*)$/s.exec(result.text) ?? []
  return {keys: keysAfter, body: bodyAfter, references: result.references}
}

describe('in front matter', () => {
  test.each([
    ['replaces: [scs-xxxx-v1-names.md]\n', 'replaces: [scs-0100-v1-names.md]\n', 1],
    ['replaces:\n  - scs-xxxx-v1-names # so far\n', 'replaces:\n  - scs-0100-v1-names # so far\n', 1],
    [
      'replaced_by: [scs-0199-v1-x.md, scs-xxxx-v1-names.md]\n',
      'replaced_by: [scs-0199-v1-x.md, scs-0100-v1-names.md]\n',
      1
    ],
    [
      'replaces: [scs-xxxx-v1-names.md]\nsupplements: [scs-xxxx-v1-names]\n',
      'replaces: [scs-0100-v1-names.md]\nsupplements: [scs-0100-v1-names]\n',
      2
    ],
    // What names another document is not touched.
    ['replaces: [scs-xxxx-v1-names-of-images.md]\n', 'replaces: [scs-xxxx-v1-names-of-images.md]\n', 0],
    ['replaces: [scs-0199-v1-x.md]\n', 'replaces: [scs-0199-v1-x.md]\n', 0],
    // A relation that is written as a text stays one where nothing in it is renamed.
    [
      'replaces: scs-0199-v1-x.md\nreplaced_by: [scs-xxxx-v1-names.md]\n',
      'replaces: scs-0199-v1-x.md\nreplaced_by: [scs-0100-v1-names.md]\n',
      1
    ],
    // What no list holds is a name in a text.
    ['description: Of scs-xxxx-v1-names\n', 'description: Of scs-0100-v1-names\n', 1],
    // A list that another one refers to.
    ['replaces: &all [scs-xxxx-v1-names.md]\n', 'replaces: &all [scs-0100-v1-names.md]\n', 1],
    [
      'replaces: &all [scs-xxxx-v1-names.md]\nreplaced_by: *all\n',
      'replaces: &all [scs-0100-v1-names.md]\nreplaced_by: [scs-0100-v1-names.md]\n',
      2
    ]
  ])('%j', (before, expected, references) => {
    expect(after(before, '\nText.\n')).toEqual({keys: expected, body: '\nText.\n', references})
  })
})

describe('in the text', () => {
  test.each([
    // Links: whatever stands around the name stays.
    ['[a](scs-xxxx-v1-names.md)', '[a](scs-0100-v1-names.md)', 1],
    ['[a](scs-xxxx-v1-names.md#part)', '[a](scs-0100-v1-names.md#part)', 1],
    ['[a](./scs-xxxx-v1-names.md?plain=1#part "scs")', '[a](./scs-0100-v1-names.md?plain=1#part "scs")', 1],
    ['[a](../d/scs-xxxx-v1-names.md)', '[a](../d/scs-0100-v1-names.md)', 1],
    ['[a](scs-xxxx-v1-names)', '[a](scs-0100-v1-names)', 1],
    ['[a](scs-xxxx-v1-names/)', '[a](scs-0100-v1-names/)', 1],
    ['[a](/standards/scs-xxxx-v1-names.html)', '[a](/standards/scs-0100-v1-names.html)', 1],
    [
      '[a](https://docs.scs.community/standards/scs-xxxx-v1-names/)',
      '[a](https://docs.scs.community/standards/scs-0100-v1-names/)',
      1
    ],
    ['[a](/standards/SCS-XXXX-V1)', '[a](/standards/scs-0100-v1-names)', 1],
    ['[a][b]\n\n[b]: scs-xxxx-v1-names.md', '[a][b]\n\n[b]: scs-0100-v1-names.md', 1],
    ['<a href="scs-xxxx-v1-names.md">a</a>', '<a href="scs-0100-v1-names.md">a</a>', 1],
    [
      '[a](scs-xxxx-v1-names.md) and [b](scs-xxxx-v1-names.md)',
      '[a](scs-0100-v1-names.md) and [b](scs-0100-v1-names.md)',
      2
    ],
    ['[scs-xxxx-v1-names](scs-xxxx-v1-names.md)', '[scs-0100-v1-names](scs-0100-v1-names.md)', 2],
    // Names in full, wherever they stand.
    ['`scs-xxxx-v1-names`, scs-xxxx-v1-names.', '`scs-0100-v1-names`, scs-0100-v1-names.', 2],
    ['scs-xxxx-v1-names.md, scs-xxxx-v1-names.html!', 'scs-0100-v1-names.md, scs-0100-v1-names.html!', 2],
    ['<!-- scs-xxxx-v1-names -->', '<!-- scs-0100-v1-names -->', 1],
    ['```\nscs-xxxx-v1-names\n```', '```\nscs-0100-v1-names\n```', 1],
    ['[scs-xxxx-v1-names][b]\n\n[b]: https://example.org', '[scs-0100-v1-names][b]\n\n[b]: https://example.org', 1],
    ['[scs-xxxx-v1-names]()', '[scs-0100-v1-names]()', 1],
    [
      'scs-xxxx-v1-names<https://example.org>scs-xxxx-v1-names',
      'scs-0100-v1-names<https://example.org>scs-0100-v1-names',
      2
    ],
    ['[a](https://example.org) scs-xxxx-v1-names', '[a](https://example.org) scs-0100-v1-names', 1],
    [
      '<https://docs.scs.community/standards/scs-xxxx-v1-names>',
      '<https://docs.scs.community/standards/scs-0100-v1-names>',
      1
    ],
    // Addresses that lead elsewhere, whatever they hold.
    ['[a](https://example.org/scs-xxxx-v1-names.md)', '[a](https://example.org/scs-xxxx-v1-names.md)', 0],
    ['<https://example.org/scs-xxxx-v1-names>', '<https://example.org/scs-xxxx-v1-names>', 0],
    ['[a](scs-xxxx-v1-names.html)', '[a](scs-xxxx-v1-names.html)', 0],
    ['![a](scs-xxxx-v1-names.svg)', '![a](scs-xxxx-v1-names.svg)', 0],
    ['[a]()', '[a]()', 0],
    // Longer names, and names that go on.
    ['scs-xxxx-v1-names-of-images', 'scs-xxxx-v1-names-of-images', 0],
    ['my-scs-xxxx-v1-names', 'my-scs-xxxx-v1-names', 0],
    ['éscs-xxxx-v1-names', 'éscs-xxxx-v1-names', 0],
    ['scs-xxxx-v1-namesé', 'scs-xxxx-v1-namesé', 0],
    ['scs-xxxx-v1-names2, scs-xxxx-v1-names_', 'scs-xxxx-v1-names2, scs-xxxx-v1-names_', 0],
    ['scs-xxxx-v1-names.mdx, scs-xxxx-v1-names.txt', 'scs-xxxx-v1-names.mdx, scs-xxxx-v1-names.txt', 0],
    ['scs-xxxx-v1', 'scs-xxxx-v1', 0]
  ])('%j', (before, expected, references) => {
    expect(after('', `\n${before}\n`)).toEqual({keys: '', body: `\n${expected}\n`, references})
  })

  test('several renamed documents, each with its own name', () => {
    const text = `${documentText()}scs-xxxx-v1-b, scs-xxxx-v1-a, [b](scs-xxxx-v1-b.md)\n`
    const {catalog, document} = standardsOf({'scs-xxxx-v1-a.md': {}, 'scs-xxxx-v1-b.md': {}, 'scs-0101-v1-c.md': text})
    const renamings = new Map([
      [document('scs-xxxx-v1-a'), 'scs-0102-v1-a'],
      [document('scs-xxxx-v1-b'), 'scs-0103-v1-b']
    ])
    expect(rewrittenReferences(document('scs-0101-v1'), text, renamings, catalog)).toEqual({
      text: `${documentText()}scs-0103-v1-b, scs-0102-v1-a, [b](scs-0103-v1-b.md)\n`,
      references: 3
    })
  })

  test('a name may become longer or shorter', () => {
    const text = `${documentText()}scs-xxxx-v1-b [b](scs-xxxx-v1-b.md) scs-xxxx-v1-a, [a](scs-xxxx-v1-a.md)\n`
    const {catalog, document} = standardsOf({'scs-xxxx-v1-a.md': {}, 'scs-xxxx-v1-b.md': {}, 'scs-0101-v1-c.md': text})
    const renamings = new Map([
      [document('scs-xxxx-v1-a'), 'a'],
      [document('scs-xxxx-v1-b'), 'scs-0103-v1-bbb']
    ])
    expect(rewrittenReferences(document('scs-0101-v1'), text, renamings, catalog).text).toBe(
      `${documentText()}scs-0103-v1-bbb [b](scs-0103-v1-bbb.md) a, [a](a.md)\n`
    )
  })

  test('a profile has names only', () => {
    const standards = standardsOf({'scs-xxxx-v1-names.md': {}})
    const profile = 'ignore: [scs-xxxx-v1-names.md, scs-xxxx-v1-names-2.md]\n# scs-xxxx-v1-names\n'
    expect(rewrittenNames(profile, renamed(standards))).toEqual({
      text: 'ignore: [scs-0100-v1-names.md, scs-xxxx-v1-names-2.md]\n# scs-0100-v1-names\n',
      references: 2
    })
  })
})

describe('the files that a renaming changes', () => {
  const profileFile = {path: 'norma.yaml', text: 'title: A\n'}
  const naming = `${documentText()}See scs-xxxx-v1-names.\n`
  const named = naming.replace('xxxx', '0100')

  test('are the renamed one first, then those that name it by path, then the profile', () => {
    const standards = standardsOf({
      'd/scs-0300-v1-z.md': naming,
      'd/scs-xxxx-v1-names.md': {},
      'd/scs-0102-v1-b.md': naming,
      'd/scs-0103-v1-c.md': {},
      'd/scs-0104-v1-d.md': `${documentText()}A word of xxxx.\n`,
      'a/scs-0105-v1-e.md': `\uFEFF${naming}`
    })
    const profile = {path: 'norma.yaml', text: 'ignore: [scs-xxxx-v1-names.md]\n'}
    const changes = renamingChanges(renamed(standards), standards.catalog, standards.files, profile)
    const file = (path: string) => standards.files.find((one) => one.path === path)
    expect(changes).toEqual([
      {
        path: 'd/scs-0100-v1-names.md',
        before: file('d/scs-xxxx-v1-names.md'),
        text: documentText(),
        references: 0,
        keys: []
      },
      {path: 'a/scs-0105-v1-e.md', before: file('a/scs-0105-v1-e.md'), text: `\uFEFF${named}`, references: 1, keys: []},
      {path: 'd/scs-0102-v1-b.md', before: file('d/scs-0102-v1-b.md'), text: named, references: 1, keys: []},
      {path: 'd/scs-0300-v1-z.md', before: file('d/scs-0300-v1-z.md'), text: named, references: 1, keys: []},
      {path: 'norma.yaml', before: profile, text: 'ignore: [scs-0100-v1-names.md]\n', references: 1, keys: []}
    ])
  })

  test('a renamed file may lie at the top and name itself; a profile that names nothing stays', () => {
    const standards = standardsOf({'scs-xxxx-v1-names.md': naming})
    expect(renamingChanges(renamed(standards), standards.catalog, standards.files, profileFile)).toEqual([
      {path: 'scs-0100-v1-names.md', before: standards.files[0], text: named, references: 1, keys: []}
    ])
  })

  test('a document whose text is not there is left out', () => {
    const standards = standardsOf({'scs-xxxx-v1-names.md': {}})
    expect(renamingChanges(renamed(standards), standards.catalog, [], profileFile)).toEqual([])
  })
})
