import {resolve} from 'node:path'
import {writeFileAtomically} from '../../../adapters/files/write-file.ts'
import {shortId} from '../../../core/document-id.ts'
import {makeTexts} from '../../../core/markdown/texts.ts'
import {ledgerFileName, ledgerText} from '../../../core/requirements/ledger.ts'
import {changesText} from '../../../core/requirements/ledger-changes.ts'
import {type Ledger, makeLedger, updatedEntries} from '../../../core/requirements/ledgered-documents.ts'
import {isUpToDate} from '../../../core/requirements/permanent-ids.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {type Corpus, leftOut} from '../../corpus/corpus.ts'
import {ledgerPath} from '../../corpus/ledger-file.ts'

const aboutMerging = `With the line "${ledgerFileName} merge=union" in .gitattributes, git merges the entries of branches by itself
`

/** Writes what the ledger has to say of the documents as they are. */
export function updateLedger(corpus: Corpus, {cwd}: Environment): CommandResult {
  const ledger = ledgerOf(corpus)
  const text = ledgerText(updatedEntries(corpus.catalog, ledger))
  const path = ledgerPath(resolve(cwd, corpus.profilePath))
  const changes = changedDocuments(corpus, ledger)
  const notes = corpus.notes + leftOut(corpus) + (corpus.ledger ? '' : aboutMerging)
  const isUnchanged = text === corpus.ledger?.text
  if (!isUnchanged) writeFileAtomically(path, text)
  return {
    output: isUnchanged ? `${ledgerFileName} is up to date\n` : `${changes}${ledgerFileName} updated\n`,
    ...(notes && {notes}),
    exitCode: 0
  }
}

/** Says whether the ledger would change; exit code 1 where it would. */
export function checkLedger(corpus: Corpus): CommandResult {
  const ledger = ledgerOf(corpus)
  const isBehind = ledgerText(updatedEntries(corpus.catalog, ledger)) !== corpus.ledger?.text
  const notes = corpus.notes + leftOut(corpus)
  const advice = `${ledgerFileName} is ${corpus.ledger ? 'behind' : 'not there'}: \`norma requirements --update\` writes it\n`
  return {
    output: isBehind ? changedDocuments(corpus, ledger) + advice : `${ledgerFileName} is up to date\n`,
    ...(notes && {notes}),
    exitCode: isBehind ? 1 : 0
  }
}

function ledgerOf({ledger, profile, tree}: Corpus): Ledger {
  return makeLedger(ledger?.entries ?? [], profile, makeTexts(tree.files).requirements)
}

function changedDocuments({catalog}: Corpus, {idsOf}: Ledger): string {
  return catalog.documents
    .flatMap((document) => {
      const changes = idsOf(document)?.changes
      return changes && !isUpToDate(changes) ? [`${shortId(document)}: ${changesText(changes)}\n`] : []
    })
    .join('')
}
