import {chmodSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {codeOf} from './read-file.ts'

/**
 * Writes a file whole or not at all: readers see the old text or the new one, never a half. A file that
 * is there keeps its permissions, and a link to it stays a link.
 */
export function writeFileAtomically(path: string, text: string): void {
  mkdirSync(dirname(path), {recursive: true})
  const target = existsSync(path) ? realpathSync(path) : path
  const mode = existsSync(target) ? statSync(target).mode : undefined
  const draft = `${target}.${process.pid}.tmp`
  try {
    writeFileSync(draft, text)
    if (mode !== undefined) chmodSync(draft, mode)
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, {force: true})
    throw error
  }
}

/** Writes a file that is not there yet; says whether it did. */
export function createFile(path: string, text: string): boolean {
  mkdirSync(dirname(path), {recursive: true})
  try {
    writeFileSync(path, text, {flag: 'wx'})
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}
