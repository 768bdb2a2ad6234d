import {watch} from 'chokidar'

/** Milliseconds of quiet after which a change of many files counts as complete. */
const settled = 50

export interface Watching {
  /** Watches these as well. */
  readonly add: (paths: readonly string[]) => void
  readonly stop: () => Promise<void>
}

/** Calls back after something in the folders or files has changed, once for changes within a moment. */
export function watchFiles(paths: readonly string[], changed: () => void): Watching {
  let pending: NodeJS.Timeout | undefined
  const watcher = watch([...paths], {ignoreInitial: true, followSymlinks: false, ignorePermissionErrors: true})
  watcher.on('all', () => {
    clearTimeout(pending)
    pending = setTimeout(changed, settled)
  })
  return {
    add: (more) => watcher.add([...more]),
    stop: () => {
      clearTimeout(pending)
      return watcher.close()
    }
  }
}
