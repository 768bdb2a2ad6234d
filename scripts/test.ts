import {spawn} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type TestReport, testTimes} from './test-times.ts'

/** Runs everything that must hold, says how long each took, and ends with `N passed, N failed`. */

const root = fileURLToPath(new URL('..', import.meta.url))
const report = join(mkdtempSync(join(tmpdir(), 'norma-test-')), 'vitest.json')

type Step = readonly [name: string, command: string, ...arguments_: string[]]

const words = (text: string): string[] => text.split(' ')

/** What the tests run. */
const bundle: Step = ['bundle', 'node', 'scripts/bundle.ts']

/** Side by side, and beside the tests. */
const checks: readonly Step[] = [
  ['formatter and linter', 'biome', 'check', '--error-on-warnings', '.'],
  ['types', 'tsc', '--noEmit', '-p', '.'],
  [
    'types of components',
    'astro',
    ...words('check --noSync --tsconfig src/site/tsconfig.json'),
    ...words('--minimumFailingSeverity warning')
  ]
]
const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
const tests: Step = ['tests', 'vitest', 'run', ...reporters, ...process.argv.slice(2)]

const passed = [
  await succeeds(bundle),
  ...(await Promise.all([...checks.map((step) => succeeds(step)), succeeds(tests, true)]))
]
const counts = {passed: passed.filter(Boolean).length, failed: passed.filter((one) => !one).length}
const result = testReport()
if (result) console.log(`\n${testTimes(result, root)}`)
rmSync(dirname(report), {recursive: true, force: true})
const total = {
  passed: counts.passed + (result?.numPassedTests ?? 0),
  failed: counts.failed + (result?.numFailedTests ?? 0)
}
console.log(`\n${total.passed} passed, ${total.failed} failed`)
process.exitCode = counts.failed > 0 ? 1 : 0

/** Prints what a step prints: as it comes, or all at once at its end. */
function succeeds([name, command, ...arguments_]: Step, asItComes = false): Promise<boolean> {
  const start = performance.now()
  if (asItComes) console.log(`\n— ${name}`)
  const child = spawn(join(root, 'node_modules/.bin', command), arguments_, {
    cwd: root,
    stdio: ['ignore', asItComes ? 'inherit' : 'pipe', asItComes ? 'inherit' : 'pipe'],
    env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1'}
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text
    })
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject)
    child.once('close', (exitCode) => {
      const seconds = ((performance.now() - start) / 1000).toFixed(0)
      console.log(asItComes ? `${name}: ${seconds} s` : `\n— ${name}: ${seconds} s\n${output.trimEnd()}`)
      resolve(exitCode === 0)
    })
  })
}

/** What Vitest counted; where it could not run, the step itself is the failure. */
function testReport(): TestReport | undefined {
  try {
    return JSON.parse(readFileSync(report, 'utf8'))
  } catch {
    return undefined
  }
}
