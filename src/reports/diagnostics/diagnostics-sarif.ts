import type {Diagnostic, Edit, Severity} from '../../core/diagnostic.ts'
import {defined} from '../../core/text/defined.ts'
import {encodeAddress} from '../text/markdown-text.ts'
import {printable, printableJson} from '../text/printable.ts'
import {type DiagnosticsReport, inRepository, type ReportedRule} from './diagnostics-report.ts'
import {isWholeFile} from './diagnostics-text.ts'
import {fingerprints} from './fingerprints.ts'

const schema = 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json'
const root = '%SRCROOT%'
const levels = {error: 'error', warning: 'warning', notice: 'note', off: 'none'} as const
/** The words that GitHub's code scanning has for a severity. */
const degrees: Readonly<Record<Severity | 'off', string>> = {
  error: 'error',
  warning: 'warning',
  notice: 'recommendation',
  off: 'recommendation'
}

/** SARIF 2.1.0: addresses relative to the root of the repository, columns in UTF-16 units as ours are. */
export function diagnosticsSarif(localReport: DiagnosticsReport): string {
  const report = inRepository(localReport)
  const names = fingerprints(report)
  const indices = new Map(report.rules.map(({id}, index) => [id, index]))
  const result = (diagnostic: Diagnostic, index: number) => {
    const {rule, severity, path, place, fix} = diagnostic
    const artifactLocation = {uri: relativeUri(path), uriBaseId: root}
    return defined({
      ruleId: rule,
      ruleIndex: indices.get(rule),
      level: levels[severity],
      message: {text: messageText(diagnostic)},
      locations: [{physicalLocation: {artifactLocation, region: isWholeFile(place) ? {startLine: 1} : region(place)}}],
      partialFingerprints: {'finding/v1': names[index]},
      fixes: fix && fix.length > 0 ? [sarifFix(fix, report.textOf(path) ?? '', artifactLocation)] : undefined
    })
  }
  const {rules, version} = report
  const driver = defined({name: 'Norma', version, rules: rules.map(reportingDescriptor)})
  return printableJson({
    $schema: schema,
    version: '2.1.0',
    runs: [
      {
        tool: {driver},
        automationDetails: {id: 'norma/'},
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: {[root]: {description: {text: 'The root of the repository.'}}},
        results: report.diagnostics.map(result)
      }
    ]
  })
}

function reportingDescriptor({id, severity, summary, url}: ReportedRule) {
  return {
    id,
    shortDescription: {text: summary},
    help: {
      text: `${summary} See ${url} for the reason, examples and how to fix it.`,
      markdown: `${summary} [The reason, examples and how to fix it](${encodeAddress(url)}).`
    },
    helpUri: url,
    defaultConfiguration: severity === 'off' ? {enabled: false} : {level: levels[severity]},
    properties: {tags: ['documentation', 'standards'], precision: 'very-high', 'problem.severity': degrees[severity]}
  }
}

/** A closing bracket before a parenthesis would make a link of a document's words. */
function messageText({message, help}: Diagnostic): string {
  return printable(help ? `${message}. ${help}` : message).replaceAll('](', '\\](')
}

function region({line, column, endLine, endColumn}: Diagnostic['place']) {
  return {startLine: line, startColumn: column, endLine, endColumn}
}

function sarifFix(edits: readonly Edit[], text: string, artifactLocation: {readonly uri: string}) {
  const replacements = edits.map(({place, text: replacement}) =>
    defined({
      deletedRegion: isByteOrderMark(place, text) ? {byteOffset: 0, byteLength: 3} : region(place),
      insertedContent: replacement === '' ? undefined : {text: replacement}
    })
  )
  return {description: {text: 'Apply the fix of the rule.'}, artifactChanges: [{artifactLocation, replacements}]}
}

/** In SARIF a byte order mark has no column: it can only be named by its bytes. */
function isByteOrderMark({column, endLine, endColumn}: Edit['place'], text: string): boolean {
  return text.startsWith('\ufeff') && endLine === 1 && column === 1 && endColumn === 2
}

/** A path as a relative URI. */
function relativeUri(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .map((part) => encodeURIComponent(part).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16)}`))
    .join('/')
}
