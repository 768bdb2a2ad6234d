import {spawnSync} from 'node:child_process'
import {HelpfulError} from '../../core/helpful-error.ts'
import {codeOf} from '../files/read-file.ts'

/** Whatever a repository's configuration says, only git itself runs, and it asks and fetches nothing. */
const settings = [
  'color.ui=false',
  'core.fsmonitor=false',
  'core.hooksPath=/dev/null',
  'core.quotePath=false',
  'log.showSignature=false',
  // A repository without working tree, put among the documents, would bring its own configuration.
  'safe.bareRepository=explicit'
]
const switches = ['--no-pager', '--no-optional-locks', '--literal-pathspecs', '--no-replace-objects']

/** What would lead git to another repository than the one that lies there, as within a hook of git's. */
const misleadingVariables = [
  'GIT_DIR',
  'GIT_WORK_TREE',
  'GIT_COMMON_DIR',
  'GIT_INDEX_FILE',
  'GIT_OBJECT_DIRECTORY',
  'GIT_ALTERNATE_OBJECT_DIRECTORIES',
  'GIT_NAMESPACE',
  'GIT_PREFIX',
  'GIT_SHALLOW_FILE',
  'GIT_GRAFT_FILE',
  'GIT_EXTERNAL_DIFF'
]

const gitVariables = {
  LC_ALL: 'C',
  GIT_TERMINAL_PROMPT: '0',
  GIT_PAGER: 'cat',
  GIT_NO_LAZY_FETCH: '1',
  GIT_ALLOW_PROTOCOL: 'none'
}

const mostOutput = 2 ** 30

/** Git cannot answer. */
export class GitError extends HelpfulError {
  override readonly name = 'GitError'
}

export interface GitAnswer {
  readonly output: Buffer
  readonly complaint: string
  readonly status: number
}

/** Asks git in a folder; `input` goes to its standard input. @throws GitError where git cannot be run. */
export function askGit(folder: string, words: readonly string[], input = ''): GitAnswer {
  const environment = Object.entries(process.env).filter(([name]) => !misleadingVariables.includes(name.toUpperCase()))
  const run = spawnSync('git', [...switches, ...settings.flatMap((setting) => ['-c', setting]), ...words], {
    cwd: folder,
    env: {...Object.fromEntries(environment), ...gitVariables},
    input,
    maxBuffer: mostOutput,
    windowsHide: true
  })
  if (codeOf(run.error) === 'ENOENT')
    throw new GitError('There is no `git` here', 'Install git, and check that it is in your PATH.')
  if (run.error)
    throw new GitError(
      `Git cannot be started (${run.error.message})`,
      'Check whether `git status` works in that folder.'
    )
  return {output: run.stdout, complaint: run.stderr.toString('utf8').trim(), status: run.status ?? 128}
}

/** What git answers. @throws GitError where it does not. */
export function gitOutput(folder: string, words: readonly string[], input?: string): Buffer {
  const {output, complaint, status} = askGit(folder, words, input)
  if (status === 0) return output
  throw failedCommand(words, complaint)
}

export function failedCommand([command = '']: readonly string[], complaint: string): GitError {
  const [first = 'it ended without a message'] = complaint.split('\n').filter((line) => line !== '')
  return new GitError(
    `\`git ${command}\` failed: ${first.replace(/^(fatal|error): /, '')}`,
    'Check the repository with `git fsck`; if the clone does not have all its files, run `git fetch --refetch`.'
  )
}

/** The entries of an answer to a command with `-z`. */
export function entriesOf(output: Buffer): Buffer[] {
  const entries: Buffer[] = []
  for (let start = 0; start < output.length; ) {
    const end = output.indexOf(0, start)
    entries.push(output.subarray(start, end < 0 ? undefined : end))
    start = end < 0 ? output.length : end + 1
  }
  return entries
}
