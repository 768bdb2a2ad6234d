import fc from 'fast-check'
import {XMLParser} from 'fast-xml-parser'
import {describe, expect, test} from 'vitest'
import type {Diagnostic} from '../../../src/core/diagnostic.ts'
import {diagnosticsGithub} from '../../../src/reports/diagnostics/diagnostics-github.ts'
import {diagnosticsGitlab} from '../../../src/reports/diagnostics/diagnostics-gitlab.ts'
import {diagnosticsJson} from '../../../src/reports/diagnostics/diagnostics-json.ts'
import {diagnosticsJunit} from '../../../src/reports/diagnostics/diagnostics-junit.ts'
import {diagnosticsSarif} from '../../../src/reports/diagnostics/diagnostics-sarif.ts'
import {xmlCharacters} from '../../../src/reports/text/escape.ts'
import {printable} from '../../../src/reports/text/printable.ts'
import {finding, reportOn} from '../../helpers/findings.ts'
import {hostileFinding} from '../../helpers/hostile-findings.ts'
import {runs} from '../../helpers/property-runs.ts'

const text = 'first\nsecond line\n'
const {help: _, ...helpless} = finding({severity: 'notice', rule: 'unknown-key', message: 'Unexpected key'})
const edit = (columns: readonly [number, number], words: string) => ({
  place: {line: 2, column: columns[0], endLine: 2, endColumn: columns[1]},
  text: words
})
const fixable = finding({severity: 'warning', rule: 'key-value', fix: [edit([1, 3], ''), edit([4, 4], 'new')]})
const whole = finding({path: 'docs/ä b.md', place: {line: 1, column: 1, endLine: 1, endColumn: 1}, fix: []})
const report = reportOn({'docs/a.md': text, 'docs/plain.md': text}, [finding(), helpless, fixable, whole])

