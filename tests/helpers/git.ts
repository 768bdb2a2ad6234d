import {spawnSync} from 'node:child_process'

/** Git starts no process of its own to tidy up, does not wait for the disk, and copies no examples of hooks. */
const settings = {
  'core.fsync': 'none',
  'gc.auto': '0',
  'maintenance.auto': 'false',
  'init.templateDir': '',
  'advice.detachedHead': 'false'
}

const environment = {
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_COUNT: String(Object.keys(settings).length),
  ...Object.fromEntries(
    Object.entries(settings).flatMap(([key, value], index) => [
      [`GIT_CONFIG_KEY_${index}`, key],
      [`GIT_CONFIG_VALUE_${index}`, value]
    ])
  ),
  GIT_AUTHOR_NAME: 'Ada Author',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_NAME: 'Ada Author',
  GIT_COMMITTER_EMAIL: 'ada@example.org'
}

/** Runs git in a folder, with nothing of the machine's configuration. @throws what git complains about. */
export function git(folder: string, ...words: readonly string[]): string {
  const {stdout, stderr, status} = spawnSync('git', words, {
    cwd: folder,
    env: {...process.env, ...environment, ...dated.get(folder)},
    encoding: 'utf8'
  })
  if (status !== 0) throw new Error(`git ${words.join(' ')}: ${stderr}`)
  return stdout.trim()
}

const dated = new Map<string, {readonly GIT_AUTHOR_DATE: string; readonly GIT_COMMITTER_DATE: string}>()

/** The commits that follow in a folder are made on this day. */
export function onDay(folder: string, day: string): void {
  const date = `${day}T12:00:00Z`
  dated.set(folder, {GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date})
}

/** Later commits there have no day of their own any more. */
export function withoutDay(folder: string): void {
  dated.delete(folder)
}
