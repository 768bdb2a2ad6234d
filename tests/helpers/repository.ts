import {rmSync} from 'node:fs'
import {join} from 'node:path'
import {onTestFinished} from 'vitest'
import {profileText, writeDocuments} from './cli.ts'
import {git, onDay, withoutDay} from './git.ts'
import {temporaryFolder, writeFiles} from './temporary-folder.ts'

/** A repository with documents (file name → text) committed on its branch `main`, that lasts as long as the test. */
export function repository(documents: Readonly<Record<string, string>>, profile = profileText): string {
  const folder = temporaryFolder()
  onTestFinished(() => withoutDay(folder))
  onDay(folder, '2026-01-10')
  git(folder, 'init', '--quiet', '--initial-branch=main')
  writeDocuments(folder, documents, profile)
  commit(folder)
  return folder
}

/** Commits all that is in the working tree. */
export function commit(folder: string, message = 'A change'): string {
  git(folder, 'add', '--all')
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message)
  return git(folder, 'rev-parse', 'HEAD')
}

/** Writes (text) or removes (undefined) documents of the working tree. */
export function change(folder: string, documents: Readonly<Record<string, string | undefined>>): void {
  for (const [name, text] of Object.entries(documents)) {
    if (text === undefined) rmSync(join(folder, 'standards', name))
    else writeFiles(folder, {[`standards/${name}`]: text})
  }
}
