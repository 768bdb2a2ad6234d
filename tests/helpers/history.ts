import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {z} from 'zod'
import {findRepository, folderIn, type Repository} from '../../src/adapters/git/repository.ts'
import {findCommit, mergeBase} from '../../src/adapters/git/revision.ts'
import {readRevisionTree} from '../../src/adapters/git/revision-tree.ts'
import {parseCatalog} from '../../src/core/catalog.ts'
import {type ChangeFindings, lintChange} from '../../src/lint/change/lint-change.ts'
import type {LintInput} from '../../src/lint/engine/run.ts'
import {rules} from '../../src/lint/rules.ts'
import {corpusJson} from './corpus.ts'
import {git} from './git.ts'
import {scsProfile} from './profile.ts'

const corpus = process.env['NORMA_CORPUS']
const bundle = corpus ? join(corpus, 'scs/history.bundle') : ''

/** Whether the history of the reference documents is there. */
export const hasHistory = existsSync(bundle)

const finding = z.object({rule: z.string(), path: z.string().nullable()})
const cases = z.object({
  cases: z.array(
    z.object({
      subject: z.string(),
      base: z.string(),
      head: z.string(),
      errors: z.array(finding),
      warningsAmongOthers: z.array(finding),
      noticesAmongOthers: z.array(finding)
    })
  )
})

/** The changes of the history of which it is known what a check has to say. */
export function changeCases(): z.output<typeof cases>['cases'] {
  return cases.parse(corpusJson('scs/change-cases.json')).cases
}

/** A clone of the history, that lasts as long as the test. */
export function historyClone(): string {
  const folder = mkdtempSync(join(tmpdir(), 'norma-history-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  git(folder, 'clone', '--quiet', '--branch', 'history', bundle, 'clone')
  return join(folder, 'clone')
}

/** The documents of a commit of a clone; `repository` is that of the clone. */
export function readAt(clone: string, repository: Repository, hash: string): ReadRevision {
  const folder = folderIn(repository, join(clone, 'Standards'))
  const reading = readRevisionTree(repository, hash, [folder], scsProfile.ignore, clone)
  const unread = reading.problems.map(({path}) => path)
  const {catalog, problems} = parseCatalog(reading.tree.files, scsProfile, unread)
  return {catalog, problems: [...reading.problems, ...problems], tree: reading.tree}
}

export type ReadRevision = Pick<LintInput, 'catalog' | 'problems' | 'tree'>

/** What a step from one revision to another introduces, made on a day. */
export function checkStep(base: ReadRevision, head: ReadRevision, day: string): ChangeFindings {
  const input = {...head, profilePath: 'norma.yaml', day, rules}
  return lintChange({base, head: input, changeDay: day, stage: 'proposed'})
}

/** What a change of a clone introduces. */
export function checkChange(clone: string, base: string, head: string): ChangeFindings {
  const repository = findRepository([clone])
  const {hash, day} = findCommit(repository, head)
  const before = readAt(clone, repository, mergeBase(repository, base, head).hash)
  return checkStep(before, readAt(clone, repository, hash), day)
}
