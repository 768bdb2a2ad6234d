import {spawnSync} from 'node:child_process'
import {accessSync, constants, existsSync, readFileSync} from 'node:fs'
import {homedir} from 'node:os'
import {delimiter, join} from 'node:path'
import {type Browser, chromium} from 'playwright-core'

/** The first ones have no window and start in a third of the time. */
const names = [
  ...['chromium-headless-shell', 'chrome-headless-shell'],
  ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
]
const macApplications = ['Chromium', 'Google Chrome', 'Google Chrome for Testing']

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // A key that is pressed while the page still moves would be lost.
  '--disable-smooth-scrolling'
]

/** A real Chromium: the one found on the machine, else one that is installed now. Fails where there is no way to one. */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({executablePath: findBrowser() ?? installBrowser(), args: flags})
}

function findBrowser(): string | undefined {
  const chosen = process.env['CHROMIUM']
  if (chosen) {
    if (isExecutable(chosen)) return chosen
    throw new Error(`CHROMIUM names ${chosen}, which is not a program; name one, or unset it to have one looked for`)
  }
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/bin', '/usr/local/bin', '/snap/bin']
  const inFolders = names.flatMap((name) => folders.map((folder) => join(folder, name)))
  const onMac = ['/Applications', join(homedir(), 'Applications')].flatMap((folder) =>
    macApplications.map((name) => join(folder, `${name}.app/Contents/MacOS/${name}`))
  )
  return [...inFolders, ...onMac].find(isExecutable)
}

function installBrowser(): string {
  const advice = 'Install Chromium or Chrome, or name one: CHROMIUM=/path/to/chromium'
  if (!isDebian()) throw new Error(`The tests of the site need a browser, and none was found. ${advice}`)
  const asRoot = process.getuid?.() === 0 ? [] : ['sudo', '-n']
  const run = (...command: readonly string[]): string | undefined => {
    const [program = '', ...arguments_] = [...asRoot, ...command]
    const {status, stderr, error} = spawnSync(program, arguments_, {
      encoding: 'utf8',
      env: {...process.env, DEBIAN_FRONTEND: 'noninteractive'}
    })
    return status === 0 ? undefined : (error?.message ?? stderr.trim())
  }
  console.log('No browser found: installing Chromium')
  const install = (name: string): string | undefined => run('apt-get', 'install', '-y', '--no-install-recommends', name)
  const installOne = (): string | undefined => install('chromium-headless-shell') && install('chromium')
  const problem = installOne() && (run('apt-get', 'update') ?? installOne())
  const installed = findBrowser()
  if (installed) return installed
  throw new Error(
    `No browser was found, and installing one failed: ${problem ?? 'it is nowhere to be found'}. ${advice}`
  )
}

function isDebian(): boolean {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  return /^(ID|ID_LIKE)=.*(debian|ubuntu)/m.test(release)
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}
