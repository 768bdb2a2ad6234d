import {readdirSync, readFileSync} from 'node:fs'
import {dirname, join, relative} from 'node:path'
import {fileURLToPath} from 'node:url'
import ts from 'typescript'
import {describe, expect, test} from 'vitest'

const root = fileURLToPath(new URL('../src', import.meta.url))

/** Which layers of ours each layer may import besides itself. */
const allowed: Readonly<Record<string, readonly string[]>> = {
  core: [],
  lint: ['core'],
  render: ['core'],
  reports: ['core'],
  adapters: ['core'],
  cli: ['core', 'lint', 'render', 'reports', 'adapters'],
  site: ['core', 'lint', 'render', 'reports', 'adapters']
}

/** Node's modules that touch disk and processes, and who may. */
const touching = /^(node:)?(fs|fs\/promises|child_process)$/

interface Module {
  readonly path: string
  readonly layer: string
  readonly source: ts.SourceFile
  readonly imports: readonly string[]
}

const modules = readdirSync(root, {recursive: true, withFileTypes: true})
  .filter((entry) => entry.isFile() && /\.(ts|astro)$/.test(entry.name))
  .map((entry) => readModule(join(entry.parentPath, entry.name)))

function readModule(file: string): Module {
  const text = readFileSync(file, 'utf8')
  const script = file.endsWith('.astro') ? (/^---\n([\s\S]*?)\n---/.exec(text)?.[1] ?? '') : text
  const source = ts.createSourceFile(file, script, ts.ScriptTarget.Latest, true)
  const imports: string[] = []
  visit(source, (node) => {
    const specifier =
      ts.isImportDeclaration(node) || ts.isExportDeclaration(node)
        ? node.moduleSpecifier
        : ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword
          ? node.arguments[0]
          : undefined
    if (specifier && ts.isStringLiteral(specifier)) imports.push(specifier.text)
  })
  const path = relative(root, file)
  return {path, layer: path.split('/')[0] ?? '', source, imports}
}

function visit(node: ts.Node, see: (node: ts.Node) => void): void {
  see(node)
  node.forEachChild((child) => visit(child, see))
}

/** `path: what` for everything in `src` that a check objects to. */
function offences(check: (module: Module) => readonly string[]): string[] {
  return modules.flatMap((module) => check(module).map((what) => `${module.path}: ${what}`))
}

function nodes(module: Module, matches: (node: ts.Node) => boolean): string[] {
  const found: string[] = []
  visit(module.source, (node) => {
    if (matches(node)) found.push(node.getText().slice(0, 60))
  })
  return found
}

/** Path of each module of ours that a module imports, types included. */
function importedModules({path, imports}: Module): string[] {
  return imports
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => relative(root, join(root, dirname(path), specifier)))
}

/** Groups of modules that import each other, directly or by way of others (Tarjan's strongly connected components). */
function importCircles(): string[][] {
  const targets = new Map(modules.map((module) => [module.path, importedModules(module)]))
  const order = new Map<string, number>()
  const lowest = new Map<string, number>()
  const open: string[] = []
  const circles: string[][] = []
  const enter = (path: string): void => {
    const place = order.size
    order.set(path, place)
    lowest.set(path, place)
    open.push(path)
    for (const target of targets.get(path) ?? []) {
      if (!order.has(target)) enter(target)
      if (open.includes(target)) lowest.set(path, Math.min(lowest.get(path) ?? 0, lowest.get(target) ?? 0))
    }
    if (lowest.get(path) !== order.get(path)) return
    const circle = open.splice(open.indexOf(path))
    if (circle.length > 1) circles.push(circle.sort())
  }
  for (const path of targets.keys()) if (!order.has(path)) enter(path)
  return circles
}

/** What a module exports under a name of its own; what it only hands on has its name elsewhere. */
function exportedNames({source}: Module): string[] {
  return source.statements.flatMap((statement) => {
    const modifiers = ts.canHaveModifiers(statement) ? (ts.getModifiers(statement) ?? []) : []
    if (!modifiers.some(({kind}) => kind === ts.SyntaxKind.ExportKeyword)) return []
    if (ts.isVariableStatement(statement)) {
      return statement.declarationList.declarations.map(({name}) => name.getText())
    }
    const isNamed =
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement)
    return isNamed && statement.name ? [statement.name.text] : []
  })
}

describe('layers', () => {
  test('the folders below src are the layers', () => {
    expect([...new Set(modules.map(({layer}) => layer))].sort()).toEqual(Object.keys(allowed).sort())
  })

  test('a layer imports only what it may', () => {
    const outside = offences(({path, layer, imports}) =>
      imports.filter((specifier) => {
        if (!specifier.startsWith('.')) return false
        const target = relative(root, join(root, dirname(path), specifier))
        const targetLayer = target.split('/')[0] ?? ''
        return targetLayer !== layer && !allowed[layer]?.includes(targetLayer)
      })
    )
    expect(outside).toEqual([])
  })

  test('no circle of imports, of types neither', () => {
    expect(importCircles()).toEqual([])
  })

  test('an exported name has one meaning', () => {
    const places = Map.groupBy(
      modules.flatMap((module) => [...new Set(exportedNames(module))].map((name) => ({name, path: module.path}))),
      ({name}) => name
    )
    const shared = [...places].filter(([, all]) => all.length > 1)
    expect(shared.map(([name, all]) => [name, ...all.map(({path}) => path)].join(' ')).sort()).toEqual([])
  })

  test('nothing outside of site imports its pages', () => {
    expect(
      offences((module) =>
        module.layer === 'site' ? [] : importedModules(module).filter((path) => path.startsWith('site/pages/'))
      )
    ).toEqual([])
  })

  test('only adapters use disk and processes', () => {
    expect(
      offences(({layer, imports}) => (layer === 'adapters' ? [] : imports.filter((one) => touching.test(one))))
    ).toEqual([])
  })

  test('core, lint, render and reports use no module of Node at all', () => {
    const pure = ['core', 'lint', 'render', 'reports']
    expect(
      offences(({layer, imports}) => (pure.includes(layer) ? imports.filter((one) => one.startsWith('node:')) : []))
    ).toEqual([])
  })

  test('only the site uses Astro’s modules', () => {
    expect(
      offences(({layer, imports}) => (layer === 'site' ? [] : imports.filter((one) => one.startsWith('astro:'))))
    ).toEqual([])
  })

  test('only bin.ts reads the clock and prints; the reader’s day is asked for in one place of the site', () => {
    const isClock = (node: ts.Node): boolean =>
      (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0) ||
      (ts.isCallExpression(node) &&
        /^(Date\.now|Date|console\.\w+|process\.std(out|err)\.write)$/.test(node.expression.getText()))
    const clocks = ['cli/bin.ts', 'site/client/clock.ts']
    expect(offences((module) => (clocks.includes(module.path) ? [] : nodes(module, isClock)))).toEqual([])
  })

  test('no `any`, no `!`, no `as` but `as const`', () => {
    const isEscape = (node: ts.Node): boolean =>
      node.kind === ts.SyntaxKind.AnyKeyword ||
      ts.isNonNullExpression(node) ||
      (ts.isAsExpression(node) && node.type.getText() !== 'const')
    expect(offences((module) => nodes(module, isEscape))).toEqual([])
  })

  test('a file fits on two screens', () => {
    const long = offences(({source}) => {
      const lines = source.getLineAndCharacterOfPosition(source.end).line
      return lines > 150 ? [`${lines} lines`] : []
    })
    expect(long).toEqual([])
  })
})
