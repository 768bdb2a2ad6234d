import {cpSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {readSourceTree} from '../../src/adapters/files/source-tree.ts'
import {readCertificationFiles} from '../../src/cli/corpus/certification.ts'
import {parseCatalog} from '../../src/core/catalog.ts'
import {evaluatedCertification} from '../../src/core/certification/evaluated-certification.ts'
import {endOfDay} from '../../src/core/certification/instant.ts'
import {pageFile, siteFiles} from '../../src/core/site/fixed-paths.ts'
import {checklistPaths, filePaths, pagePaths} from '../../src/core/site/site-paths.ts'
import {isSiteFile} from '../../src/core/site/taken-addresses.ts'
import {redirectsOf} from '../../src/reports/site/redirects.ts'
import {profileFileOf} from '../helpers/lint.ts'
import {profileAt} from '../helpers/profile.ts'
import {filesIn, makeWorkspace} from '../helpers/site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const workspace = makeWorkspace()
const day = '2024-11-12'

test('every page and file that a build makes is one that the table of addresses knows', async () => {
  for (const name of ['certification', 'standards', 'supplements']) {
    cpSync(join(root, name), workspace.path(name), {recursive: true})
  }
  const run = await workspace.norma('build', '--out', 'site', '--as-of', day)
  expect(run).toMatchObject({exitCode: 0, notes: ''})
  const profile = profileAt('norma.yaml')
  const {folder} = workspace
  const folders = profile.content.map((name) => join(folder, name))
  const {catalog} = parseCatalog(readSourceTree(folders, profile.ignore, folder).tree.files, profile)
  const profileFile = {...profileFileOf(profile), path: workspace.path('norma.yaml')}
  const read = readCertificationFiles({}, {profileFile, cwd: folder, root: folder})
  const subjects = {catalog, certification: evaluatedCertification(read, endOfDay(day))}
  const pages = pagePaths(subjects).map(pageFile)
  const files = filePaths(subjects)
  const known = new Set([
    ...pages,
    ...checklistPaths(catalog).map(pageFile),
    ...files,
    ...redirectsOf(subjects).map(({from}) => pageFile(from.slice(1)))
  ])
  const made = new Set(filesIn(workspace.path('site')))
  // Anything may end in `index.html`.
  const isKnown = (path: string): boolean => known.has(path) || isSiteFile(path.replace(/(^|\/)index\.html$/, ''))
  expect([...made].filter((path) => !isKnown(path))).toEqual([])
  expect([...made].some((path) => path.startsWith('certification/'))).toBe(true)
  expect(pages.filter((path) => !made.has(path))).toEqual([])
  expect(Object.values(siteFiles).filter((path) => !made.has(path))).toEqual([])
})
