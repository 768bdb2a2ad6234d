import {readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import {scopesPage, siteFiles, siteFolders, sitePages} from '../../../src/core/site/fixed-paths.ts'
import {onePerPath} from '../../../src/core/site/site-page.ts'
import {reservedSlugs} from '../../../src/core/site/taken-addresses.ts'

const start = `title: Some standards
url: https://standards.example.org
content: [standards]
file_names: {prefix: abc}
`

/** `line: message` for each problem of a profile that ends in some lines. */
function problemsOf(...lines: readonly string[]): readonly string[] {
  const reading = parseProfile({path: 'norma.yaml', text: `${start}${lines.join('\n')}\n`})
  return reading.profile ? [] : reading.problems.map(({rule, place, message}) => `${rule}:${place.line}: ${message}`)
}

describe('what a track cannot be called', () => {
  test.each([
    '404',
    'Api',
    'Assets',
    'Certification',
    'Changes',
    'Legend',
    'Overview',
    'Pagefind',
    'Requirements',
    'Rules'
  ])('%s', (name) => {
    const [problem, ...others] = problemsOf('tracks:', '  - name: Cloud', `  - name: "${name}"`)
    expect(others).toEqual([])
    expect(problem).toMatch(
      /^profile:7: Unexpected `[a-z0-9]+` as the address of a track, expected none of `404`, `api`,/
    )
  })

  test('a slug is looked at as well', () => {
    expect(problemsOf('tracks:', '  - name: News', '    slug: changes')[0]).toMatch(/^profile:7: Unexpected `changes`/)
    expect(problemsOf('tracks:', '  - name: Changes', '    slug: news')).toEqual([])
  })

  test('names that lie beside nothing else are free', () => {
    for (const name of ['Feed', 'Scopes', 'Calendar', 'Home', 'Icon'])
      expect(problemsOf('tracks:', `  - name: ${name}`)).toEqual([])
  })

  test('every page and folder of every site is told', () => {
    const names = [...Object.values(sitePages), ...Object.values(siteFolders)].map((path) => path.replace('/', ''))
    expect(names.filter((name) => /^[a-z0-9]+$/.test(name) && !reservedSlugs.includes(name))).toEqual([])
    expect(reservedSlugs).not.toContain(scopesPage.replace('/', ''))
  })
})

describe('what the profile alone shows of a redirect', () => {
  test.each([
    ['/overview', 'an address without a page'],
    ['/certification', 'an address without a page'],
    ['/documents', 'an address without a page'],
    ['/documents/feed.xml', 'an address that is not a file of the site'],
    ['/feed.xml', 'an address that is not a file of the site'],
    ['/FEED.xml', 'an address that is not a file of the site'],
    ['/sitemap-0.xml', 'an address that is not a file of the site'],
    ['/rules/broken-link', 'an address that is not a file of the site'],
    ['/requirements/cloud', 'an address that is not a file of the site'],
    ['/pagefind/x', 'an address that is not a file of the site'],
    ['/x/index.html', 'an address that is not a file of the site']
  ])('none leads away from %s', (from, ideal) => {
    expect(problemsOf('redirects:', '  /old: /new', `  ${from}: /abc-0001-x`)).toEqual([
      `profile:7: Unexpected redirect from \`${from}\`, expected ${ideal}`
    ])
  })

  test('circles are told, and what leads on is not', () => {
    expect(problemsOf('redirects:', '  /a: /b/', '  /b: /a#c', '  /c: /a', '  /d: /e', '  /e: /overview')).toEqual([
      'profile:6: Unexpected redirect from `/a` to `/b/`, which leads in a circle, expected the address of a page',
      'profile:7: Unexpected redirect from `/b` to `/a#c`, which leads in a circle, expected the address of a page',
      'profile:8: Unexpected redirect from `/c` to `/a`, which leads in a circle, expected the address of a page'
    ])
  })

  test('other addresses are free', () => {
    expect(problemsOf('redirects:', '  /Overview: /overview', '  /scopes: /', '  /feed: /feed.xml')).toEqual([])
  })
})

test('two things at one path are an error that names both', () => {
  const entries = [
    ['a/index.html', 'the track'],
    ['b/index.html', 'another'],
    ['a/index.html', 'the changes']
  ] as const
  expect(() => onePerPath(entries, (name) => name)).toThrow(
    'Two things of the site have the path `a/index.html`: the track and the changes'
  )
  expect([...onePerPath(entries.slice(0, 2), (name) => name)]).toEqual(entries.slice(0, 2))
})

describe('paths stand in one table', () => {
  const root = fileURLToPath(new URL('../../../src', import.meta.url))
  const modules = readdirSync(root, {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(root, file).startsWith('core/site/'))

  const names = [...Object.values(sitePages), ...Object.values(siteFolders), scopesPage]
    .map((path) => path.replace('/', ''))
    .filter(Boolean)
    .join('|')
  const files = Object.values(siteFiles)
    .map((file) => file.replaceAll('.', '\\.'))
    .join('|')
  /** `/rules/`, `api/x.json`, `overview/index.html`, `feed.xml`; a word alone may be anything. */
  const isPath = (text: string): boolean =>
    new RegExp(`^(/(${names})|(${names})/)(/|\\S+\\.(html|json|xml|md)$|$)`).test(text) ||
    new RegExp(`^/?(${files})$`).test(text) ||
    /(^|\/)index\.html$/.test(text)

  /** The texts of a module, template texts in pieces; in components those of the markup as well. */
  function textsOf(file: string): readonly string[] {
    const text = readFileSync(file, 'utf8')
    const source = ts.createSourceFile(file, text, ts.ScriptTarget.Latest, true)
    const texts: string[] = []
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return
      if (
        ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddle(node) ||
        ts.isTemplateTail(node)
      )
        texts.push(node.text)
      node.forEachChild(visit)
    }
    if (file.endsWith('.ts')) visit(source)
    else texts.push(...[...text.matchAll(/["'`}]([^"'`{}\n]+)["'`$]/g)].flatMap(([, found]) => found ?? []))
    return texts
  }

  test('and nowhere else', () => {
    const places = modules.flatMap((file) =>
      textsOf(file)
        .filter(isPath)
        .map((text) => `${relative(root, file)}: ${text}`)
    )
    expect(places).toEqual([])
  })

  test('and functions of addresses are given no other', () => {
    const functions = ['siteAddress', 'fileAddress', 'fullAddress', 'pageFile']
    const calls = modules
      .filter((file) => file.endsWith('.ts'))
      .flatMap((file) => {
        const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true)
        const literals: string[] = []
        const visit = (node: ts.Node): void => {
          const [argument] =
            ts.isCallExpression(node) && functions.includes(node.expression.getText()) ? node.arguments : []
          if (argument && (ts.isStringLiteralLike(argument) || ts.isTemplateExpression(argument)))
            literals.push(`${relative(root, file)}: ${node.getText()}`)
          node.forEachChild(visit)
        }
        visit(source)
        return literals
      })
    expect(calls).toEqual([])
  })

  test.each(['/overview', 'rules/', 'api/catalog.json', '/rules/', 'changes/index.html', 'robots.txt', '/_norma/'])(
    '%s would be one',
    (text) => expect(isPath(text)).toBe(true)
  )
})