describe('SARIF', () => {
  const {$schema, version, runs} = JSON.parse(diagnosticsSarif({...report, version: '1.2.3'}))
  const [{tool, results, ...run}] = runs

  test('says what made it, and where addresses begin', () => {
    expect({$schema, version, runs: runs.length}).toEqual({
      $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
      version: '2.1.0',
      runs: 1
    })
    expect(run).toEqual({
      automationDetails: {id: 'norma/'},
      columnKind: 'utf16CodeUnits',
      originalUriBaseIds: {'%SRCROOT%': {description: {text: 'The root of the repository.'}}}
    })
    expect([tool.driver.name, tool.driver.version]).toEqual(['Norma', '1.2.3'])
    expect(JSON.parse(diagnosticsSarif(report)).runs[0].tool.driver).not.toHaveProperty('version')
  })

  test('has each rule with its page and default', () => {
    const [keyValue, ...others] = tool.driver.rules
    expect(keyValue).toEqual({
      id: 'key-value',
      shortDescription: {text: 'A key has a value.'},
      help: {
        text: 'A key has a value. See https://docs.example.org/rules/(key) for the reason, examples and how to fix it.',
        markdown:
          'A key has a value. [The reason, examples and how to fix it](https://docs.example.org/rules/%28key%29).'
      },
      helpUri: 'https://docs.example.org/rules/(key)',
      defaultConfiguration: {level: 'warning'},
      properties: {tags: ['documentation', 'standards'], precision: 'very-high', 'problem.severity': 'warning'}
    })
    expect(
      others.map((rule: {id: string; defaultConfiguration: object; properties: Record<string, string>}) => [
        rule.id,
        rule.defaultConfiguration,
        rule.properties['problem.severity']
      ])
    ).toEqual([
      ['broken-link', {level: 'error'}, 'error'],
      ['unknown-key', {level: 'note'}, 'recommendation'],
      ['overdue', {enabled: false}, 'recommendation']
    ])
  })

  const location = (uri: string, region: object) => [
    {physicalLocation: {artifactLocation: {uri, uriBaseId: '%SRCROOT%'}, region}}
  ]
  const region = {startLine: 2, startColumn: 3, endLine: 2, endColumn: 8}
  const partialFingerprints = {'finding/v1': expect.stringMatching(/^[0-9a-f]{32}$/)}

  test('has each finding with its rule, level and place', () => {
    expect(results).toEqual([
      {
        ruleId: 'broken-link',
        ruleIndex: 1,
        level: 'error',
        message: {text: 'Unexpected `a`, expected `b`. Write `b`.'},
        locations: location('docs/a.md', region),
        partialFingerprints
      },
      {
        ruleId: 'unknown-key',
        ruleIndex: 2,
        level: 'note',
        message: {text: 'Unexpected key'},
        locations: location('docs/a.md', region),
        partialFingerprints
      },
      {
        ruleId: 'key-value',
        ruleIndex: 0,
        level: 'warning',
        message: {text: 'Unexpected `a`, expected `b`. Write `b`.'},
        locations: location('docs/a.md', region),
        partialFingerprints,
        fixes: [
          {
            description: {text: 'Apply the fix of the rule.'},
            artifactChanges: [
              {
                artifactLocation: {uri: 'docs/a.md', uriBaseId: '%SRCROOT%'},
                replacements: [
                  {deletedRegion: {startLine: 2, startColumn: 1, endLine: 2, endColumn: 3}},
                  {
                    deletedRegion: {startLine: 2, startColumn: 4, endLine: 2, endColumn: 4},
                    insertedContent: {text: 'new'}
                  }
                ]
              }
            ]
          }
        ]
      },
      {
        ruleId: 'broken-link',
        ruleIndex: 1,
        level: 'error',
        message: {text: 'Unexpected `a`, expected `b`. Write `b`.'},
        locations: location('docs/%C3%A4%20b.md', {startLine: 1}),
        partialFingerprints
      }
    ])
  })

  test('a rule that the report does not know has no index', () => {
    const [run] = JSON.parse(diagnosticsSarif({...report, rules: []})).runs
    expect(run.tool.driver.rules).toEqual([])
    expect(run.results[0]).not.toHaveProperty('ruleIndex')
  })

  test.each([
    ['the byte order mark', '\ufefftext', [1, 2], {byteOffset: 0, byteLength: 3}],
    ['more than it', '\ufefftext', [1, 3], {startLine: 1, startColumn: 1, endLine: 1, endColumn: 3}],
    ['what stands behind it', '\ufefftext', [2, 2], {startLine: 1, startColumn: 2, endLine: 1, endColumn: 2}],
    ['another first character', 'text', [1, 2], {startLine: 1, startColumn: 1, endLine: 1, endColumn: 2}]
  ] as const)('a fix that takes away %s', (_, words, [column, endColumn], deletedRegion) => {
    const place = {line: 1, column, endLine: 1, endColumn}
    const fix = [{place, text: ''}]
    const printed = diagnosticsSarif(reportOn({'docs/a.md': words}, [finding({fix})]))
    expect(JSON.parse(printed).runs[0].results[0].fixes[0].artifactChanges[0].replacements).toEqual([{deletedRegion}])
  })

  test.each([[{line: 2, column: 1, endLine: 2, endColumn: 2}], [{line: 1, column: 1, endLine: 2, endColumn: 2}]])(
    'a fix of a file with a byte order mark elsewhere: %j',
    (place) => {
      const printed = diagnosticsSarif(reportOn({'docs/a.md': '\ufeffa\nb'}, [finding({fix: [{place, text: ''}]})]))
      expect(printed).not.toContain('byteOffset')
    }
  )

  test.each([
    ["a!b'c(d)e*f.md", 'a%21b%27c%28d%29e%2af.md'],
    ['a\ud83db.md', 'a%EF%BF%BDb.md'],
    ['../x/y.md', '../x/y.md']
  ])('the path %j as an address', (path, uri) => {
    const [{results: one}] = JSON.parse(diagnosticsSarif(reportOn({}, [finding({path})]))).runs
    expect(one[0].locations[0].physicalLocation.artifactLocation.uri).toBe(uri)
  })
})

test('GitLab: each finding with its degree, and the paths of the repository', () => {
  const print = expect.stringMatching(/^[0-9a-f]{32}$/)
  const common = {check_name: 'broken-link', fingerprint: print, severity: 'major'}
  const printed = diagnosticsGitlab({...report, pathInRepository: (path) => `repo/${path}`})
  expect(JSON.parse(printed)).toEqual([
    {
      ...common,
      description: 'Unexpected `a`, expected `b`. Write `b`.',
      location: {path: 'repo/docs/a.md', lines: {begin: 2, end: 2}}
    },
    {
      ...{description: 'Unexpected key', check_name: 'unknown-key', fingerprint: print, severity: 'info'},
      location: {path: 'repo/docs/a.md', lines: {begin: 2, end: 2}}
    },
    {
      ...{description: 'Unexpected `a`, expected `b`. Write `b`.', check_name: 'key-value', fingerprint: print},
      ...{severity: 'minor', location: {path: 'repo/docs/a.md', lines: {begin: 2, end: 2}}}
    },
    {
      ...common,
      description: 'Unexpected `a`, expected `b`. Write `b`.',
      location: {path: 'repo/docs/ä b.md', lines: {begin: 1, end: 1}}
    }
  ])
})

