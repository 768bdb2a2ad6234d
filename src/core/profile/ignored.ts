import picomatch from 'picomatch'
import {memoize} from '../text/memoize.ts'

/**
 * Tells of paths below a content folder whether the profile's `ignore` has them, or a folder that they lie
 * in. Globs with a slash within are for paths, others for the names of files and folders.
 */
export const ignoredBy = memoize((globs: readonly string[]) => {
  const clean = globs.map((glob) => glob.replace(/^\.\//, '').replace(/\/$/, ''))
  const isIgnoredPath = picomatch(clean.filter((glob) => glob.includes('/')))
  const isIgnoredName = picomatch(clean.filter((glob) => !glob.includes('/')))
  return (path: string): boolean => {
    const steps = path.split('/')
    return steps.some((name, index) => isIgnoredName(name) || isIgnoredPath(steps.slice(0, index + 1).join('/')))
  }
})
