import type {Nodes} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {describe, expect, test} from 'vitest'
import {parseMarkdown} from '../../../src/core/markdown/markdown.ts'
import type {SiteContent} from '../../../src/core/site/site-content.ts'
import {headersFile} from '../../../src/reports/site/headers.ts'
import {llmsText} from '../../../src/reports/site/llms.ts'
import {machineFiles} from '../../../src/reports/site/machine-files.ts'
import {dataMediaType, isDataPath} from '../../../src/reports/site/media-type.ts'
import {requirementFiles} from '../../../src/reports/site/requirement-files.ts'
import {documentText} from '../../helpers/document-text.ts'
import {expectGolden} from '../../helpers/golden.ts'
import {certifiedContent} from '../../helpers/known-certification.ts'
import {bareContent, filesOf, knownContent, knownProfile} from '../../helpers/known-site.ts'
import {contentOf, machineTexts} from '../../helpers/site-contents.ts'

describe('the files of a site of which every fact is known', () => {
  test('lie where the addresses say', () => {
    expectGolden('machine/paths.txt', [...machineFiles(certifiedContent())].map(({path}) => `${path}\n`).join(''))
  })

  test('for programs that read text', () => {
    expectGolden('machine/llms.txt', llmsText(certifiedContent()))
  })

  test('for search engines', () => {
    expect(machineTexts(knownContent).get('robots.txt')).toBe(`User-agent: *
Allow: /

Sitemap: https://docs.lantern.example/std/sitemap-index.xml
`)
  })

  test('for hosts', () => {
    expectGolden('machine/headers.txt', machineTexts(knownContent).get('_headers') ?? '')
  })

  test('the sources of documents, without a byte order mark', () => {
    const text = documentText({track: 'Light'})
    const content = contentOf([{path: 'standards/lan-0001-v1-lamps.md', text: `\ufeff${text}`}], knownProfile)
    expect(machineTexts(content).get('lan-0001-v1-lamps.md')).toBe(text)
    expect(machineTexts(knownContent).get('lan-0001-v2-lamps.md')).toBe(knownContent.tree.files[1]?.text)
  })

  test('citations and badges of their documents', () => {
    const texts = machineTexts(knownContent)
    expect(texts.get('lan-0002-v1-bells.bib')).toContain('title = {{Bells}}')
    expect(texts.get('lan-0002-v1-bells.csl.json')).toContain('"title": "Bells"')
    expect(texts.get('lan-0002-v1-bells.svg')).toContain('<title id="title">lan-0002-v1: Effective</title>')
    expect(texts.get('light/lan-0001.svg')).toContain('Electric lamps – v2 Retiring')
  })
})

/** The types of a node and of all nodes in it. */
function typesIn(node: Nodes): string[] {
  return [node.type, ...('children' in node ? node.children.flatMap(typesIn) : [])]
}

