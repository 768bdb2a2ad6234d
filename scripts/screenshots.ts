import {spawnSync} from 'node:child_process'
import {cpSync, mkdirSync, mkdtempSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {launchBrowser} from '../tests/helpers/browser.ts'
import {serveSite} from '../tests/helpers/static-server.ts'
import {newestProgram} from './newest-program.ts'

/** Builds the site of this repository's documents and takes the pictures of the documentation. */

const root = fileURLToPath(new URL('..', import.meta.url))
const docs = join(root, 'docs')
const day = '2024-11-10'
const pictures = [
  {name: 'home', path: '/', colorScheme: 'light'},
  {name: 'overview', path: '/iaas/', colorScheme: 'light'},
  {name: 'document', path: '/scs-0100-v3-flavor-naming', colorScheme: 'dark'},
  {name: 'series', path: '/iaas/scs-0100', colorScheme: 'light'},
  {name: 'difference', path: '/iaas/scs-0100/v2...v3', colorScheme: 'light'},
  {name: 'certification', path: '/certification/', colorScheme: 'light'},
  {name: 'requirements', path: '/requirements', colorScheme: 'dark'}
] as const

const folder = mkdtempSync(join(tmpdir(), 'norma-screenshots-'))
try {
  const site = join(folder, 'site')
  // A copy: when files came into this repository is nothing that a picture of 2024 can know.
  for (const name of ['norma.yaml', 'standards', 'supplements', 'certification']) {
    cpSync(join(root, name), join(folder, name), {recursive: true})
  }
  const {status} = spawnSync(process.execPath, [newestProgram(), 'build', '--out', site, '--as-of', day], {
    cwd: folder,
    stdio: 'inherit'
  })
  if (status !== 0) throw new Error('The site could not be built')
  mkdirSync(docs, {recursive: true})
  const server = await serveSite(site, '/standards')
  const browser = await launchBrowser()
  for (const {name, path, colorScheme} of pictures) {
    const page = await browser.newPage({viewport: {width: 1280, height: 800}, colorScheme})
    await page.clock.setFixedTime(`${day}T12:00:00Z`)
    await page.goto(server.url(path))
    await page.screenshot({path: join(docs, `${name}.png`)})
    await page.close()
  }
  await browser.close()
  await server.close()
} finally {
  rmSync(folder, {recursive: true, force: true})
}
