import {spawn} from 'node:child_process'
import {once} from 'node:events'
import {closeSync, existsSync, mkdtempSync, openSync, readdirSync, readFileSync, renameSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {userCache} from './multiply.ts'

/** A command that is measured: arguments for this same Node, and what makes its run a fair one. */
export type Contestant = {
  readonly name: string
  readonly documents: number
  readonly arguments: readonly string[]
  readonly folder: string
  /** Output and caches, out of the way before a cold run. */
  readonly clear: readonly string[]
  readonly exitCodes: readonly number[]
  /** Where the pages lie afterwards: a run that leaves fewer pages than documents does not count. */
  readonly pages?: string
}

/** Seconds of wall time, seconds of CPU over all Node processes, bytes of the largest process. */
export type Cost = {readonly wall: number; readonly cpu: number; readonly memory: number}

export type Result = Cost & {readonly name: string; readonly documents: number}

/** Cold runs, the contestants taking turns so that a busy spell of the machine hits all of them. */
export async function measure(contestants: readonly Contestant[], runs: number): Promise<readonly Result[]> {
  const costs = contestants.map((): Cost[] => [])
  for (let turn = 0; turn < runs; turn++) {
    for (const [index, contestant] of contestants.entries()) {
      costs[index]?.push(await runCold(contestant))
    }
  }
  return contestants.map((contestant, index) => resultOf(contestant, costs[index] ?? []))
}

export function resultOf({name, documents}: Pick<Contestant, 'name' | 'documents'>, costs: readonly Cost[]): Result {
  const medianOf = (part: keyof Cost) => median(costs.map((cost) => cost[part]))
  return {name, documents, wall: medianOf('wall'), cpu: medianOf('cpu'), memory: medianOf('memory')}
}

export async function runCold(contestant: Contestant): Promise<Cost> {
  for (const path of contestant.clear) putAside(path)
  return run(contestant)
}

const aside: string[] = []

/** Not away: for minutes after thousands of files were removed, some file systems make new ones many times slower. */
function putAside(path: string): void {
  if (!existsSync(path)) return
  const place = `${path}.aside-${process.pid}-${aside.length}`
  renameSync(path, place)
  aside.push(place)
}

/** Removes what was put aside, when nothing is measured any more. */
export function removeAside(): void {
  for (const path of aside) rmSync(path, {recursive: true, force: true})
}

/** Runs the command once with whatever earlier runs have left behind. */
export async function run(contestant: Contestant): Promise<Cost> {
  const records = mkdtempSync(join(tmpdir(), 'norma-benchmark-run-'))
  try {
    const log = join(records, 'log')
    const output = openSync(log, 'w')
    const start = performance.now()
    const child = spawn(process.execPath, contestant.arguments, {
      cwd: contestant.folder,
      env: environment(records),
      stdio: ['ignore', output, output]
    })
    const [exitCode] = await once(child, 'close')
    const wall = (performance.now() - start) / 1000
    closeSync(output)
    checkRun(contestant, exitCode, readFileSync(log, 'utf8'))
    const cost = {wall, ...readUsage(records)}
    console.error(`  ${contestant.name}, ${contestant.documents} documents: ${wall.toFixed(1)} s`)
    return cost
  } finally {
    rmSync(records, {recursive: true, force: true})
  }
}

function environment(records: string): NodeJS.ProcessEnv {
  const preload = fileURLToPath(new URL('usage.cjs', import.meta.url))
  return {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_UPDATE_NOTIFIER: '1',
    NO_COLOR: '1',
    XDG_CACHE_HOME: userCache,
    BENCHMARK_USAGE: records,
    NODE_OPTIONS: `--require ${JSON.stringify(preload)}`
  }
}

function checkRun({name, exitCodes, pages, documents}: Contestant, exitCode: unknown, log: string): void {
  if (!exitCodes.some((code) => code === exitCode)) {
    throw new Error(`${name} ended with ${exitCode}:\n${log.slice(-2000)}`)
  }
  const built = pages === undefined ? documents : countPages(pages)
  if (built < documents) {
    throw new Error(`${name} built ${built} pages of ${documents} documents:\n${log.slice(-2000)}`)
  }
}

function countPages(folder: string): number {
  return readdirSync(folder, {recursive: true, encoding: 'utf8'}).filter((path) => path.endsWith('.html')).length
}

function readUsage(records: string): Pick<Cost, 'cpu' | 'memory'> {
  const usages = readdirSync(records)
    .filter((name) => name.endsWith('.json'))
    .map((name): NodeJS.ResourceUsage => JSON.parse(readFileSync(join(records, name), 'utf8')))
  if (usages.length === 0) throw new Error('No process wrote down what it used: was it killed?')
  return {
    cpu: usages.reduce((sum, usage) => sum + usage.userCPUTime + usage.systemCPUTime, 0) / 1e6,
    memory: Math.max(...usages.map((usage) => usage.maxRSS)) * 1024
  }
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1)
  return middle.reduce((sum, value) => sum + value, 0) / middle.length
}
