import {mkdirSync, renameSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, onTestFinished, test, vi} from 'vitest'
import {watchFiles} from '../../../src/adapters/files/watch-files.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

const patience = {timeout: 10_000, interval: 10}

function watching(folder: string): {readonly changed: () => number; readonly add: (path: string) => void} {
  let changes = 0
  const {add, stop} = watchFiles([folder], () => {
    changes += 1
  })
  onTestFinished(stop)
  return {changed: () => changes, add: (path) => add([path])}
}

test('a file that comes before the watcher is ready is a change', async () => {
  const folder = temporaryFolder()
  const {changed} = watching(folder)
  writeFileSync(join(folder, 'new.md'), 'new')
  await vi.waitFor(() => expect(changed()).toBeGreaterThan(0), patience)
})

test('a file that comes while its folder is named again is a change', async () => {
  const folder = temporaryFolder()
  const {changed, add} = watching(folder)
  for (let round = 0; round < 20; round += 1) {
    const before = changed()
    add(folder)
    writeFileSync(join(folder, `${round}.md`), 'new')
    await vi.waitFor(() => expect(changed()).toBeGreaterThan(before), patience)
  }
})

test('a folder that is added is watched, and a file that is moved there is a change', async () => {
  const folder = temporaryFolder({'a.md': 'a'})
  for (const name of ['one', 'two']) mkdirSync(join(folder, name))
  const {changed, add} = watching(join(folder, 'one'))
  add(join(folder, 'two'))
  await new Promise((resolve) => setTimeout(resolve, 300))
  const before = changed()
  renameSync(join(folder, 'a.md'), join(folder, 'two/a.md'))
  await vi.waitFor(() => expect(changed()).toBeGreaterThan(before), patience)
})
