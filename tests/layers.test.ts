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
