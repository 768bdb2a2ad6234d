import type {Repository} from './repository.ts'
import {GitError, gitOutput} from './run-git.ts'

export interface GitObject {
  readonly hash: string
  readonly type: string
  readonly content: Buffer
}

/**
 * The objects that names mean (a hash, a revision such as `main^{commit}`), in their order, from one process;
 * undefined where the object does not exist. Names never become arguments, so that git cannot read one as an option.
 */
export function readObjects({root}: Repository, names: readonly string[]): (GitObject | undefined)[] {
  if (names.length === 0) return []
  const output = gitOutput(root, ['cat-file', '--batch'], `${names.join('\n')}\n`)
  let at = 0
  return names.map(() => {
    const end = output.indexOf(10, at)
    const [hash = '', type = '', size] = output
      .toString('utf8', at, end < 0 ? undefined : end)
      .split(' ')
      .slice(-3)
    at = (end < 0 ? output.length : end) + 1
    if (size === undefined || !/^\d+$/.test(size) || !/^[0-9a-f]{40,64}$/.test(hash)) return undefined
    const content = output.subarray(at, at + Number(size))
    at += Number(size) + 1
    return {hash, type, content}
  })
}

/** The contents of files by their hashes. @throws GitError where the clone has left one out. */
export function readBlobs(repository: Repository, hashes: Iterable<string>): ReadonlyMap<string, Buffer> {
  const uniqueHashes = [...new Set(hashes)]
  const objects = readObjects(repository, uniqueHashes)
  return new Map(
    uniqueHashes.map((hash, index) => {
      const object = objects[index]
      if (object) return [hash, object.content]
      throw new GitError(
        'Unexpected clone without the contents of all files, expected a whole one',
        'Fetch the rest with `git fetch --refetch --no-filter`.'
      )
    })
  )
}
