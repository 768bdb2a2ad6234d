import {expect, test} from 'vitest'
import {parseCatalog} from '../../../src/core/catalog.ts'
import {makeTexts} from '../../../src/core/markdown/texts.ts'
import {ledgerText, noLedger} from '../../../src/core/requirements/ledger.ts'
import {makeLedger, updatedEntries} from '../../../src/core/requirements/ledgered-documents.ts'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const path = 'scs-0100-v1-names.md'
const stable = (body: string): Record<string, string> => ({
  [path]: documentText({status: 'Stable', keys: 'stabilized_at: 2025-01-01', body})
})
const linted = (files: Readonly<Record<string, string>>, ledger?: string): string[] =>
  findings('requirement-ledger', files, ledger === undefined ? {} : {ledger})

/** The ledger that an update of these documents writes. */
function ledgerOf(files: Readonly<Record<string, string>>): string {
  const sources = Object.entries(files).map(([name, text]) => ({path: name, text}))
  const {catalog} = parseCatalog(sources, scsProfile)
  return ledgerText(updatedEntries(catalog, makeLedger(noLedger, scsProfile, makeTexts(sources).requirements)))
}

const before = 'Names MUST be short and clear.\n\nNames MAY be blue.\n\nFlavors SHOULD have a name.'
const ledger = ledgerOf(stable(before))

test('is silent where there is no ledger', () => {
  expect(linted(stable(before))).toEqual([])
})

test('is silent where the ledger is up to date, and where sentences only moved', () => {
  expect(linted(stable(before), ledger)).toEqual([])
  expect(linted(stable(before.split('\n\n').reverse().join('\n\n')), ledger)).toEqual([])
})

test('says what the ledger does not know, once for a document', () => {
  const after =
    'Names MUST be short and very clear.\n\nNames MAY be blue.\n\nZones MUST NOT burn. They MUST have a door.'
  expect(linted(stable(after), ledger)).toEqual([
    `${path}:21:7 warning requirement-ledger: Unexpected 2 new requirements, 1 reworded requirement, 1 removed requirement, expected the same as in \`requirements.lock.yaml\``
  ])
})

test('a draft needs no entries; what once had some keeps them', () => {
  expect(linted({[path]: documentText({body: before})}, ledgerText([]))).toEqual([])
  expect(linted({[path]: documentText({body: 'Nothing.'})}, ledger)).toEqual([expect.stringContaining('3 removed')])
})

test('an informative document has none', () => {
  const text = documentText({type: 'Supplement', keys: 'supplements: [scs-0100-v1]', body: 'It MUST be.'})
  expect(linted({'scs-0100-w1-a.md': text}, ledgerText([]))).toEqual([])
})

test('says which line of the ledger cannot be read', () => {
  const lines = ledger.trimEnd().split('\n').length
  expect(linted(stable(before), `${ledger}=======\n`)).toEqual([
    `requirements.lock.yaml:${lines + 1}:1 warning requirement-ledger: Unexpected line, expected \`- {"document": …, "id": …}\` as \`norma requirements --update\` writes it`
  ])
})

test('two entries for one id, as a merge leaves them, are told', () => {
  const line = ledger.split('\n').find((one) => one.includes('be blue')) ?? ''
  expect(linted(stable(before), `${ledger}${line.replace('be blue', 'be dark blue')}\n`)).toEqual([
    expect.stringContaining('Unexpected 1 id with several entries')
  ])
})

test('points at the first of the sentences, also where several stand in a line', () => {
  const after = before.replace(
    'Names MUST be short and clear.',
    'Names MUST be short and very clear. Zones MUST NOT burn.'
  )
  expect(linted(stable(after), ledger)).toEqual([
    expect.stringContaining(
      `${path}:21:7 warning requirement-ledger: Unexpected 1 new requirement, 1 reworded requirement`
    )
  ])
})
