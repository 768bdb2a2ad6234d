import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {z} from 'zod'
import {readHistory} from '../../src/adapters/git/history.ts'
import {findRepository, folderIn, type Repository} from '../../src/adapters/git/repository.ts'
import {comparedCommits} from '../../src/adapters/git/revision.ts'
import {readRevisionTree} from '../../src/adapters/git/revision-tree.ts'
import {type Corpus, makeCorpus} from '../../src/core/corpus.ts'
import type {Diagnostic} from '../../src/core/diagnostic.ts'
import {type Change, changesBetween} from '../../src/core/history/change.ts'
import {lintChange} from '../../src/lint/change/lint-change.ts'
import {rules} from '../../src/lint/rules.ts'
import {corpusJson} from './corpus.ts'
import {git} from './git.ts'
import {profileFileOf} from './lint.ts'
import {madeOnce} from './made-once.ts'
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

/** A clone of the history, made once in a run: nobody may change it. */
export function historyClone(): string {
  return madeOnce('clone of the reference history', (folder) => {
    git(folder, 'clone', '--quiet', '--branch', 'history', bundle, '.')
  })
}

/** The documents of a commit of a clone; `repository` is that of the clone. */
export function readAt(clone: string, repository: Repository, hash: string, day: string): Corpus {
  const folder = folderIn(repository, join(clone, 'Standards'))
  const {tree, problems} = readRevisionTree(repository, hash, [folder], scsProfile.ignore, clone)
  return makeCorpus({profileFile: profileFileOf(scsProfile), tree, unread: problems, day})
}

/** A commit of a clone, with the documents after it. */
export interface CorpusStep {
  readonly hash: string
  readonly day: string
  readonly corpus: Corpus
  /** The paths of all documents that it changed. */
  readonly touched: ReadonlySet<string>
}

/** The commits of a clone, oldest first; all their documents are read at once. */
export function readSteps(clone: string, repository: Repository): CorpusStep[] {
  const folder = folderIn(repository, join(clone, 'Standards'))
  const texts = new Map<string, string>()
  return readHistory(repository, 'HEAD', [folder], scsProfile.ignore, clone).map(({hash, day, files}) => {
    for (const {path, after} of files) {
      if (!after) texts.delete(path)
      else if (after.text !== undefined) texts.set(path, after.text)
      else throw new Error(`${path} cannot be read at ${hash}`)
    }
    const sorted = [...texts].sort(([one], [other]) => (one < other ? -1 : 1))
    const tree = {files: sorted.map(([path, text]) => ({path, text})), assets: []}
    const corpus = makeCorpus({profileFile: profileFileOf(scsProfile), tree, unread: [], day})
    return {hash, day, corpus, touched: new Set(files.map(({path}) => path))}
  })
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
  const commits = comparedCommits(repository, base, head)
  const {hash, day} = commits.head
  return checkStep(readAt(clone, repository, commits.base.hash, day), readAt(clone, repository, hash, day))
}
