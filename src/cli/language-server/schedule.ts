/** Work that is due when nothing has been typed for a moment. */
export interface Schedule {
  readonly soon: () => void
}

const shortestPause = 20
const longestPause = 500

/** The pause grows with how long the work takes, so that in a large corpus typing is never held up for long. */
export function makeSchedule(work: () => void, failed: (error: unknown) => void): Schedule {
  let timer: NodeJS.Timeout | undefined
  let pause = shortestPause
  const run = (): void => {
    const start = performance.now()
    try {
      work()
    } catch (error) {
      failed(error)
    }
    pause = Math.min(longestPause, Math.max(shortestPause, performance.now() - start))
  }
  return {
    soon: () => {
      clearTimeout(timer)
      timer = setTimeout(run, pause)
    }
  }
}
