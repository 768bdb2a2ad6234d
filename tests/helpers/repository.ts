import {cpSync, existsSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {profileText, writeDocuments} from './cli.ts'
import {git, onDay, withoutDay} from './git.ts'
import {madeOnce} from './made-once.ts'
import {temporaryFolder, writeFiles} from './temporary-folder.ts'

/** What a commit does to documents (file name → text, or undefined where one goes). */
export interface RepositoryStep {
  readonly day: string
  readonly message: string
  readonly documents: Readonly<Record<string, string | undefined>>
}

/** A repository with documents (file name → text) committed on its branch `main`, that lasts as long as the test. */
export function repository(documents: Readonly<Record<string, string>>, profile = profileText): string {
  return repositoryAfter([{day: '2026-01-10', message: 'A change', documents}], profile)
}

/** The same with several commits, a day for each. */
export function repositoryAfter(steps: readonly RepositoryStep[], profile = profileText): string {
  const description = JSON.stringify({profile, steps}, (_, value) => value ?? null)
  const made = madeOnce(description, (folder) => {
    initialize(folder)
    writeDocuments(folder, {}, profile)
    for (const {day, message, documents} of steps) {
      onDay(folder, day)
      change(folder, documents)
      commit(folder, message)
    }
    withoutDay(folder)
  })
  const folder = temporaryFolder()
  cpSync(made, folder, {recursive: true, preserveTimestamps: true})
  onTestFinished(() => withoutDay(folder))
  onDay(folder, steps.at(-1)?.day ?? '2026-01-10')
  return folder
}

/** Makes a folder a repository without commits, on the branch `main`. */
export function initialize(folder: string): void {
  const made = madeOnce('empty repository', (empty) => {
    git(empty, 'init', '--quiet', '--initial-branch=main')
  })
  cpSync(made, folder, {recursive: true})
}

/** Commits all that is in the working tree. */
export function commit(folder: string, message = 'A change'): string {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message)
  const branch = readFileSync(join(folder, '.git/HEAD'), 'utf8')
    .replace(/^ref: /, '')
    .trim()
  const reference = join(folder, '.git', branch)
  return existsSync(reference) ? readFileSync(reference, 'utf8').trim() : branch
}

/** Writes (text) or removes (undefined) documents of the working tree. */
export function change(folder: string, documents: Readonly<Record<string, string | undefined>>): void {
  for (const [name, text] of Object.entries(documents)) {
    if (text === undefined) rmSync(join(folder, 'standards', name))
    else writeFiles(folder, {[`standards/${name}`]: text})
  }
}
