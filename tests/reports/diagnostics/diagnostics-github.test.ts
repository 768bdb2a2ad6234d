import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {diagnosticsGithub} from '../../../src/reports/diagnostics/diagnostics-github.ts'
import {diagnosticsGitlab} from '../../../src/reports/diagnostics/diagnostics-gitlab.ts'
import {diagnosticsJson} from '../../../src/reports/diagnostics/diagnostics-json.ts'
import {diagnosticsJunit} from '../../../src/reports/diagnostics/diagnostics-junit.ts'
import {diagnosticsMarkdown} from '../../../src/reports/diagnostics/diagnostics-markdown.ts'
import {diagnosticsSarif} from '../../../src/reports/diagnostics/diagnostics-sarif.ts'
import {diagnosticsText} from '../../../src/reports/diagnostics/diagnostics-text.ts'
import {printable} from '../../../src/reports/text/printable.ts'
import {documentText} from '../../helpers/document-text.ts'
import {hostileFinding, hostileText} from '../../helpers/hostile-findings.ts'
import {reportOf, reportWith} from '../../helpers/report.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

test('a command for each finding, with its place, then the count', () => {
  const text = diagnosticsGithub(
    reportOf({'scs-0100-v1-a.md': documentText({track: 'IaS'}), 'scs-0101-v1-b.md': documentText({body: 'See [^1].'})})
  )
  expect(
    text
  ).toBe(`::error file=scs-0100-v1-a.md,line=5,endLine=5,col=8,endColumn=11,title=key-value::Unexpected \`IaS\` for \`track\`, expected one of \`Global\`, \`IaaS\`, \`KaaS\`, \`IAM\`, \`Ops\`, \`Scopes\`%0ADid you mean \`IaaS\`?%0Ahttps://docs.scs.community/standards/rules/key-value
::error file=scs-0101-v1-b.md,line=20,endLine=20,col=5,endColumn=9,title=undefined-footnote::Unexpected footnote mark \`[^1]\` without a footnote, expected a line \`[^1]: …\`%0AAdd a line \`[^1]: …\`, or remove the mark.%0Ahttps://docs.scs.community/standards/rules/undefined-footnote
2 documents: 2 errors, no warnings, no notices
`)
})

test('the paths are those of the repository', () => {
  const report = reportOf({'scs-0100-v1-a.md': documentText({track: 'IaS'})})
  const [command] = workflowCommands(diagnosticsGithub({...report, pathInRepository: (path) => `docs/${path}`}))
  expect(command?.properties['file']).toBe('docs/scs-0100-v1-a.md')
})

test('the runner reads exactly what was found, whatever stands in documents', () => {
  fc.assert(
    fc.property(fc.array(hostileFinding, {maxLength: 4}), (diagnostics) => {
      const commands = workflowCommands(diagnosticsGithub(reportWith(diagnostics)))
      expect(commands).toEqual(
        diagnostics.map(({severity, path, place, rule, message, help, url}) => ({
          name: severity,
          properties: expect.objectContaining({
            line: String(place.line),
            endLine: String(place.endLine),
            col: String(place.column),
            endColumn: String(place.endColumn),
            title: rule,
            file: path
          }),
          data: [message, ...(help ? [help] : []), url].map(printable).join('\n')
        }))
      )
    }),
    {numRuns: 100}
  )
})

describe('nothing that is printed can be taken for a command', () => {
  const line = fc.tuple(hostileText, hostileText).map(([a, b]) => `first\n${a.replace(/[\r\n]/g, '')}${b}\n`)

  test.each([
    ['text', diagnosticsText],
    ['json', diagnosticsJson]
  ] as const)('%s', (_, print) => {
    fc.assert(
      fc.property(fc.array(hostileFinding, {maxLength: 3}), line, (diagnostics, text) => {
        expect(workflowCommands(print(diagnostics, 1, () => text))).toEqual([])
      }),
      {numRuns: 100}
    )
  })

  test.each([
    ['sarif', diagnosticsSarif],
    ['junit', diagnosticsJunit],
    ['markdown', diagnosticsMarkdown],
    ['gitlab', diagnosticsGitlab]
  ] as const)('%s', (_, print) => {
    fc.assert(
      fc.property(fc.array(hostileFinding, {maxLength: 3}), line, (diagnostics, text) => {
        const report = {...reportWith(diagnostics), textOf: () => text, rules: []}
        expect(workflowCommands(print(report))).toEqual([])
      })
    )
  })
})
