import {expect, test} from 'vitest'
import {readComparison} from '../../../../src/cli/commands/lint/comparison.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {change, repository} from '../../../helpers/repository.ts'

test('what a change leaves alone is read once: one profile, and the same document on both sides', () => {
  const cwd = repository({'scs-0100-v1-a.md': documentText(), 'scs-0101-v1-b.md': documentText()})
  change(cwd, {'scs-0101-v1-b.md': documentText({body: 'More words.'})})
  const environment = {cwd, today: '2026-01-10', paint: (_: string, text: string) => text}
  const silent = {print: () => undefined, progress: () => undefined}
  const compared = readComparison({base: 'HEAD'}, {...environment, ...silent}, {})
  const {base, head} = compared ?? {}
  expect(head?.catalog.documents.map(({id}) => id)).toEqual(['scs-0100-v1-a', 'scs-0101-v1-b'])
  expect(base?.profile).toBe(head?.profile)
  const same = head?.catalog.documents.map((document) => base?.catalog.byId.get(document.id) === document)
  expect(same).toEqual([true, false])
})
