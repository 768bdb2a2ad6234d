import {readdirSync, readFileSync} from 'node:fs'
import {join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'
import {scopesPage, siteFiles, siteFolders, sitePages} from '../src/core/site/fixed-paths.ts'

describe('paths stand in one table', () => {
  const root = fileURLToPath(new URL('../src', import.meta.url))
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
