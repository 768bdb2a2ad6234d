import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import type {Diagnostic} from '../../../src/core/diagnostic.ts'
import type {SourceFile} from '../../../src/core/text/source-file.ts'
import {type CheckedFiles, fixAll} from '../../../src/lint/engine/fix-all.ts'
import {corpusDocuments, corpusFiles} from '../../helpers/corpus.ts'
import {documentText} from '../../helpers/document-text.ts'
import {checkedFiles, fixedByAll} from '../../helpers/fixed-files.ts'
import {runs} from '../../helpers/property-runs.ts'

const [first, second, third] = ['scs-0100-v1-a.md', 'scs-0100-v2-a.md', 'scs-0101-v1-b.md']
const deprecated = (keys = '', body = ''): string =>
  documentText({status: 'Deprecated', keys: `stabilized_at: 2023-01-01\ndeprecated_at: 2024-01-01${keys}`, body})
const stable = (keys = ''): string => documentText({status: 'Stable', keys: `stabilized_at: 2023-06-01${keys}`})

test('several findings in one file, one of which waits for another', () => {
  const before = {
    [first]: `\ufeff${documentText({status: 'Deprecated', keys: 'stabilized_at: 2023-01-01\nobsoleted_at: 2024-01-01'})}`,
    [second]: stable(`\nreplaces: ${first}`)
  }
  expect(fixedByAll(before)).toEqual({
    [first]: deprecated(`\nreplaced_by:\n  - ${second}`),
    [second]: stable(`\nreplaces:\n  - ${first}`)
  })
})

test('one fix may make room for the next', () => {
  const before = {[first]: deprecated(), [second]: stable('\nreplaces: []'), [third]: stable(`\nreplaces: [${second}]`)}
  const after = fixedByAll(before)
  expect(after[first]).toBe(deprecated(`\nreplaced_by:\n  - ${second}`))
  expect(fixedByAll(after)).toEqual(after)
})

describe('a file whose front matter is wrong elsewhere stays as it is', () => {
  test.each([
    ['a date that is none', 'deprecated_at: soon'],
    ['an unknown word', 'status: Draf'],
    ['a key that is missing', undefined],
    ['YAML that cannot be read', 'a: [']
  ])('%s', (_, line) => {
    const text = documentText({keys: `${line ?? 'foo: bar'}\nreplaces: ${second}`})
    const broken = line?.startsWith('status') ? text.replace('status: Draft\n', '') : text
    const files = {
      [first]: `\ufeff${line === undefined ? broken.replace(/track: .*\n/, '') : broken}`,
      [third]: `\ufeff${stable()}`
    }
    expect(fixedByAll(files)).toEqual({[first]: files[first], [third]: stable()})
  })
})

test('a rule that is off, and a finding that is waived, is not fixed', () => {
  const files = {[first]: documentText({keys: `obsoleted_at: 2030-01-01\nreplaces: ${third}`})}
  expect(fixedByAll(files, {severities: {'list-value': 'off', 'renamed-key': 'off'}})).toEqual(files)
  const waived = {
    [first]: documentText({keys: `replaces: ${third}`, body: '<!-- norma-disable list-value -- later -->'})
  }
  expect(fixedByAll(waived)).toEqual(waived)
})

test('a file that may not be changed is not', () => {
  const files = [
    {path: first, text: `\ufeff${documentText()}`},
    {path: third, text: `\ufeff${documentText()}`}
  ]
  const {checked, applied} = fixAll(checkedFiles(files), checkedFiles, (path) => path === third)
  expect(checked.files).toEqual([files[0], {path: third, text: documentText()}])
  expect(applied).toBe(1)
})

test('fixes that undo each other come to an end', () => {
  const place = {line: 1, column: 1, endLine: 1, endColumn: 2}
  const check = (files: readonly SourceFile[]): CheckedFiles => ({
    files,
    problems: [],
    diagnostics: files.map(
      ({path, text}): Diagnostic => ({
        ...{rule: 'list-value', severity: 'error', path, place, message: '', url: ''},
        fix: [{place, text: text === 'a' ? 'b' : 'a'}]
      })
    )
  })
  expect(fixAll(check([{path: first, text: 'a'}]), check).applied).toBe(10)
})

