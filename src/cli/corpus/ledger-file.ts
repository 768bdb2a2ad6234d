import {dirname, join, relative, sep} from 'node:path'
import {readTextFile} from '../../adapters/files/read-file.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import {type LedgerReading, ledgerFileName, parseLedger} from '../../core/requirements/ledger.ts'

/** The permanent ids of requirements, in a file beside the profile where there is one. */
export interface LedgerFile extends LedgerReading {
  /** As messages show it. */
  readonly path: string
  readonly text: string
}

/** Undefined where there is none. */
export function readLedgerFile(profilePath: string, root: string): LedgerFile | undefined {
  const file = ledgerPath(profilePath)
  const text = readTextFile(file)
  if (text === undefined) return undefined
  const path = relative(root, file).split(sep).join('/')
  return {...parseLedger(text, path), path, text}
}

export function ledgerPath(profilePath: string): string {
  return join(dirname(profilePath), ledgerFileName)
}

/** Ids out of a ledger that can be read in part only would not be the permanent ones. @throws HelpfulError for such a one. */
export function mustBeReadable(ledger: LedgerFile | undefined): void {
  const [first] = ledger?.problems ?? []
  if (!ledger || !first) return
  throw new HelpfulError(`Cannot read \`${ledger.path}\`, line ${first.place.line}: ${first.message}`, first.help ?? '')
}
