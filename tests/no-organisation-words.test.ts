import {readdirSync, readFileSync} from 'node:fs'
import ts from 'typescript'
import {expect, test} from 'vitest'

const root = new URL('../src/', import.meta.url).pathname
const organisation = /(?<![a-z])scs(?![a-z])|sovereign|(?<![a-z])[ik]aas(?![a-z])/i
const status = /^(Draft|Stable|Deprecated|Rejected)$/
const dateKey = /(stabilized|deprecated|rejected)_at/

/** Norma's own names of its phases, as people read them, and the statuses of a profile that names none. */
const namesOfPhases = [
  'core/profile/defaults.ts',
  'reports/status/phase-name.ts',
  'site/pages/document/document-relations.ts',
  'reports/status/phase-statement.ts'
]

interface Words {
  readonly path: string
  readonly identifiers: readonly string[]
  readonly texts: readonly string[]
}

/** Code without its comments: identifiers and texts; of anything else the lines. */
function wordsOf(path: string): Words {
  const text = readFileSync(`${root}${path}`, 'utf8')
  const identifiers: string[] = []
  const texts: string[] = []
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) identifiers.push(node.text)
    const isText = ts.isStringLiteralLike(node) || ts.isTemplateLiteralToken(node)
    if (isText || ts.isRegularExpressionLiteral(node)) texts.push(node.text)
    ts.forEachChild(node, visit)
  }
  if (/\.[cm]?[jt]sx?$/.test(path)) visit(ts.createSourceFile(path, text, ts.ScriptTarget.Latest))
  else texts.push(...text.replaceAll(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '').split('\n'))
  return {path, identifiers, texts}
}

/** The pages of the rules may cite their source and show its documents. */
const words = readdirSync(root, {recursive: true, encoding: 'utf8'})
  .filter((path) => /\.(astro|css|html|json|[cm]?[jt]sx?)$/.test(path))
  .sort()
  .map(wordsOf)

function found(select: (file: Words) => readonly string[]): string[] {
  return words.flatMap((file) => select(file).map((word) => `${file.path}: ${word.trim()}`))
}

test('the organisation of the default profile is named in comments at most', () => {
  expect(words.length).toBeGreaterThan(20)
  expect(found(({identifiers, texts}) => [...identifiers, ...texts].filter((word) => organisation.test(word)))).toEqual(
    []
  )
})

test('the words for statuses stand in the profile alone', () => {
  const statuses = found(({path, texts}) => {
    return namesOfPhases.includes(path) ? [] : texts.filter((text) => status.test(text.trim()))
  })
  expect(statuses).toEqual([])
})

test('a text for people never holds the name of a date, which the profile may change', () => {
  expect(found(({texts}) => texts.filter((text) => dateKey.test(text) && !/^\w+$/.test(text)))).toEqual([])
})