describe('whatever a document looks like', () => {
  interface Style {
    readonly newline: string
    readonly mark: string
    readonly end: string
  }
  const style: fc.Arbitrary<Style> = fc.record({
    newline: fc.constantFrom('\n', '\r\n'),
    mark: fc.constantFrom('', '\ufeff'),
    end: fc.constantFrom('', '\n')
  })
  const comment = fc.constantFrom('', ' # why', '   # "quoted" [x]: y')
  const relation = (key: string, target: string): fc.Arbitrary<string> =>
    fc
      .tuple(
        comment,
        fc.constantFrom(
          '',
          `${key}: ${target}C`,
          `${key}:   '${target}'C`,
          `"${key}": ${target}C`,
          `${key} : "${target}"C`,
          `${key}:\n  ${target}C`,
          `${key}:C\n  - ${target}C`,
          `${key}:\n- "${target}"C`,
          `${key}:\n    - ${target}\n# between\n    - ${third}C`,
          `${key}: [${target}]C`,
          `${key}: [ "${target}", ]C`,
          `${key}: [\n  ${target}, C\n]`,
          `${key}: []C`,
          `${key}:C`,
          `${key}: &anchor ${target}C`,
          `${key}: !!str ${target}C`,
          `? ${key}\n: ${target}C`,
          `${key}: >-C\n  ${target}`
        )
      )
      .map(([text, line]) => line.replaceAll('C', text))
  const others = fc.subarray([
    '# a comment of its own',
    'authors: Zoë 😀',
    'description: |\n  two\n\n  lines # no comment',
    'x: {a: [1, 2]}'
  ])
  const endDate = fc.constantFrom(
    'deprecated_at: 2024-01-01',
    'obsoleted_at: "2024-01-01" # end',
    "obsoleted_at : '2024-01-01'"
  )
  const link = fc.constantFrom(
    ['words', 'words'],
    [`[b](https://docs.scs.community/standards/${third.slice(0, -3)}#motivation)`, `[b](${third}#motivation)`],
    ['ü 😀 [b](https://example.org/x)', 'ü 😀 [b](https://example.org/x)']
  )

  interface Case {
    readonly before: Readonly<Record<string, string>>
    readonly styles: Readonly<Record<string, Style>>
    readonly bodies: Readonly<Record<string, string>>
  }
  const cases: fc.Arbitrary<Case> = fc
    .record({
      styles: fc.tuple(style, style),
      relations: fc.tuple(relation('replaced_by', second), relation('replaces', first)),
      more: fc.tuple(others, others),
      endDate,
      links: fc.tuple(link, link)
    })
    .map(({styles, relations, more, endDate: end, links}) => {
      const made = [first, second].map((path, index) => {
        const own = styles[index] ?? {newline: '\n', mark: '', end: '\n'}
        const dates = index === 0 ? ['stabilized_at: 2023-01-01', end] : ['stabilized_at: 2023-06-01']
        const keys = [...dates, relations[index] ?? '', ...(more[index] ?? [])].filter((line) => line !== '').join('\n')
        const text = (body: string): string =>
          own.mark +
          documentText({status: index === 0 ? 'Deprecated' : 'Stable', keys, body})
            .trimEnd()
            .concat(own.end)
            .replaceAll('\n', own.newline)
        const [written = '', ideal = ''] = links[index] ?? []
        const body = text(index === 0 ? written : ideal)
        return {
          path,
          style: own,
          before: text(written),
          body: body.slice(body.indexOf(`---${own.newline}${own.newline}##`))
        }
      })
      return {
        before: {...Object.fromEntries(made.map(({path, before}) => [path, before])), [third]: stable()},
        styles: Object.fromEntries(made.map(({path, style: own}) => [path, own])),
        bodies: Object.fromEntries(made.map(({path, body}) => [path, body]))
      }
    })

  function frontMatterOf(text: string): Record<string, unknown> {
    const yaml: Record<string, unknown> = parse(text.replace(/^\ufeff?---\r?\n/, '').split(/^---\r?$/m)[0] ?? '')
    const {replaces, replaced_by, obsoleted_at, ...rest} = yaml
    return {deprecated_at: obsoleted_at, ...rest}
  }

  function relationsIn(text: string, key: string): unknown[] {
    const yaml = parse(text.replace(/^\ufeff?---\r?\n/, '').split(/^---\r?$/m)[0] ?? '')
    return [yaml[key] ?? []].flat()
  }

  test('fixing twice is fixing once, and nothing is left that fixes itself', () => {
    fc.assert(
      fc.property(cases, ({before}) => {
        const after = fixedByAll(before)
        expect(fixedByAll(after)).toEqual(after)
        const files = Object.entries(after).map(([path, text]) => ({path, text}))
        expect(checkedFiles(files).diagnostics.filter(({fix}) => fix)).toEqual([])
      }),
      {numRuns: runs(200)}
    )
  })

  test('values, comments, line endings and text stay, except what a rule is about', () => {
    fc.assert(
      fc.property(cases, ({before, styles, bodies}) => {
        const after = fixedByAll(before)
        for (const path of [first, second]) {
          const [was = '', is = '', own = styles[path]] = [before[path], after[path]]
          expect(frontMatterOf(is)).toEqual(frontMatterOf(was))
          for (const key of ['replaces', 'replaced_by']) {
            expect(relationsIn(is, key)).toEqual(expect.arrayContaining(relationsIn(was, key)))
          }
          const comments = was.match(/#.*/g)?.filter((one) => !one.startsWith('##')) ?? []
          for (const one of comments) expect(is).toContain(one.trim().replace(/https.*?#/, '#'))
          if (own?.newline === '\r\n') expect(is.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
          else expect(is).not.toContain('\r')
          expect(is.endsWith('\n')).toBe(was.endsWith('\n'))
          expect(is.startsWith('\ufeff')).toBe(false)
          if (path === second)
            expect(is.endsWith(was.slice(was.indexOf('\n##')).replace(/\(https:\/\/docs.*?b#/, `(${third}#`))).toBe(
              true
            )
          else expect(is.endsWith(bodies[path]?.slice(3) ?? '')).toBe(true)
        }
      }),
      {numRuns: runs(200)}
    )
  })
})

test('mixed line endings stay, line by line', () => {
  const lines = documentText({keys: `replaces: ${third}\nfoo: bar`}).split('\n')
  const mixed = (ends: readonly string[]): string =>
    lines.map((line, index) => line + (index < lines.length - 1 ? (ends[index % ends.length] ?? '') : '')).join('')
  fc.assert(
    fc.property(fc.array(fc.constantFrom('\n', '\r\n'), {minLength: 1, maxLength: 5}), (ends) => {
      const before = mixed(ends)
      const after = fixedByAll({[first]: before, [third]: stable()})[first] ?? ''
      const added = after.match(/replaces:(\r?\n) {2}- /)?.[1]
      // The new line ends as the line that it was part of.
      expect(added).toBe(before.match(/replaces: .*?(\r?\n)/)?.[1])
      expect(after.replace(/replaces:\r?\n {2}- /, 'replaces: ')).toBe(before)
    })
  )
})

test.skipIf(!corpusDocuments)(
  'nothing that fixes itself is left in the reference documents (needs NORMA_CORPUS)',
  () => {
    const files = Object.fromEntries(corpusFiles().map(({path, text}) => [path, text]))
    const options = {day: '2026-11-21'}
    const after = fixedByAll(files, options)
    const sources = Object.entries(after).map(([path, text]) => ({path, text}))
    const {diagnostics} = checkedFiles(sources, options)
    expect(diagnostics.filter(({fix}) => fix)).toEqual([])
    expect(fixedByAll(after, options)).toEqual(after)
    expect(sources.filter(({path, text}) => text !== files[path])).toHaveLength(36)
  }
)
