import {existsSync, mkdtempSync, rmSync, statSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {expect, onTestFinished, test} from 'vitest'
import {documentText} from '../helpers/document-text.ts'
import {makeWorkspace, siteFiles} from '../helpers/site.ts'

const workspace = makeWorkspace()

/** A folder on another file system than the temporary one, as Linux has it; elsewhere there is none to be sure of. */
const elsewhere = '/dev/shm'
const isThere = existsSync(elsewhere) && statSync(elsewhere).dev !== statSync(tmpdir()).dev
const without = isThere ? '' : ' (not run: there is no second file system here)'

test.skipIf(!isThere)(`a site is built into another file system, and renewed there${without}`, async () => {
  const folder = mkdtempSync(join(elsewhere, 'norma-test-'))
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}))
  workspace.write('standards/scs-0100-v1-first.md', documentText({title: 'The first'}))
  workspace.write('standards/scs-0101-v1-second.md', documentText({title: 'The second'}))
  const out = join(folder, 'site')
  const build = (target: string) => workspace.norma('build', '--out', target, '--as-of', '2026-06-15')
  expect(await build(out)).toMatchObject({exitCode: 0, notes: ''})
  workspace.write('standards/scs-0101-v1-second.md', documentText({title: 'The second, changed'}))
  expect(await build(out)).toMatchObject({exitCode: 0, notes: ''})
  expect(await build('site')).toMatchObject({exitCode: 0, notes: ''})
  expect(siteFiles(out)).toEqual(siteFiles(workspace.path('site')))
})
