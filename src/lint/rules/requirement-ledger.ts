import {ledgerFileName} from '../../core/requirements/ledger.ts'
import {isUpToDate, ledgerChangesText} from '../../core/requirements/permanent-ids.ts'
import type {DocumentRule} from '../engine/rule.ts'

export const requirementLedger: DocumentRule = {
  id: 'requirement-ledger',
  subject: 'document',
  severity: 'warning',
  summary: 'The ledger of permanent ids agrees with the requirements of stable documents.',
  *check(document, {ledger}) {
    const changes = ledger.file && ledger.idsOf(document)?.changes
    if (!changes || isUpToDate(changes)) return
    const [first] = [...changes.added, ...changes.reworded, ...changes.returned].sort(
      (a, b) => a.place.line - b.place.line || a.place.column - b.place.column
    )
    yield {
      document,
      place: first?.place,
      message: `Unexpected ${ledgerChangesText(changes)}, expected the same as in \`${ledgerFileName}\``,
      help: 'Run `norma requirements --update` and commit the ledger with the change.'
    }
  }
}
