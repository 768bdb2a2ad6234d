import {watch} from 'chokidar'

/** After so many milliseconds without a change, a change of many files counts as complete. */
const quietTime = 50

export interface Watching {
  /** Watches these as well. */
  readonly add: (paths: readonly string[]) => void
  readonly stop: () => Promise<void>
}

/** Calls back after something in the folders or files has changed, once for changes within a moment. */
export function watchFiles(paths: readonly string[], onChange: () => void): Watching {
  let pending: NodeJS.Timeout | undefined
  const watcher = watch([...paths], {followSymlinks: false, ignorePermissionErrors: true, alwaysStat: true})
  const watchedPaths = new Set(paths)
  watcher.on('all', (event, _path, stats) => {
    // The watcher reports what it finds when it begins: that has changed only if it did so while this process ran.
    const isOld = stats !== undefined && Math.max(stats.mtimeMs, stats.ctimeMs) < performance.timeOrigin
    if (isOld && (event === 'add' || event === 'addDir')) return
    clearTimeout(pending)
    pending = setTimeout(onChange, quietTime)
  })
  return {
    add: (more) => {
      // In a folder that is added again, the watcher would not report files that have just come.
      const fresh = more.filter((path) => !watchedPaths.has(path))
      for (const path of fresh) watchedPaths.add(path)
      watcher.add(fresh)
    },
    stop: () => {
      clearTimeout(pending)
      return watcher.close()
    }
  }
}
