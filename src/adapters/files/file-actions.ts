import {lstatSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {writeFilesAtomically} from './write-file.ts'

/** What is to be done with a file: write one that is there, move one and write it, or make a new one. */
export type FileAction =
  | {readonly kind: 'write'; readonly path: string; readonly text: string}
  | {readonly kind: 'move'; readonly from: string; readonly path: string; readonly text: string}
  | {readonly kind: 'create'; readonly path: string; readonly text: string}

/** The first of the paths at which something lies that must not be overwritten. */
export function occupiedPath(actions: readonly FileAction[]): string | undefined {
  return actions.find((action) => action.kind !== 'write' && isOccupied(action))?.path
}

/**
 * Writes, moves and makes files, all of them or none.
 * @throws where one cannot be placed, or something already lies where a file is to come; then all is as before.
 */
export function applyFileActions(actions: readonly FileAction[]): void {
  const undo: (() => void)[] = []
  try {
    for (const action of actions) {
      if (action.kind === 'write') continue
      mkdirSync(dirname(action.path), {recursive: true})
      if (action.kind === 'create') {
        writeFileSync(action.path, action.text, {flag: 'wx'})
        undo.push(() => rmSync(action.path, {force: true}))
      } else {
        if (isOccupied(action)) throw new Error(`There is a file ${action.path} already`)
        renameSync(action.from, action.path)
        undo.push(() => renameSync(action.path, action.from))
      }
    }
    const texts = actions.filter(({kind}) => kind !== 'create').map(({path, text}) => [path, text] as const)
    writeFilesAtomically(new Map(texts))
  } catch (error) {
    for (const step of undo.reverse()) step()
    throw error
  }
}

/** A file whose name only changes its case lies in its own way where case does not count. */
function isOccupied(action: FileAction): boolean {
  const entry = lstatSync(action.path, {throwIfNoEntry: false})
  if (!entry) return false
  const own = action.kind === 'move' ? lstatSync(action.from, {throwIfNoEntry: false}) : undefined
  return own === undefined || own.ino !== entry.ino || own.dev !== entry.dev
}
