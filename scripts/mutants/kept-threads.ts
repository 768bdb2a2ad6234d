import type {PoolOptions, PoolWorker, WorkerRequest} from 'vitest/node'
import {ThreadsPoolWorker} from 'vitest/node'

/** Threads that are free, with what they have loaded. */
const idle: KeptThread[] = []

/** After so many runs a thread is left, with all that Vitest listens to in it. */
const mostRuns = 100

interface KeptThread {
  readonly worker: ThreadsPoolWorker
  runs: number
}

type Listener = (argument: unknown) => void

/**
 * A thread in which run after run happens: nearly all of the time of a mutant would go into starting one and into
 * loading the same packages. The modules of the project are loaded anew for each test file, as Vitest does it where
 * tests are isolated.
 */
class KeptThreadWorker implements PoolWorker {
  readonly name = poolName
  readonly #options: PoolOptions
  readonly #listeners: (readonly [event: string, listener: Listener])[] = []
  #thread: KeptThread | undefined

  constructor(options: PoolOptions) {
    this.#options = options
  }

  async start(): Promise<void> {
    this.#thread ??= idle.pop() ?? {worker: new ThreadsPoolWorker(this.#options), runs: 0}
    if (this.#thread.runs === 0) await this.#thread.worker.start()
    this.#thread.runs += 1
  }

  on(event: string, listener: Listener): void {
    this.#listeners.push([event, listener])
    this.#thread?.worker.on(event, listener)
  }

  off(event: string, listener: Listener): void {
    this.#thread?.worker.off(event, listener)
  }

  send(message: WorkerRequest): void {
    if (message.type === 'stop') {
      this.#answer({type: 'stopped', __vitest_worker_response__: true})
      return
    }
    this.#thread?.worker.send(message)
  }

  #answer(message: unknown): void {
    for (const [event, listener] of this.#listeners) if (event === 'message') listener(message)
  }

  async stop(): Promise<void> {
    const thread = this.#thread
    this.#thread = undefined
    if (!thread) return
    for (const [event, listener] of this.#listeners) thread.worker.off(event, listener)
    if (thread.runs >= mostRuns) await thread.worker.stop()
    else idle.push(thread)
  }

  deserialize(data: unknown): unknown {
    return data
  }
}

const poolName = 'kept-threads'

export const keptThreads = {
  name: poolName,
  createPoolWorker: (options: PoolOptions): PoolWorker => new KeptThreadWorker(options)
}
