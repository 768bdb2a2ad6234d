import {copyFileSync, cpSync, mkdirSync, renameSync, rmSync, statSync} from 'node:fs'
import {dirname} from 'node:path'
import {codeOf} from '../files/read-file.ts'

/** Puts a folder in the place of another; across file systems by way of a copy beside it. */
export function moveFolder(from: string, to: string): void {
  const copy = `${to}.norma-copy`
  const isNear = statSync(from).dev === statSync(dirname(to)).dev
  if (!isNear) {
    rmSync(copy, {recursive: true, force: true})
    cpSync(from, copy, {recursive: true})
  }
  rmSync(to, {recursive: true, force: true})
  renameSync(isNear ? from : copy, to)
}

/** Puts a file in the place of another; folders are made as needed. */
export function moveFile(from: string, to: string): void {
  mkdirSync(dirname(to), {recursive: true})
  try {
    renameSync(from, to)
  } catch (error) {
    if (codeOf(error) !== 'EXDEV') throw error
    copyFileSync(from, `${to}.norma-copy`)
    renameSync(`${to}.norma-copy`, to)
  }
}
