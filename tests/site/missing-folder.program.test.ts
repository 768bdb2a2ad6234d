import {expect, test} from 'vitest'
import {documentText} from '../helpers/document-text.ts'
import {makeWorkspace} from '../helpers/site.ts'

const workspace = makeWorkspace()

test('a build says which folder of the profile is not there, and builds the others', async () => {
  workspace.remove('supplements')
  workspace.write('standards/scs-0100-v1-first.md', documentText())
  const run = await workspace.norma('build', '--out', 'site', '--as-of', '2026-06-15')
  expect(run.exitCode).toBe(0)
  expect(run.output).toMatch(/^site: 1 document in 1 series: /)
  expect(run.notes).toContain('There is no folder `supplements`')
})
