import {spawnSync} from 'node:child_process'
import {mkdtempSync, readFileSync, rmSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'

/** Runs everything that must hold, says how long each took, and ends with `N passed, N failed`. */

const root = fileURLToPath(new URL('..', import.meta.url))
const report = join(mkdtempSync(join(tmpdir(), 'norma-test-')), 'vitest.json')

const steps: readonly (readonly [name: string, command: string, arguments_: readonly string[]])[] = [
  ['formatter and linter', 'biome', ['check', '--error-on-warnings', '.']],
  ['types', 'tsc', ['--noEmit', '-p', '.']],
  [
    'types of components',
    'astro',
    ['check', '--noSync', '--tsconfig', 'src/site/tsconfig.json', '--minimumFailingSeverity', 'warning']
  ],
  ['bundle', 'node', ['scripts/bundle.ts']],
  [
    'tests',
    'vitest',
    ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`, ...process.argv.slice(2)]
  ]
]

let passed = 0
let failed = 0
for (const [name, command, arguments_] of steps) {
  console.log(`\n— ${name}`)
  const {status} = spawnSync(join(root, 'node_modules/.bin', command), arguments_, {
    cwd: root,
    stdio: 'inherit',
    env: {...process.env, ASTRO_TELEMETRY_DISABLED: '1'}
  })
  if (status === 0) passed += 1
  else failed += 1
}
const tests = testCounts()
rmSync(report, {force: true})
console.log(`\n${passed + tests.passed} passed, ${failed + tests.failed} failed`)
process.exitCode = failed > 0 ? 1 : 0

/** The tests that Vitest counted; where it could not run, the step itself is the failure. */
function testCounts(): {passed: number; failed: number} {
  try {
    const {numPassedTests, numFailedTests}: {numPassedTests: number; numFailedTests: number} = JSON.parse(
      readFileSync(report, 'utf8')
    )
    return {passed: numPassedTests, failed: numFailedTests}
  } catch {
    return {passed: 0, failed: 0}
  }
}
