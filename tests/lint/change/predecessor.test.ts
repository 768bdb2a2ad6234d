import {describe, expect, test} from 'vitest'
import {changesBetween} from '../../../src/core/history/change.ts'
import {changedLastingKeys, predecessorOf} from '../../../src/lint/change/predecessor.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf} from '../../helpers/lint.ts'

type Files = Readonly<Record<string, string>>

const supplement = documentText({type: 'Supplement', keys: 'supplements:\n  - scs-0100-v1-a.md'})
const first: Files = {'scs-0100-v1-a.md': documentText(), 'scs-0100-w1-notes.md': supplement}

describe('the predecessor of a new document', () => {
  const predecessors = (base: Files, head: Files): (string | undefined)[] => {
    const corpus = corpusOf(head)
    return changesBetween(corpusOf(base), corpus).map((change) => predecessorOf(change, corpus)?.id)
  }

  test.each([
    ['is the version before', {'scs-0100-v2-b.md': documentText()}, 'scs-0100-v1-a'],
    ['is none where a version is missing between', {'scs-0100-v3-b.md': documentText()}, undefined],
    ['is none of another number', {'scs-0101-v2-b.md': documentText()}, undefined],
    ['is none where it is the first', {'scs-0101-v1-b.md': documentText()}, undefined],
    ['is none of a supplement', {'scs-0100-w2-notes.md': supplement}, undefined],
    ['is none of a supplement with the name of a document', {'scs-0100-v2-notes.md': supplement}, undefined]
  ])('%s', (_, added, expected) => {
    expect(predecessors(first, {...first, ...added})).toEqual([expected])
  })

  test('is none of a document that was there before, or is there no more', () => {
    const both = {...first, 'scs-0100-v2-a.md': documentText()}
    expect(predecessors(both, {...both, 'scs-0100-v2-a.md': documentText({body: 'More.'})})).toEqual([undefined])
    expect(predecessors(both, first)).toEqual([undefined])
  })
})

describe('the keys that change and do not belong to the lifecycle', () => {
  const keys = {
    title: 'A title',
    type: 'Standard',
    status: 'Stable',
    track: 'IaaS',
    description: 'Some words',
    stabilized_at: '2024-01-01',
    deprecated_at: '2025-01-01',
    rejected_at: '2025-01-01',
    replaces: '[scs-0100-v1-a.md]',
    replaced_by: '[scs-0100-v3-a.md]',
    supplements: '[scs-0100-v1-a.md]'
  }
  const others: Partial<typeof keys> = {
    title: 'Another title',
    type: 'Procedural',
    status: 'Draft',
    track: 'KaaS',
    description: 'Other words',
    replaces: '[scs-0100-v1-a.md, scs-0101-v1-b.md]',
    replaced_by: '[]',
    supplements: '[scs-0101-v1-b.md]'
  }
  const changed = (before: Partial<typeof keys>, after: Partial<typeof keys>): readonly string[] => {
    const [one, two] = [before, after].map((parts) => {
      const lines = Object.entries(parts).map(([key, value]) => `${key}: ${value}\n`)
      return corpusOf({'scs-0100-v2-a.md': `---\n${lines.join('')}---\n`}).catalog.documents[0]
    })
    if (!one || !two) throw new Error('Unexpected front matter, expected a document')
    return changedLastingKeys(one, two)
  }

  test.each([
    ...(['title', 'type', 'track', 'description', 'replaces', 'supplements'] as const).map(
      (key) => [key, [key]] as const
    ),
    ...(['status', 'stabilized_at', 'deprecated_at', 'rejected_at', 'replaced_by'] as const).map(
      (key) => [key, []] as const
    )
  ])('%s: %j', (key, expected) => {
    expect(changed(keys, {...keys, [key]: others[key] ?? '2026-06-06'})).toEqual(expected)
  })

  test('name a key that is added or gone', () => {
    const {description: _, ...without} = keys
    expect(changed(keys, without)).toEqual(['description'])
    expect(changed(without, keys)).toEqual(['description'])
  })

  test('are none where nothing changes', () => {
    expect(changed(keys, keys)).toEqual([])
    expect(changed(keys, {...keys, replaces: '\n  - "scs-0100-v1-a.md"'})).toEqual([])
  })
})
