import {lstatSync, mkdirSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {dirname} from 'node:path'
import {writeFilesAtomically} from './write-file.ts'

/** A file as it shall be: one that is there, one that is moved, or a new one. */
export type Placement =
  | {readonly kind: 'there'; readonly path: string; readonly text: string}
  | {readonly kind: 'moved'; readonly from: string; readonly path: string; readonly text: string}
  | {readonly kind: 'new'; readonly path: string; readonly text: string}

/** The first of the paths at which something lies that must not be overwritten. */
export function occupied(placements: readonly Placement[]): string | undefined {
  return placements.find((one) => one.kind !== 'there' && isTaken(one))?.path
}

/**
 * Writes, moves and makes files, all of them or none.
 * @throws where one cannot be placed, or something already lies where a file is to come; then all is as before.
 */
export function placeFiles(placements: readonly Placement[]): void {
  const undo: (() => void)[] = []
  try {
    for (const one of placements) {
      if (one.kind === 'there') continue
      mkdirSync(dirname(one.path), {recursive: true})
      if (one.kind === 'new') {
        writeFileSync(one.path, one.text, {flag: 'wx'})
        undo.push(() => rmSync(one.path, {force: true}))
      } else {
        if (isTaken(one)) throw new Error(`There is a file ${one.path} already`)
        renameSync(one.from, one.path)
        undo.push(() => renameSync(one.path, one.from))
      }
    }
    const texts = placements.filter(({kind}) => kind !== 'new').map(({path, text}) => [path, text] as const)
    writeFilesAtomically(new Map(texts))
  } catch (error) {
    for (const step of undo.reverse()) step()
    throw error
  }
}

/** A file whose name only changes its case lies in its own way where case does not count. */
function isTaken(one: Placement): boolean {
  const there = lstatSync(one.path, {throwIfNoEntry: false})
  if (!there) return false
  const own = one.kind === 'moved' ? lstatSync(one.from, {throwIfNoEntry: false}) : undefined
  return own === undefined || own.ino !== there.ino || own.dev !== there.dev
}
