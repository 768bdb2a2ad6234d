import {describe, expect, test} from 'vitest'
import {type RequirementDifference, requirementDifferences} from '../../../src/core/requirements/differences.ts'
import {type LedgerEntry, noLedger} from '../../../src/core/requirements/ledger.ts'
import {makeLedger, updatedEntries} from '../../../src/core/requirements/ledgered-documents.ts'
import {similarity} from '../../../src/core/requirements/similarity.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'
import {type HistoryStep, historySteps} from './history.ts'

const corpus = process.env['NORMA_CORPUS'] ?? ''

describe.skipIf(corpus === '')('the history of the reference documents (NORMA_CORPUS)', () => {
  let steps: readonly HistoryStep[] = []

  test('no permanent id changes its meaning, and none is lost', {timeout: 60_000}, () => {
    steps = historySteps(corpus, temporaryFolder())
    let entries: readonly LedgerEntry[] = []
    let reworded = 0
    for (const {catalog, requirements, commit} of steps) {
      const next = updatedEntries(catalog, makeLedger({...noLedger, entries}, scsProfile, requirements))
      const now = new Map(next.map((entry) => [`${entry.document} ${entry.id}`, entry]))
      expect(now.size).toBe(next.length)
      for (const {document, id, text, removed} of entries) {
        const after = now.get(`${document} ${id}`)
        expect(after, `${document} ${id} at ${commit}`).toBeDefined()
        if (!after || after.text === text) continue
        reworded += 1
        expect(removed, `${document} ${id} came back with another text`).toBeUndefined()
        expect(similarity(text, after.text), `${text}\n${after.text}`).toBeGreaterThanOrEqual(0.6)
      }
      entries = next
    }
    const removed = entries.filter((entry) => entry.removed)
    expect(steps).toHaveLength(160)
    expect([entries.length, removed.length, reworded]).toEqual([69, 3, 12])
  })

  test('an edit that adds requirements to a stable document is told with their sentences', () => {
    const index = steps.findIndex(({subject}) => subject.startsWith('Create v2 of node distribution'))
    const told = differencesOf('scs-0214-v1-k8s-node-distribution', steps[index - 1], steps[index])
    expect(
      told.map((one) => (one.kind === 'added' ? [one.after.keyword, one.after.text.slice(0, 55)] : one.kind))
    ).toEqual([
      ['MUST', 'To provide metadata about the node distribution, which '],
      ['MUST', 'This is an SCS-specific label; it MUST contain the host']
    ])
  })
})

function differencesOf(id: string, before?: HistoryStep, after?: HistoryStep): readonly RequirementDifference[] {
  const [former = [], latter = []] = [before, after].map((step) => {
    const document = step?.catalog.byId.get(id)
    return document && step?.requirements(document).requirements
  })
  return requirementDifferences(former, latter)
}
