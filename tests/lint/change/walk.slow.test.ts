import {expect, test} from 'vitest'
import {findRepository} from '../../../src/adapters/git/repository.ts'
import type {SourceTree} from '../../../src/core/text/source-file.ts'
import {git} from '../../helpers/git.ts'
import {checkStep, hasHistory, historyClone, readAt} from '../../helpers/history.ts'

if (!hasHistory) test.skip('NORMA_CORPUS is not set: the reference history was not walked over', () => {})

/** The paths of all files that are other ones on the two sides. */
function touchedPaths(base: SourceTree, head: SourceTree): ReadonlySet<string> {
  const texts = new Map(base.files.map(({path, text}) => [path, text]))
  const written = head.files.filter(({path, text}) => texts.get(path) !== text)
  const present = new Set(head.files.map(({path}) => path))
  return new Set([...written, ...base.files.filter(({path}) => !present.has(path))].map(({path}) => path))
}

test.skipIf(!hasHistory)(
  'each step of the history is checked, and no error is about what it does not touch',
  () => {
    const clone = historyClone()
    const repository = findRepository([clone])
    const commits = git(clone, 'log', '--first-parent', '--reverse', '--format=%H %cs').split('\n')
    const [first = ['', ''], ...steps] = commits.map((line) => line.split(' '))
    let base = readAt(clone, repository, first[0] ?? '', first[1] ?? '')
    const elsewhere: string[] = []
    let slowest = 0
    for (const [hash = '', day = ''] of steps) {
      const head = readAt(clone, repository, hash, day)
      const start = process.cpuUsage()
      const {diagnostics} = checkStep({...base, day}, head)
      const {user} = process.cpuUsage(start)
      slowest = Math.max(slowest, user / 1_000_000)
      const touched = touchedPaths(base.tree, head.tree)
      const errors = diagnostics.filter(({severity, path}) => severity === 'error' && !touched.has(path))
      elsewhere.push(...errors.map(({rule, path, message}) => `${hash.slice(0, 7)} ${rule} ${path} ${message}`))
      base = head
    }
    expect(steps).toHaveLength(159)
    expect(elsewhere).toEqual([])
    expect(slowest, 'seconds of CPU of the slowest step').toBeLessThan(1)
  },
  180_000
)
