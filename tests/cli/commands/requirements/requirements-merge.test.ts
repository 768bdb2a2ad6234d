import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {norma, writeDocuments} from '../../../helpers/cli.ts'
import {documentText} from '../../../helpers/document-text.ts'
import {git} from '../../../helpers/git.ts'
import {commit, initialize} from '../../../helpers/repository.ts'
import {temporaryFolder, writeFiles} from '../../../helpers/temporary-folder.ts'

const stable = (body: string): string => documentText({status: 'Stable', keys: 'stabilized_at: 2025-01-01', body})
const requirements = (noun: string, count: number): string =>
  Array.from({length: count}, (_, index) => `The ${noun} number ${index} MUST have its own place.`).join('\n\n')

/** A repository with a document and its ledger, and two branches that each add something and update the ledger. */
async function merged(
  attributes: string,
  ours: Readonly<Record<string, string>>,
  theirs: Readonly<Record<string, string>>
) {
  const cwd = temporaryFolder()
  const commitUpdate = async (): Promise<void> => {
    expect((await norma(['requirements', '--update'], {cwd})).exitCode).toBe(0)
    commit(cwd)
  }
  initialize(cwd)
  writeDocuments(cwd, {'scs-0100-v1-names.md': stable(requirements('name', 12))})
  writeFiles(cwd, {'.gitattributes': attributes})
  await commitUpdate()
  git(cwd, 'switch', '--quiet', '--create', 'theirs')
  writeFiles(cwd, theirs)
  await commitUpdate()
  git(cwd, 'switch', '--quiet', 'main')
  writeFiles(cwd, ours)
  await commitUpdate()
  const isMerged = doesMerge(cwd)
  return {cwd, isMerged, ledger: readFileSync(join(cwd, 'requirements.lock.yaml'), 'utf8')}
}

function doesMerge(folder: string): boolean {
  try {
    git(folder, 'merge', '--quiet', '--no-edit', 'theirs')
    return true
  } catch {
    return false
  }
}

const entries = (ledger: string): string[] => ledger.split('\n').filter((line) => line.startsWith('- '))
const path = (id: string): string => `standards/${id}.md`

test('two branches that add requirements merge, and the update after it changes no entry', async () => {
  const {cwd, isMerged, ledger} = await merged(
    'requirements.lock.yaml merge=union\n',
    {[path('scs-0101-v1-a')]: stable(requirements('zone', 3))},
    {[path('scs-0102-v1-b')]: stable(requirements('key', 2))}
  )
  expect(isMerged).toBe(true)
  expect(entries(ledger)).toHaveLength(17)
  expect((await norma(['requirements', '--update'], {cwd})).exitCode).toBe(0)
  const after = readFileSync(join(cwd, 'requirements.lock.yaml'), 'utf8')
  expect(entries(after)).toEqual(entries(ledger).sort())
  expect((await norma(['requirements', '--check'], {cwd})).exitCode).toBe(0)
})

test('without the attribute, additions to different places merge too', async () => {
  const {isMerged, ledger} = await merged(
    '',
    {[path('scs-0001-v1-a')]: stable(requirements('zone', 3)).replace('IaaS', 'Global')},
    {[path('scs-0102-v1-b')]: stable(requirements('key', 2))}
  )
  expect(isMerged).toBe(true)
  expect(entries(ledger)).toHaveLength(17)
  expect(entries(ledger)).toEqual(entries(ledger).sort())
})

test('two branches that reword the same requirement leave both entries, and the update settles it', async () => {
  const base = stable(requirements('name', 12))
  const document = path('scs-0100-v1-names')
  const {cwd, isMerged} = await merged(
    'requirements.lock.yaml merge=union\n*.md merge=ours\n',
    {[document]: base.replace('number 3 MUST have its own place', 'number 3 MUST have a place of its own')},
    {[document]: base.replace('number 3 MUST have its own place', 'number 3 MUST have its very own place')}
  )
  if (!isMerged) git(cwd, 'checkout', '--ours', document)
  expect((await norma(['lint'], {cwd})).stdout).toContain('1 id with several entries')
  expect((await norma(['requirements', '--update'], {cwd})).exitCode).toBe(0)
  const after = entries(readFileSync(join(cwd, 'requirements.lock.yaml'), 'utf8'))
  expect(after).toHaveLength(12)
  expect(after.filter((line) => line.includes('a place of its own'))).toHaveLength(1)
})