describe('programs that read text', () => {
  test('are told what a site is, even where the profile does not say it', () => {
    expect(llmsText(bareContent)).toMatch(
      /^# Bolts\n\n> All documents of Bolts, and which of them are in force\.\n\n[^\n]* as of 2024-06-15 \(UTC\)/
    )
    expect(llmsText(bareContent)).toContain(`## Documents: in force on 2024-06-15

- [Documents](https://bolts.example/documents/): nothing is in force

## Data
`)
  })

  test('are told what does not bind', () => {
    const text = documentText({
      title: 'Fog',
      type: 'Report',
      status: 'Stable',
      track: 'Light',
      keys: 'stabilized_at: 2020-01-01'
    })
    expect(llmsText(contentOf(filesOf({'lan-0001-v1-fog': text}), knownProfile))).toContain(
      '- [lan-0001-v1: Fog](https://docs.lantern.example/std/lan-0001-v1-fog.md): Report, informative; all versions: '
    )
  })

  test('have each document and each scope in a line', () => {
    const content = certifiedContent({...knownContent, day: '2023-01-01'})
    const {certification} = content
    const scopes = certification?.certification.scopes.flatMap((scope) => [
      scope,
      {...scope, id: 'other', name: 'Other'}
    ])
    if (!certification || !scopes) throw new Error('There is no certification')
    const text = llmsText({
      ...content,
      catalog: contentOf(
        filesOf({
          'lan-0001-v1-a': documentText({status: 'Stable', track: 'Light', keys: 'stabilized_at: 2020-01-01'}),
          'lan-0002-v1-b': documentText({status: 'Stable', track: 'Light', keys: 'stabilized_at: 2020-01-01'})
        }),
        knownProfile
      ).catalog,
      certification: {...certification, certification: {...certification.certification, scopes}}
    })
    const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(lines.map((line) => /^- \[([^\]]*)/.exec(line)?.[1])).toEqual([
      undefined,
      undefined,
      ...['lan-0001-v1: A title', 'lan-0002-v1: A title', 'Sound & Bells', 'Smoke', 'Clouds', 'Compatible', 'Other'],
      ...['Catalog', 'Matrix', 'Schema', 'Feed', 'Calendar', 'Requirements']
    ])
  })

  const hostile = '"a" | \'b\' \\n </script> ]]> {{ c }} `d` *e* _f_ __g__ [h](i) ![j](k) <l> &amp; ~~m~~ \u202en 漢'

  test('read words as text, whatever they look like', () => {
    const text = documentText({
      title: JSON.stringify(hostile),
      status: 'Stable',
      track: 'Light',
      keys: 'stabilized_at: 2020-01-01'
    })
    const content = contentOf(filesOf({'lan-0001-v1-a(b': text}), {
      ...knownProfile,
      title: hostile,
      description: `${hostile}\n\n# second`
    })
    const {children} = parseMarkdown(llmsText(content))
    const [title, description] = children.map((node) => textOf(node))
    // What would turn the direction of the line is shown as a character that is none.
    const shown = hostile.replace('\u202e', '\ufffd')
    expect(title).toBe(shown)
    expect(description).toBe(`${shown} # second`)
    const list = children.find((node) => node.type === 'list')
    expect(list && textOf(list)).toMatch(/^lan-0001-v1: /)
    expect(list && textOf(list)).toContain(`${shown}: Standard; all versions: `)
    expect(JSON.stringify(list)).toContain('"url":"https://docs.lantern.example/std/lan-0001-v1-a%28b.md"')
    // Code is only in what is said of every site.
    const types = children.flatMap(typesIn)
    expect([...new Set(types)].sort()).toEqual([
      'blockquote',
      'heading',
      'inlineCode',
      'link',
      'list',
      'listItem',
      'paragraph',
      'text'
    ])
  })
})

describe('a file is left out', () => {
  const textsOf = (...ids: readonly string[]) =>
    machineTexts(
      contentOf(filesOf(Object.fromEntries(ids.map((id) => [id, documentText({track: 'Light'})]))), knownProfile)
    )

  test('where its name is that of a page', () => {
    const texts = textsOf('lan-0001-v1-a', 'lan-0001-v1-a.md', 'lan-0001-v1-a.json')
    expect([...texts.keys()].filter((path) => /^lan.*\.(md|json)$/.test(path) && !path.endsWith('.csl.json'))).toEqual([
      'lan-0001-v1-a.json.json',
      'lan-0001-v1-a.md.json',
      'lan-0001-v1-a.json.md',
      'lan-0001-v1-a.md.md'
    ])
  })

  test('where its name is that of a page of a series', () => {
    const texts = textsOf('lan-xxxx-v1-a', 'lan-xxxx-v1-a.svg')
    expect([...texts.keys()].filter((path) => path.startsWith('light/') && path.endsWith('.svg'))).toEqual([
      'light/lan-xxxx-a.svg.svg'
    ])
  })

  test('where its name is too long, in a folder too', () => {
    const id = `lan-0001-v1-${'x'.repeat(239)}`
    const paths = [...textsOf(id).keys()].filter((path) => path.includes(id))
    expect(paths).toEqual([`${id}.md`, `${id}.bib`, `${id}.svg`])
  })

  test.each([
    [254, true],
    [255, true],
    [256, false]
  ])('where its name has more than 255 bytes: %i', (bytes, isThere) => {
    const start = 'lan-0001-v1-'
    const id = `${start}${'ü'.repeat((bytes - start.length - '.csl.json'.length - (bytes % 2 === 0 ? 1 : 0)) / 2)}${bytes % 2 === 0 ? 'x' : ''}`
    expect(Buffer.byteLength(`${id}.csl.json`)).toBe(bytes)
    expect(textsOf(id).has(`${id}.csl.json`)).toBe(isThere)
    expect(textsOf(id).has(`${id}.md`)).toBe(true)
  })
})

