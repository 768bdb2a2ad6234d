import {dirname, join, relative, sep} from 'node:path'
import {readTextFile} from '../../adapters/files/read-file.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import {type LedgerReading, ledgerFileName, noLedger, parseLedger} from '../../core/requirements/ledger.ts'

/** The permanent ids of requirements, in a file beside the profile where there is one. */
export function readLedgerFile(profilePath: string, root: string): LedgerReading {
  const file = ledgerPath(profilePath)
  const text = readTextFile(file)
  return text === undefined ? noLedger : parseLedger({path: relative(root, file).split(sep).join('/'), text})
}

export function ledgerPath(profilePath: string): string {
  return join(dirname(profilePath), ledgerFileName)
}

/** Ids out of a ledger that can be read in part only would not be the permanent ones. @throws HelpfulError for such a one. */
export function mustBeReadable({file, problems}: LedgerReading): void {
  const [first] = problems
  if (!file || !first) return
  throw new HelpfulError(`Cannot read \`${file.path}\`, line ${first.place.line}: ${first.message}`, first.help ?? '')
}
