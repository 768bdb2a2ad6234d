import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {afterAll, onTestFinished} from 'vitest'

/** A folder with files (path → text or bytes) that lasts as long as the test. */
export function temporaryFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'norma-test-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  writeFiles(folder, files)
  return folder
}

/** The same for several tests: to be called in a `beforeAll`; it lasts as long as they do. */
export function sharedFolder(files: Readonly<Record<string, string | Uint8Array>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'norma-test-'))
  sharedFolders.push(folder)
  writeFiles(folder, files)
  return folder
}

const sharedFolders: string[] = []

/** To be called once where `sharedFolder` is used. */
export function removeSharedFolders(): void {
  afterAll(() => {
    for (const folder of sharedFolders.splice(0)) rmSync(folder, {recursive: true, force: true})
  })
}

export function writeFiles(folder: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), {recursive: true})
    writeFileSync(join(folder, path), content)
  }
}
