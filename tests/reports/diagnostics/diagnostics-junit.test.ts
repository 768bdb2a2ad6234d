import {readFileSync} from 'node:fs'
import fc from 'fast-check'
import {expect, test} from 'vitest'
import {validateXML} from 'xmllint-wasm'
import {diagnosticsJunit} from '../../../src/reports/diagnostics/diagnostics-junit.ts'
import {corpusDocuments, corpusFiles} from '../../helpers/corpus.ts'
import {documentText} from '../../helpers/document-text.ts'
import {hostileFinding} from '../../helpers/hostile-findings.ts'
import {reportOf, reportWith} from '../../helpers/report.ts'

const schema = readFileSync(new URL('../../fixtures/schemas/junit.xsd', import.meta.url), 'utf8')

/** What xmllint objects to. */
async function objections(...texts: readonly string[]): Promise<readonly string[]> {
  const xml = texts.map((contents, index) => ({fileName: `report-${index}.xml`, contents}))
  const {errors} = await validateXML({xml, schema: [{fileName: 'junit.xsd', contents: schema}]})
  return errors.map(({message}) => message)
}

test('the schema refuses what is no report', async () => {
  expect(await objections('<testsuites><testsuite name="a"/></testsuites>')).not.toEqual([])
  expect(await objections('<testsuites><case/></testsuites>')).not.toEqual([])
})

test('errors fail, warnings and notices pass and say so, a file without findings passes', async () => {
  const text = diagnosticsJunit(
    reportOf({
      'scs-0100-v1-a.md': documentText(),
      'scs-0101-v1-b.md': documentText({keys: 'replaces: scs-0100-v1-a.md', body: 'See [^1].'})
    })
  )
  expect(await objections(text)).toEqual([])
  expect(text).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<testsuites name="norma lint" tests="3" failures="1" errors="0">
  <testsuite name="scs-0100-v1-a.md" tests="1" failures="0" errors="0" skipped="0">
    <testcase name="norma lint" classname="scs-0100-v1-a.md"/>
  </testsuite>
  <testsuite name="scs-0101-v1-b.md" tests="2" failures="1" errors="0" skipped="0">
    <testcase name="list-value at 6:11" classname="scs-0101-v1-b.md">
      <system-out>scs-0101-v1-b.md:6:11 warning list-value
Unexpected \`scs-0100-v1-a.md\` for \`replaces\`, expected a list of file names
help: Write \`replaces:\` and, on a line of its own, \`  - \` with each file name.
see: https://docs.scs.community/standards/rules/list-value</system-out>
    </testcase>
    <testcase name="undefined-footnote at 21:5" classname="scs-0101-v1-b.md">
      <failure type="error" message="Unexpected footnote mark \`[^1]\` without a footnote, expected a line \`[^1]: …\`">scs-0101-v1-b.md:21:5 error undefined-footnote
Unexpected footnote mark \`[^1]\` without a footnote, expected a line \`[^1]: …\`
help: Add a line \`[^1]: …\`, or remove the mark.
see: https://docs.scs.community/standards/rules/undefined-footnote</failure>
    </testcase>
  </testsuite>
</testsuites>
`)
})

test('whatever stands in documents, the report is valid', async () => {
  const reports = fc
    .sample(fc.array(hostileFinding, {maxLength: 3}), 100)
    .map((found) => diagnosticsJunit(reportWith(found)))
  expect(await objections(...reports, diagnosticsJunit(reportWith([])))).toEqual([])
})

test.skipIf(!corpusDocuments)('the report on the reference documents is valid (needs NORMA_CORPUS)', async () => {
  const files = Object.fromEntries(corpusFiles().map((file) => [file.path, file.text]))
  const text = diagnosticsJunit(reportOf(files, {day: '2026-11-21'}))
  expect(await objections(text)).toEqual([])
  expect(text.match(/<testsuite /g)).toHaveLength(Object.keys(files).length)
})
