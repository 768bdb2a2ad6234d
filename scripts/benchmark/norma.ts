import {execFileSync} from 'node:child_process'
import {appendFileSync, cpSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {newestProgram} from '../newest-program.ts'
import type {Contestant} from './measure.ts'
import {type Corpus, documentNames, userCache, workFolder} from './multiply.ts'

export const repository = fileURLToPath(new URL('../..', import.meta.url))

/** What Norma keeps between builds, beside the profile or in the user's cache folder; removed before a cold one. */
const caches = [join(repository, 'node_modules/.cache/norma'), userCache]

export function normaLint({content, config, documents}: Corpus): Contestant {
  return {
    name: 'Norma lint',
    documents,
    arguments: [newestProgram(), 'lint', '--content', content, '--config', config],
    folder: repository,
    clear: [],
    // The corpus has real errors, so 1 is what a lint of it ends with.
    exitCodes: [1]
  }
}

/** The check of a change of one document, in a repository made of the corpus. */
export function normaLintChange({content, config, documents}: Corpus): Contestant {
  const folder = join(workFolder, `change-${documents}`)
  rmSync(folder, {recursive: true, force: true})
  cpSync(content, join(folder, 'documents'), {recursive: true})
  const identity = ['-c', 'user.name=Norma', '-c', 'user.email=norma@example.org']
  for (const words of [
    ['init', '--quiet'],
    ['add', '--all'],
    [...identity, 'commit', '--quiet', '--message', 'All']
  ]) {
    execFileSync('git', words, {cwd: folder})
  }
  const [changed = ''] = documentNames(join(folder, 'documents'))
  appendFileSync(join(folder, 'documents', changed), '\nOne more sentence.\n')
  return {
    name: 'Norma lint --base',
    documents,
    arguments: [newestProgram(), 'lint', '--base', 'HEAD', '--content', 'documents', '--config', config],
    folder,
    clear: [],
    exitCodes: [0]
  }
}

export function normaBuild({content, config, documents}: Corpus): Contestant & {readonly pages: string} {
  const out = join(workFolder, `norma-${documents}`)
  return {
    name: 'Norma build',
    documents,
    arguments: [newestProgram(), 'build', '--content', content, '--config', config, '--out', out],
    folder: repository,
    clear: [out, ...caches],
    exitCodes: [0],
    pages: out
  }
}
