import {readFileSync} from 'node:fs'

/** The text of a file; undefined where there is none. */
export function readTextFile(path: string | URL): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
    throw error
  }
}
