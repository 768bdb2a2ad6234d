import {existsSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {expect} from 'vitest'

const folder = new URL('../golden/', import.meta.url)

/** Holds a text to a file of `tests/golden`; where they differ, what came out is written beside it. */
export function expectGolden(name: string, actual: string): void {
  const file = new URL(name, folder)
  const got = new URL(name.replace(/(\.\w+)$/, '.actual$1'), folder)
  const expected = existsSync(file) ? readFileSync(file, 'utf8') : ''
  if (actual === expected) rmSync(got, {force: true})
  else writeFileSync(got, actual)
  expect(actual, `see ${got.pathname}`).toBe(expected)
}
