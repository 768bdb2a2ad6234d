import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {dirname} from 'node:path'
import {codeOf} from './read-file.ts'

/**
 * Writes a file whole or not at all: readers see the old text or the new one, never a half. A file that
 * is there keeps its permissions, and a link to it stays a link.
 */
export function writeFileAtomically(path: string, text: string): void {
  writeFilesAtomically(new Map([[path, text]]))
}

interface Draft {
  readonly path: string
  readonly target: string
  /** The earlier content, to restore it. */
  readonly before: Uint8Array | undefined
  readonly mode: number | undefined
}

/**
 * Writes several files (path → text), all of them or none: everything is laid down beside them before the
 * first is put in place, and where one cannot be put there, those before it get their old text back.
 */
export function writeFilesAtomically(texts: ReadonlyMap<string, string>): void {
  const drafts: Draft[] = []
  const placedDrafts: Draft[] = []
  try {
    for (const [path, text] of texts) {
      mkdirSync(dirname(path), {recursive: true})
      const target = existsSync(path) ? realpathSync(path) : path
      const mode = existsSync(target) ? statSync(target).mode : undefined
      const before = mode === undefined || texts.size === 1 ? undefined : readFileSync(target)
      const draft: Draft = {path: `${target}.${process.pid}.tmp`, target, before, mode}
      rmSync(draft.path, {force: true})
      drafts.push(draft)
      writeFileSync(draft.path, text, {flag: 'wx'})
      if (mode !== undefined) chmodSync(draft.path, mode)
    }
    for (const draft of drafts) {
      renameSync(draft.path, draft.target)
      placedDrafts.push(draft)
    }
  } catch (error) {
    for (const {path} of drafts) rmSync(path, {force: true})
    for (const draft of placedDrafts) restore(draft)
    throw error
  }
}

function restore({target, before, mode}: Draft): void {
  rmSync(target, {force: true})
  if (before) writeFileSync(target, before, mode === undefined ? {} : {mode})
  if (before && mode !== undefined) chmodSync(target, mode)
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

export function isFolder(path: string): boolean {
  return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
}
