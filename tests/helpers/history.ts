import {existsSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {z} from 'zod'
import {findRepository, folderIn, type Repository} from '../../src/adapters/git/repository.ts'
import {findCommit, mergeBase} from '../../src/adapters/git/revision.ts'
import {readRevisionTree} from '../../src/adapters/git/revision-tree.ts'
import {type Corpus, makeCorpus} from '../../src/core/corpus.ts'
import type {Diagnostic} from '../../src/core/diagnostic.ts'
import {type Change, changesBetween} from '../../src/core/history/change.ts'
import {lintChange} from '../../src/lint/change/lint-change.ts'
import {rules} from '../../src/lint/rules.ts'
import {corpusJson} from './corpus.ts'
import {git} from './git.ts'
import {profileFileOf} from './lint.ts'
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
export function readAt(clone: string, repository: Repository, hash: string, day: string): Corpus {
  const folder = folderIn(repository, join(clone, 'Standards'))
  const {tree, problems} = readRevisionTree(repository, hash, [folder], scsProfile.ignore, clone)
  return makeCorpus({profileFile: profileFileOf(scsProfile), tree, unread: problems, day})
}

export interface ChangeFindings {
  readonly diagnostics: readonly Diagnostic[]
  readonly changes: readonly Change[]
}

/** What a step from one revision to another introduces. */
export function checkStep(base: Corpus, head: Corpus): ChangeFindings {
  return {diagnostics: lintChange(base, head, 'proposed', {rules}), changes: changesBetween(base, head)}
}

/** What a change of a clone introduces. */
export function checkChange(clone: string, base: string, head: string): ChangeFindings {
  const repository = findRepository([clone])
  const {hash, day} = findCommit(repository, head)
  const before = readAt(clone, repository, mergeBase(repository, base, head).hash, day)
  return checkStep(before, readAt(clone, repository, hash, day))
}