test('JSON: each finding as it is, without its edits', () => {
  const plain = ({place, fix, help = '', ...others}: Diagnostic) => ({
    ...others,
    ...place,
    help,
    fixable: fix !== undefined
  })
  expect(JSON.parse(diagnosticsJson(report.diagnostics, 2))).toEqual({
    diagnostics: report.diagnostics.map(plain),
    summary: {documents: 2, errors: 2, warnings: 1, notices: 1}
  })
})

test('JUnit: a suite for each file in order, those that only findings name included', () => {
  const printed = diagnosticsJunit(report)
  expect(printed.match(/<testsuites? [^>]*>/g)).toEqual([
    '<testsuites name="norma lint" tests="5" failures="2" errors="0">',
    '<testsuite name="docs/a.md" tests="3" failures="1" errors="0" skipped="0">',
    '<testsuite name="docs/plain.md" tests="1" failures="0" errors="0" skipped="0">',
    '<testsuite name="docs/ä b.md" tests="1" failures="1" errors="0" skipped="0">'
  ])
  expect(printed).toContain(`    <testcase name="unknown-key at 2:3" classname="docs/a.md">
      <system-out>docs/a.md:2:3 notice unknown-key
Unexpected key
see: https://docs.example.org/rules/broken-link</system-out>
    </testcase>
`)
  expect(diagnosticsJunit(reportOn({}, []))).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="norma lint" tests="0" failures="0" errors="0">
</testsuites>
`)
})

test('GitHub: a command for each finding without help too, then the count', () => {
  expect(diagnosticsGithub(reportOn({'docs/a.md': text}, [helpless]))).toBe(
    '::notice file=docs/a.md,line=2,endLine=2,col=3,endColumn=8,title=unknown-key::Unexpected key%0Ahttps://docs.example.org/rules/broken-link\n1 document: no errors, no warnings, 1 notice\n'
  )
  expect(
    diagnosticsGithub(reportOn({}, [finding({path: '100%:a,b\r\n.md', message: '100% ::\n', help: ''})]))
  ).toContain(
    '::error file=100%25%3Aa%2Cb%0D%0A.md,line=2,endLine=2,col=3,endColumn=8,title=broken-link::100%25 ::\ufffd%0Ahttps:'
  )
})

test('whatever stands in documents, every format has the same findings', () => {
  const parser = new XMLParser({
    ignoreAttributes: false,
    trimValues: false,
    htmlEntities: true,
    isArray: (name) => name.startsWith('test')
  })
  fc.assert(
    fc.property(fc.array(hostileFinding, {minLength: 1, maxLength: 3}), (diagnostics) => {
      const hostile = reportOn({}, diagnostics)
      const messages = diagnostics.map(({message, help}) => printable(help ? `${message}. ${help}` : message))
      const json = JSON.parse(diagnosticsJson(diagnostics, 1)).diagnostics
      expect(json).toMatchObject(diagnostics.map(({message, help, path, rule}) => ({message, help, path, rule})))
      const gitlab: {description: string; location: {path: string}}[] = JSON.parse(diagnosticsGitlab(hostile))
      expect(gitlab.map(({description}) => description)).toEqual(messages)
      expect(gitlab.map(({location}) => location.path)).toEqual(diagnostics.map(({path}) => path))
      const sarif: {message: {text: string}}[] = JSON.parse(diagnosticsSarif(hostile)).runs[0].results
      const withoutEscapes = (text: string): string => text.replace(/\\+\]\(/g, '](')
      expect(sarif.map(({message}) => withoutEscapes(message.text))).toEqual(messages.map(withoutEscapes))
      const suites: {'@_name': string; testcase: object[]}[] = parser.parse(diagnosticsJunit(hostile)).testsuites[0]
        .testsuite
      const paths = [...new Set(diagnostics.map(({path}) => path))].sort()
      expect(suites.map((suite) => suite['@_name'])).toEqual(paths.map((path) => xmlCharacters(printable(path))))
      expect(suites.flatMap(({testcase}) => testcase)).toHaveLength(diagnostics.length)
    }),
    {numRuns: runs(100)}
  )
})
