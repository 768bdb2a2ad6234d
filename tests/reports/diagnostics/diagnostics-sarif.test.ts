import {readFileSync} from 'node:fs'
import {Ajv} from 'ajv'
import formats from 'ajv-formats'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {diagnosticsSarif} from '../../../src/reports/diagnostics/diagnostics-sarif.ts'
import {corpusDocuments, corpusFiles} from '../../helpers/corpus.ts'
import {documentText} from '../../helpers/document-text.ts'
import {hostileFinding} from '../../helpers/hostile-findings.ts'
import {runs} from '../../helpers/property-runs.ts'
import {reportOf, reportWith} from '../../helpers/report.ts'

const {
  id: _,
  $schema: __,
  ...schema
} = JSON.parse(readFileSync(new URL('../../fixtures/schemas/sarif-2.1.0-rtm.5.json', import.meta.url), 'utf8'))
const ajv = new Ajv({strict: false, allErrors: true, unicodeRegExp: false})
formats.default(ajv)
const validate = ajv.compile(schema)

interface SarifRun {
  readonly tool: {readonly driver: {readonly rules: readonly {readonly id: string}[]}}
  readonly results: readonly {
    readonly ruleId: string
    readonly ruleIndex: number
    readonly level: string
    readonly message: {readonly text: string}
    readonly locations: readonly [
      {
        readonly physicalLocation: {
          readonly artifactLocation: {readonly uri: string}
          readonly region: Readonly<Record<string, number>>
        }
      }
    ]
    readonly partialFingerprints: Readonly<Record<string, string>>
    readonly fixes?: readonly unknown[]
  }[]
}

/** The one run of a report, which has to be valid. */
function valid(text: string): SarifRun {
  const log = JSON.parse(text)
  validate(log)
  expect(validate.errors ?? []).toEqual([])
  expect(log.runs).toHaveLength(1)
  return log.runs[0]
}

const path = 'standards/scs-0100-v1-a.md'

test('the schema refuses what is no SARIF', () => {
  expect(validate({version: '2.1.0', runs: [{tool: {}}]})).toBe(false)
  expect(validate({version: '2.1.0', runs: [{tool: {driver: {name: 'a'}}, results: [{message: {}}]}]})).toBe(false)
})

test('findings: rule, level, message, place and fix', () => {
  const {results, tool} = valid(
    diagnosticsSarif(
      reportOf({[path]: documentText({keys: 'replaces: scs-0099-v1-a.md\nfoo: bar', body: 'See [^gone].'})})
    )
  )
  expect(results.map(({ruleId, level}) => [ruleId, level])).toEqual([
    ['list-value', 'warning'],
    ['unknown-reference', 'warning'],
    ['unknown-key', 'note'],
    ['undefined-footnote', 'error']
  ])
  for (const {ruleId, ruleIndex} of results) expect(tool.driver.rules[ruleIndex]?.id).toBe(ruleId)
  expect(results[0]).toMatchObject({
    message: {
      text: expect.stringMatching(/^Unexpected `scs-0099-v1-a\.md` for `replaces`, .*\. Write `replaces:` and,/)
    },
    locations: [
      {
        physicalLocation: {
          artifactLocation: {uri: path, uriBaseId: '%SRCROOT%'},
          region: {startLine: 6, startColumn: 11, endLine: 6, endColumn: 27}
        }
      }
    ],
    fixes: [
      {
        artifactChanges: [
          {
            artifactLocation: {uri: path},
            replacements: [
              {
                deletedRegion: {startLine: 6, startColumn: 9, endLine: 6, endColumn: 11},
                insertedContent: {text: ':\n  - '}
              }
            ]
          }
        ]
      }
    ]
  })
  expect(results[3]?.fixes).toBeUndefined()
})

test('every rule, with what is right, its page and its level', () => {
  const {tool} = valid(diagnosticsSarif(reportOf({})))
  expect(tool.driver.rules.find(({id}) => id === 'broken-link')).toMatchObject({
    shortDescription: {text: 'A link to a document, file or heading of this corpus leads to one that exists.'},
    helpUri: 'https://docs.scs.community/standards/rules/broken-link',
    defaultConfiguration: {level: 'error'}
  })
  expect(tool.driver.rules.find(({id}) => id === 'overdue')).toMatchObject({defaultConfiguration: {enabled: false}})
})

test('a byte order mark, which has no column, is named by its bytes', () => {
  const {results} = valid(diagnosticsSarif(reportOf({[path]: `\ufeff${documentText()}`})))
  expect(results[0]).toMatchObject({
    fixes: [{artifactChanges: [{replacements: [{deletedRegion: {byteOffset: 0, byteLength: 3}}]}]}]
  })
})

test('addresses are relative and encoded', () => {
  const odd = 'my docs/100% [ä]/sc:s#1?.md'
  const [result] = valid(diagnosticsSarif(reportOf({[odd]: ''}))).results
  const uri = result?.locations[0].physicalLocation.artifactLocation.uri ?? ''
  expect(uri).toBe('my%20docs/100%25%20%5B%C3%A4%5D/sc%3As%231%3F.md')
  expect(decodeURIComponent(uri)).toBe(odd)
})

test('fingerprints stay while lines move, and differ where findings do', () => {
  const prints = (body: string): string[] =>
    valid(diagnosticsSarif(reportOf({[path]: documentText({body})}))).results.map(
      ({partialFingerprints}) => partialFingerprints['finding/v1'] ?? ''
    )
  const body = 'See [^gone].\n\nSee [^gone].\n\nSee [^lost].'
  const before = prints(body)
  expect(new Set(before).size).toBe(3)
  expect(prints(`A new paragraph.\n\nAnother one.\n\n${body}`)).toEqual(before)
  expect(prints(body.replaceAll('See', '  See'))).toEqual(before)
  expect(prints(body.replace('See [^lost]', 'Look at [^lost]')).slice(0, 2)).toEqual(before.slice(0, 2))
  expect(prints(body.replace('See [^lost]', 'Look at [^lost]'))[2]).not.toBe(before[2])
})

test('the words of a document make no link in a message', () => {
  const [result] = valid(
    diagnosticsSarif(reportOf({[path]: documentText({track: '"[a](https://evil.example)"'})}))
  ).results
  expect(result?.message.text).toContain('Unexpected `[a\\](https://evil.example)`')
})

test('whatever stands in documents, the report is valid', () => {
  fc.assert(
    fc.property(fc.array(hostileFinding, {maxLength: 3}), (diagnostics) => {
      const {results} = valid(diagnosticsSarif(reportWith(diagnostics)))
      expect(results).toHaveLength(diagnostics.length)
    }),
    {numRuns: runs(200)}
  )
})

test.skipIf(!corpusDocuments)('the report on the reference documents is valid (needs NORMA_CORPUS)', () => {
  const files = Object.fromEntries(corpusFiles().map((file) => [file.path, file.text]))
  const report = reportOf(files, {day: '2026-11-21'})
  const {results} = valid(diagnosticsSarif(report))
  expect(results).toHaveLength(report.diagnostics.length)
  expect(results.length).toBeGreaterThan(100)
  const prints = results.map(({partialFingerprints}) => partialFingerprints['finding/v1'])
  expect(new Set(prints).size).toBe(results.length)
})
