const shortestPause = 20
const longestPause = 500

/**
 * Gives a function that runs the work after a pause without another call. The pause grows with how long the work
 * takes, so that in a large corpus typing is never held up for long.
 */
export function runAfterPause(work: () => void, onError: (error: unknown) => void): () => void {
  let timer: NodeJS.Timeout | undefined
  let pause = shortestPause
  const run = (): void => {
    const start = performance.now()
    try {
      work()
    } catch (error) {
      onError(error)
    }
    pause = Math.min(longestPause, Math.max(shortestPause, performance.now() - start))
  }
  return () => {
    clearTimeout(timer)
    timer = setTimeout(run, pause)
  }
}
