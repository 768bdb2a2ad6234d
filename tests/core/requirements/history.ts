import {spawnSync} from 'node:child_process'
import {join} from 'node:path'
import {type Catalog, makeCatalog} from '../../../src/core/catalog.ts'
import {parseDocument} from '../../../src/core/document.ts'
import type {ReadRequirements} from '../../../src/core/requirements/ledgered-documents.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {reading} from './reading.ts'

export interface HistoryStep {
  readonly commit: string
  readonly subject: string
  readonly catalog: Catalog
  readonly requirements: ReadRequirements
}

/** The documents after each commit of the reference history, oldest first, along first parents. */
export function historySteps(corpus: string, folder: string): HistoryStep[] {
  git(folder, ['clone', '--quiet', '--bare', '--branch', 'history', join(corpus, 'scs/history.bundle'), 'history.git'])
  const shape = ['--no-renames', '--raw', '--no-abbrev', '--format=%x01%H %s']
  const log = git(folder, ['-C', 'history.git', 'log', '--first-parent', '--reverse', '-m', ...shape]).toString()
  const texts = readBlobs(new Set([...log.matchAll(/^:\d+ \d+ \w+ (\w+) [^D]/gm)].map(([, blob = '']) => blob)), folder)
  const read = once((text: string) => reading(text))
  const parse = once((file: string) => {
    const [path = '', blob = ''] = file.split('\n')
    return parseDocument({path, text: texts.get(blob) ?? ''}, scsProfile).document
  })
  const files = new Map<string, string>()
  return log
    .split('\u0001')
    .slice(1)
    .map((entry) => {
      for (const [, blob = '', status, path = ''] of entry.matchAll(/^:\d+ \d+ \w+ (\w+) (\w)\t(.*)$/gm)) {
        if (!/^Standards\/scs-\d.*\.md$/.test(path)) continue
        if (status === 'D') files.delete(path)
        else files.set(path, blob)
      }
      const now = new Map([...files].sort(([a], [b]) => (a < b ? -1 : 1)))
      const documents = [...now].flatMap(([path, blob]) => parse(`${path}\n${blob}`) ?? [])
      return {
        commit: entry.slice(0, 40),
        subject: entry.slice(41, entry.indexOf('\n')),
        catalog: makeCatalog(documents, scsProfile),
        requirements: ({path}) => read(texts.get(now.get(path) ?? '') ?? '')
      }
    })
}

function once<T>(make: (key: string) => T): (key: string) => T {
  const known = new Map<string, T>()
  return (key) => {
    const found = known.get(key)
    if (found !== undefined) return found
    const made = make(key)
    known.set(key, made)
    return made
  }
}

function readBlobs(blobs: ReadonlySet<string>, folder: string): ReadonlyMap<string, string> {
  const output = git(folder, ['-C', 'history.git', 'cat-file', '--batch'], [...blobs].join('\n'))
  const texts = new Map<string, string>()
  let at = 0
  for (const blob of blobs) {
    const end = output.indexOf(10, at)
    const size = Number(output.subarray(at, end).toString().split(' ')[2])
    texts.set(blob, output.subarray(end + 1, end + 1 + size).toString('utf8'))
    at = end + size + 2
  }
  return texts
}

function git(cwd: string, arguments_: readonly string[], input?: string): Buffer {
  const {stdout, stderr, status} = spawnSync('git', arguments_, {cwd, maxBuffer: 2 ** 28, ...(input && {input})})
  if (status !== 0) throw new Error(stderr.toString())
  return stdout
}
