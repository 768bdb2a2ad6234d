import {resolve} from 'node:path'
import {writeFileAtomically} from '../../../adapters/files/write-file.ts'
import {shortId} from '../../../core/document-id.ts'
import {ledgerFileName, ledgerText} from '../../../core/requirements/ledger.ts'
import {updatedEntries} from '../../../core/requirements/ledgered-documents.ts'
import {isUpToDate, ledgerChangesText} from '../../../core/requirements/permanent-ids.ts'
import type {CommandResult, Environment} from '../../command.ts'
import type {CorpusReading} from '../../corpus/corpus.ts'
import {ledgerPath} from '../../corpus/ledger-file.ts'
import {leftOutNote} from '../../corpus/left-out.ts'

const aboutMerging = `With the line "${ledgerFileName} merge=union" in .gitattributes, git merges the entries of branches by itself
`

/** Writes what the ledger has to say of the documents as they are. */
export function updateLedger(corpus: CorpusReading, {cwd}: Environment): CommandResult {
  const {ledger} = corpus
  const text = ledgerText(updatedEntries(corpus.catalog, ledger))
  const path = ledgerPath(resolve(cwd, corpus.profileFile.path))
  const changes = changedDocuments(corpus)
  const notes = corpus.notes + leftOutNote(corpus) + (ledger.file ? '' : aboutMerging)
  const isUnchanged = text === ledger.file?.text
  if (!isUnchanged) writeFileAtomically(path, text)
  return {
    output: isUnchanged ? `${ledgerFileName} is up to date\n` : `${changes}${ledgerFileName} updated\n`,
    notes,
    exitCode: 0
  }
}

/** Says whether the ledger would change; exit code 1 where it would. */
export function checkLedger(corpus: CorpusReading): CommandResult {
  const {ledger} = corpus
  const isBehind = ledgerText(updatedEntries(corpus.catalog, ledger)) !== ledger.file?.text
  const notes = corpus.notes + leftOutNote(corpus)
  const advice = `${ledgerFileName} is ${ledger.file ? 'behind' : 'not there'}: \`norma requirements --update\` writes it\n`
  return {
    output: isBehind ? changedDocuments(corpus) + advice : `${ledgerFileName} is up to date\n`,
    notes,
    exitCode: isBehind ? 1 : 0
  }
}

function changedDocuments({catalog, ledger}: CorpusReading): string {
  return catalog.documents
    .flatMap((document) => {
      const changes = ledger.idsOf(document)?.changes
      return changes && !isUpToDate(changes) ? [`${shortId(document)}: ${ledgerChangesText(changes)}\n`] : []
    })
    .join('')
}
