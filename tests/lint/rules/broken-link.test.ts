import {describe, expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {fixedFiles} from '../../helpers/fixed-files.ts'
import {findings, type LintOptions, lintFiles} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const rule = 'broken-link'
const path = 'standards/scs-0100-v1-a.md'
const site = 'https://docs.scs.community/standards'
const repository = 'https://github.com/SovereignCloudStack/standards'
const options: LintOptions = {assets: ['standards/images/x.png']}

function filesWith(body: string): Record<string, string> {
  return {
    [path]: documentText({body}),
    'standards/scs-0102-v1-images.md': documentText(),
    'standards/scs-0103-v1-unreadable.md': '---\ntitle: A\n---\n',
    'supplements/scs-0102-w1-images.md': documentText({
      type: 'Supplement',
      keys: 'supplements:\n  - scs-0102-v1-images.md'
    })
  }
}

const found = (body: string): string[] => findings(rule, filesWith(body), options)

describe('documents', () => {
  test.each([
    ['[a](scs-0102-v2-images.md)', 'scs-0102-v2-images'],
    ['[a](./scs-0199-v1-nothing.md#motivation)', 'scs-0199-v1-nothing'],
    [`[a](${site}/scs-0102-v1-imagery)`, 'scs-0102-v1-imagery'],
    ['[a](/standards/iaas/scs-0199)', 'scs-0199'],
    [`[a](${repository}/blob/main/Standards/scs-0199-v1-b.md)`, 'scs-0199-v1-b']
  ])('reports %s', (link, id) => {
    expect(found(link)).toEqual([
      `${path}:20:5 error broken-link: Unexpected link to \`${id}\`, expected a document that exists`
    ])
  })

  test.each([
    '[a](scs-0102-v1-images.md)',
    '[a](./scs-0102-v1-images.md#motivation)',
    '[a](scs-0102-v1-images)',
    '[a](../supplements/scs-0102-w1-images.md)',
    `[a](${site}/scs-0102-v1-images/#introduction)`,
    `[a](${site}/iaas/scs-0102)`,
    `[a](${site}/scopes/)`,
    `[a](${repository}/blob/main/Standards/scs-0102-v1-images.md#L10)`,
    `[a](${repository}/blob/0123456789abcdef/Standards/scs-0199-v1-b.md)`,
    `[a](${repository}/blob/main/Tests/iaas/openstack_test.py)`,
    '[a](scs-0103-v1-unreadable.md#x)',
    `[a](${repository}/blob/main/Standards/scs-0102-v1-images.md#L10-L12)`,
    '[a](https://example.org/scs-0199-v1-b.md)',
    '[a](mailto:a@example.org)',
    '`[a](scs-0199-v1-b.md)`'
  ])('is silent about %s', (link) => {
    expect(found(link)).toEqual([])
  })

  test('is silent about a page that the profile redirects', () => {
    const profile = {...scsProfile, redirects: {'/scs-0199-v1-b': '/scs-0102-v1-images'}}
    expect(findings(rule, filesWith(`[a](${site}/scs-0199-v1-b)`), {profile})).toEqual([])
  })
})

test('finds images, definitions and links in HTML; a definition counts once', () => {
  expect(found('![x](images/y.png) [a][d] [b][d]\n\n[d]: scs-0199-v1-b.md\n\n<a href="#nowhere">x</a> [e]()')).toEqual([
    `${path}:20:6 error broken-link: Unexpected link to \`standards/images/y.png\`, expected a file that exists`,
    `${path}:22:6 error broken-link: Unexpected link to \`scs-0199-v1-b\`, expected a document that exists`,
    `${path}:24:10 error broken-link: Unexpected link to \`#nowhere\`, expected a heading of this document`,
    `${path}:24:26 error broken-link: Unexpected empty link, expected an address`
  ])
})

test.each([
  '![x](images/x.png)',
  '[x](./images/x.png)',
  '[folder](images/)',
  '[folder](nothing/#there)',
  '[folder](nothing/?plain=1)',
  '[ignored](README.md)',
  '[beyond](../Tests/README.md)',
  '[beyond](../../elsewhere.md)'
])('is silent about the file or folder %s', (link) => {
  expect(found(link)).toEqual([])
})

describe('headings', () => {
  test('reports one that is not there, here or in another document', () => {
    expect(found('[a](#nowhere) [b](scs-0102-v1-images.md#nowhere)')).toEqual([
      `${path}:20:5 error broken-link: Unexpected link to \`#nowhere\`, expected a heading of this document`,
      `${path}:20:19 error broken-link: Unexpected link to \`#nowhere\`, expected a heading of \`scs-0102-v1-images\``
    ])
  })

  test('calls the document itself so, however the link names it', () => {
    expect(found('[a](scs-0100-v1-a.md#nowhere)')).toEqual([
      `${path}:20:5 error broken-link: Unexpected link to \`#nowhere\`, expected a heading of this document`
    ])
  })

  test.each(['scs-0102-v1-images.md#L10', `${repository}/blob/main/Standards/scs-0102-v1-images.md#Lines`])(
    'takes %s for a heading, since it is no line of a file in the repository',
    (link) => {
      expect(found(`[a](${link})`)).toEqual([expect.stringContaining('expected a heading of `scs-0102-v1-images`')])
    }
  )

  test('knows a line of a file in the repository by its beginning', () => {
    expect(found(`[a](${repository}/blob/main/Standards/scs-0102-v1-images.md#xL10)`)).toHaveLength(1)
  })

  test.each([
    ['#motivation', ''],
    ['#the-x-one', '## The `x` *one*!'],
    ['#twice-1', '## Twice\n\n## Twice'],
    ['#%C3%BCber-uns', '## Über uns'],
    ['#mark', '<a id="mark"></a>'],
    ['#', ''],
    ['#top', ''],
    ['#user-content-fn-1', 'x[^1]\n\n[^1]: y'],
    ['#user-content-motivation', '']
  ])('knows %s', (anchor, body) => {
    expect(found(`[a](${anchor})\n\n${body}`)).toEqual([])
  })
})

test.each([
  ['[a](#motivations)', 'Did you mean `#motivation`?'],
  ['[a](scs-0102-v1-renamed.md)', 'Did you mean `scs-0102-v1-images.md`?'],
  ['[a](scs-0102-v2-images.md)', 'Did you mean `scs-0102-v1-images.md`?'],
  [`[a](${site}/scs-0102-v1-image)`, 'Did you mean `scs-0102-v1-images`?'],
  ['[a](scs-0102-w1-images.md)', 'Did you mean `../supplements/scs-0102-w1-images.md`?'],
  ['[a](scs-0102-v1)', 'Did you mean `scs-0102-v1-images.md`?'],
  ['[a](scs-0999-v1-something-else.md)', 'Correct the address, or remove the link.'],
  ['[a](scs-0102-v1-something-else-altogether.md)', 'Did you mean `scs-0102-v1-images.md`?'],
  ['[a](scs-0102-v-images.md)', 'Did you mean `scs-0102-v1-images.md`?'],
  ['[a]()', 'Write the address, or remove the link.'],
  ['[a](images/z.png)', 'Add the file, or correct the path.']
])('helps with %s', (link, help) => {
  const diagnostics = lintFiles(filesWith(link), options).filter((diagnostic) => diagnostic.rule === rule)
  expect(diagnostics.map((diagnostic) => diagnostic.help)).toEqual([help])
})

test('fixes the path of a document in another folder, and nothing that is only likely', () => {
  const files = filesWith('[a](scs-0102-w1-images.md#implementation-notes "t") [b](scs-0102-v1-renamed.md)')
  const fixed = fixedFiles(rule, files)
  expect(fixed).toEqual(
    filesWith('[a](../supplements/scs-0102-w1-images.md#implementation-notes "t") [b](scs-0102-v1-renamed.md)')
  )
  expect(fixedFiles(rule, fixed)).toEqual(fixed)
})

describe('a document that lies elsewhere', () => {
  const elsewhere = '[a](scs-0102-w1-images.md)'

  test('is not at that path', () => {
    expect(found(elsewhere)).toEqual([
      `${path}:20:5 error broken-link: Unexpected link to \`scs-0102-w1-images\`, expected a document that exists at that path`
    ])
  })

  test('is the one with that name, not another one with that number', () => {
    const supplement = documentText({type: 'Supplement', keys: 'supplements:\n  - scs-0102-v1-images.md'})
    const files = {...filesWith(elsewhere), 'supplements/scs-0102-w1-a.md': supplement}
    const [help] = waysOut(rule, files, options)
    expect(help).toBe('Did you mean `../supplements/scs-0102-w1-images.md`?')
  })

  test('is named, but not written where the address stands in several lines', () => {
    const files = filesWith(`> [a](\n> scs-0102-w1-images.md)`)
    expect(waysOut(rule, files)).toEqual(['Did you mean `../supplements/scs-0102-w1-images.md`?'])
    expect(fixedFiles(rule, files)).toEqual(files)
  })
})

test('looks for files in the folder of the document, and in all content folders', () => {
  expect(found('![x](../supplements/none.png) ![x](../standards/images/x.png) ![x](../supplementsx/none.png)')).toEqual(
    [`${path}:20:6 error broken-link: Unexpected link to \`supplements/none.png\`, expected a file that exists`]
  )
  const atRoot = {'scs-0100-v1-a.md': documentText({body: '![x](none.png) ![x](../none.png) ![x](a/none.png)'})}
  expect(findings(rule, atRoot)).toEqual([
    'scs-0100-v1-a.md:20:6 error broken-link: Unexpected link to `none.png`, expected a file that exists',
    'scs-0100-v1-a.md:20:39 error broken-link: Unexpected link to `a/none.png`, expected a file that exists'
  ])
})

test.each(['drafts/', 'drafts', './drafts', 'drafts/*', '*.png'])(
  'says nothing about files that `ignore` has as %s',
  (glob) => {
    const profile = {...scsProfile, ignore: [glob]}
    const files = {'standards/scs-0100-v1-a.md': documentText({body: '![a](drafts/a.png)'})}
    expect(findings('broken-link', files, {profile})).toEqual([])
    expect(findings('broken-link', files)).toHaveLength(1)
  }
)
