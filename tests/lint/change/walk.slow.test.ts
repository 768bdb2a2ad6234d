import {expect, test} from 'vitest'
import {findRepository} from '../../../src/adapters/git/repository.ts'
import {checkStep, hasHistory, historyClone, readAt, readSteps} from '../../helpers/history.ts'

if (!hasHistory) test.skip('NORMA_CORPUS is not set: the reference history was not walked over', () => {})

test.skipIf(!hasHistory)(
  'each step of the history is checked, and no error is about what it does not touch',
  () => {
    const clone = historyClone()
    const repository = findRepository([clone])
    const [first, ...steps] = readSteps(clone, repository)
    let base = first?.corpus
    const elsewhere: string[] = []
    let slowest = 0
    for (const [index, {hash, day, corpus: head, touched}] of steps.entries()) {
      // What the steps add up to is what a reading of the commit gives.
      if (index % 40 === 39) expect(head.tree).toEqual(readAt(clone, repository, hash, day).tree)
      if (!base) break
      const start = process.cpuUsage()
      const {diagnostics} = checkStep({...base, day}, head)
      const {user} = process.cpuUsage(start)
      slowest = Math.max(slowest, user / 1_000_000)
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
