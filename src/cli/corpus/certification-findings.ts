import {noDocuments} from '../../core/catalog.ts'
import type {ShapeProblem} from '../../core/diagnostic.ts'
import type {IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import type {SourceFile} from '../../core/text/source-file.ts'
import {lint} from '../../lint/engine/run.ts'
import {rules} from '../../lint/rules.ts'
import {findingBlocks} from '../../reports/diagnostics/diagnostics-text.ts'

/** What reading has found, for standard error; a line of a file is shown only where `shown` holds its text. */
export function certificationFindings(
  problems: readonly ShapeProblem[],
  shown: readonly SourceFile[],
  profile: Profile,
  day: IsoDate
): string {
  if (problems.length === 0) return ''
  const texts = new Map(shown.map(({path, text}) => [path, text]))
  const catalog = noDocuments({...profile, waivers: []})
  const whileReading = rules.filter(({subject}) => subject === 'shape')
  const found = lint({catalog, profilePath: '', problems, tree: {files: [], assets: []}, day, rules: whileReading})
  return findingBlocks(found, (path) => texts.get(path))
}