test.each([
  ['a.csv', 'text/csv; charset=utf-8', true],
  ['a.bib', 'application/x-bibtex; charset=utf-8', true],
  ['a.csl.json', 'application/vnd.citationstyles.csl+json', true],
  ['a.ics', 'text/calendar; charset=utf-8', true],
  ['a.json', 'application/json', true],
  ['csl.json', 'application/json', true],
  ['a.md', 'text/markdown; charset=utf-8', true],
  ['a/feed.xml', 'application/atom+xml; charset=utf-8', true],
  ['myfeed.xml', 'application/xml; charset=utf-8', true],
  ['a.svg', 'image/svg+xml', true],
  ['a.txt', 'text/plain; charset=utf-8', true],
  ['a.xml', 'application/xml; charset=utf-8', true],
  ['a.conf', 'text/plain; charset=utf-8', false],
  ['json', 'text/plain; charset=utf-8', false],
  ['a.json/b', 'text/plain; charset=utf-8', false],
  ['a.html', 'text/plain; charset=utf-8', false]
])('%s is %s to a client', (path, mediaType, isData) => {
  expect(dataMediaType(path)).toBe(mediaType)
  expect(isDataPath(path)).toBe(isData)
})

test('headers of a site without base', () => {
  expect(headersFile('').split('\n')[0]).toBe('/*.svg')
})

describe('requirements', () => {
  const filesAt = (content: SiteContent) =>
    new Map([...requirementFiles(content, (name) => name)].map(({path, text}) => [path, text]))

  test('lie beside the pages of documents that have some, and of versions of scopes', () => {
    const texts = filesAt(certifiedContent())
    const forms = ['md', 'csv', 'json', 'oscal.json']
    expect([...texts.keys()]).toEqual([
      ...forms.map((form) => `lan-0002-v1-bells/requirements.${form}`),
      ...forms.map((form) => `requirements/compatible/v1.${form}`),
      'requirements/list.json'
    ])
    for (const [path, text] of texts) expect(text, path).toContain('A bell MUST ring.')
  })

  test('each form is what it says', () => {
    const texts = filesAt(certifiedContent())
    for (const page of ['lan-0002-v1-bells/requirements', 'requirements/compatible/v1']) {
      expect(texts.get(`${page}.md`)).toContain('- [ ] A bell MUST ring. [req-')
      expect(texts.get(`${page}.csv`)).toMatch(/^document,id,/)
      expect(JSON.parse(texts.get(`${page}.json`) ?? '').requirements).toHaveLength(1)
      expect(JSON.parse(texts.get(`${page}.oscal.json`) ?? '').catalog.metadata).toMatchObject({
        title: 'Lantern Standards',
        version: '2024-06-15'
      })
    }
  })

  test('of nothing there is only the empty list', () => {
    expect([...filesAt(bareContent).keys()]).toEqual(['requirements/list.json'])
  })
})
