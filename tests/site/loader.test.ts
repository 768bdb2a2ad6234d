import {EventEmitter} from 'node:events'
import type {LoaderContext} from 'astro/loaders'
import {beforeEach, expect, test, vi} from 'vitest'
import {passSiteRun, type SiteRun} from '../../src/adapters/site-run.ts'
import {documentLoader} from '../../src/site/loader.ts'
import {scsProfile} from '../helpers/profile.ts'

const run = {
  readDocuments: vi.fn<SiteRun['readDocuments']>(() => []),
  profileChanged: vi.fn<SiteRun['profileChanged']>(),
  failed: vi.fn<SiteRun['failed']>()
}
const watcher = Object.assign(new EventEmitter(), {add: vi.fn()})

beforeEach(async () => {
  vi.clearAllMocks()
  watcher.removeAllListeners()
  passSiteRun({
    ...run,
    profile: scsProfile,
    day: '2026-01-01',
    folders: ['/home/standards'],
    profileFile: '/home/norma.yaml',
    htmlKeys: async () => new Map(),
    html: async () => ({html: '', toc: []}),
    needsPage: () => true
  })
  const store = {keys: () => [], set: vi.fn(), delete: vi.fn()}
  await documentLoader().load({store, watcher} as unknown as LoaderContext)
})

const changed = (...paths: readonly string[]): Promise<void> => {
  for (const path of paths) watcher.emit('all', 'change', path)
  return new Promise((resolve) => setTimeout(resolve, 200))
}

test('watches the documents and the profile', () => {
  expect(watcher.add).toHaveBeenCalledWith(['/home/standards', '/home/norma.yaml'])
})

test('reads the documents again when some have changed, once for all of them', async () => {
  await changed('/home/standards/a.md', '/home/standards/b/c.md', '/home/standards')
  expect(run.readDocuments).toHaveBeenCalledTimes(2)
})

test('leaves other folders alone, though their names begin alike', async () => {
  await changed('/home/standards-old/a.md', '/home/other.md')
  expect(run.readDocuments).toHaveBeenCalledTimes(1)
})

test('tells of another profile, and reads nothing', async () => {
  await changed('/home/norma.yaml', '/home/norma.yaml')
  expect(run.profileChanged).toHaveBeenCalledTimes(1)
  expect(run.readDocuments).toHaveBeenCalledTimes(1)
})

test('tells of what went wrong, and goes on', async () => {
  const error = new Error('The disk has gone')
  run.readDocuments.mockImplementationOnce(() => {
    throw error
  })
  await changed('/home/standards/a.md')
  expect(run.failed).toHaveBeenCalledWith(error)
  await changed('/home/standards/a.md')
  expect(run.readDocuments).toHaveBeenCalledTimes(3)
})
