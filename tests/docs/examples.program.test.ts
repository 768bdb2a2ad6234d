import {rmSync, writeFileSync} from 'node:fs'
import {beforeAll, expect, test} from 'vitest'
import {exampleRepository, runExamples} from '../helpers/doc-examples.ts'
import {docPages} from '../helpers/doc-pages.ts'
import {removeSharedFolders} from '../helpers/temporary-folder.ts'

removeSharedFolders()

let repository: string
beforeAll(() => {
  repository = exampleRepository()
})

// What came out lies beside a page that does not match, as `NAME.actual.md`.
test.each(docPages.map((page) => [page.path, page] as const))('the examples of %s', async (path, page) => {
  const actual = new URL(`../../${path.replace(/\.md$/, '.actual.md')}`, import.meta.url)
  const {text, problems} = await runExamples(page, repository)
  if (text === page.text) rmSync(actual, {force: true})
  else writeFileSync(actual, text)
  expect(problems).toEqual([])
  expect(text, `see ${actual.pathname}`).toBe(page.text)
})
