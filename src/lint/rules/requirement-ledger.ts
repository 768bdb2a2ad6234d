import {ledgerFileName} from '../../core/requirements/ledger.ts'
import {changesText} from '../../core/requirements/ledger-changes.ts'
import {isUpToDate} from '../../core/requirements/permanent-ids.ts'
import type {DocumentRule} from '../engine/rule.ts'

export const requirementLedger: DocumentRule = {
  id: 'requirement-ledger',
  subject: 'document',
  severity: 'warning',
  summary: 'The ledger of permanent ids agrees with the requirements of stable documents.',
  *check(document, {ledger}) {
    const changes = ledger?.idsOf(document)?.changes
    if (!changes || isUpToDate(changes)) return
    const unknown = [...changes.added, ...changes.reworded, ...changes.returned]
    const [first] = unknown.sort((a, b) => a.place.line - b.place.line || a.place.column - b.place.column)
    yield {
      document,
      place: first?.place,
      message: `Unexpected ${changesText(changes)}, expected the same as in \`${ledgerFileName}\``,
      help: 'Run `norma requirements --update` and commit the ledger with the change.'
    }
  }
}
