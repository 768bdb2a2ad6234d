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
  const watcher = watch([...paths], {followSymlinks: false, ignorePermissionErrors: true, alwaysStat: true})
  const known = new Set(paths)
  watcher.on('all', (event, _path, stats) => {
    // What the watcher finds as it begins is told as well: it has changed only if that was while this process ran.
    const isOld = stats !== undefined && Math.max(stats.mtimeMs, stats.ctimeMs) < performance.timeOrigin
    if (isOld && (event === 'add' || event === 'addDir')) return
    clearTimeout(pending)
    pending = setTimeout(changed, settled)
  })
  return {
    add: (more) => {
      // Of a folder that is added again, files that have just come would be taken for known ones.
      const fresh = more.filter((path) => !known.has(path))
      for (const path of fresh) known.add(path)
      watcher.add(fresh)
    },
    stop: () => {
      clearTimeout(pending)
      return watcher.close()
    }
  }
}
