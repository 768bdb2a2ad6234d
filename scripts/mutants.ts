import {spawnSync} from 'node:child_process'
import {existsSync, mkdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {parseArgs} from 'node:util'
import {Stryker} from '@stryker-mutator/core'
import {readJudgements} from './mutants/judgements.ts'
import {type MutationReport, resultTable, survivorsText} from './mutants/report.ts'
import {isMutable, layers, type Target, targetsOf} from './mutants/targets.ts'

/** Puts small faults into the sources, one at a time, and says which of them no test notices. */

const usage = `Usage: npm run mutants -- [PATH...] [options]

Mutates files or folders of src/core, src/lint, src/render and src/reports and runs the tests that lie at the
same place below tests. Without a path: the files that are changed since --since.

Options:
  --tests PATH    run these tests as well (several times, if need be)
  --since REV     what counts as changed (default: main, or the last commit on main itself)
  --concurrency N how many tests run side by side (default: 1, beside the type checker)
  --no-types      try also what is no program: quicker, for a first look
  --table         print the table of the results that are there, and run nothing

Examples:
  npm run mutants -- src/core/text
  npm run mutants -- src/reports/text --tests tests/reports
  npm run mutants
`

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)

const {values, positionals} = parseArgs({
  allowPositionals: true,
  options: {
    tests: {type: 'string', multiple: true, default: []},
    since: {type: 'string'},
    concurrency: {type: 'string', default: '1'},
    'no-types': {type: 'boolean', default: false},
    table: {type: 'boolean', default: false},
    help: {type: 'boolean', default: false}
  }
})

if (values.help) console.log(usage)
else if (values.table) console.log(resultTable(root))
else await run().catch(fail)

async function run(): Promise<void> {
  const wrong = positionals.find((path) => !isMutable(path) || !existsSync(path))
  if (wrong !== undefined)
    throw new Error(
      `${wrong} is no file or folder of a layer\nName one below ${layers.map((layer) => `src/${layer}`).join(', ')}.`
    )
  const paths = positionals.length > 0 ? positionals : changedFiles()
  const targets = targetsOf(root, paths.filter(isMutable), values.tests)
  if (targets.length === 0) console.log('Nothing is changed: name a folder, or see `npm run mutants -- --help`.')
  for (const target of targets) await mutate(target)
}

/** Mutants of one folder; what is known of them from the last time is not tried again. */
async function mutate({name, sources, tests}: Target): Promise<void> {
  const folder = join('.mutants', name)
  mkdirSync(folder, {recursive: true})
  const tsconfig = join(folder, 'tsconfig.json')
  writeFileSync(tsconfig, tsconfigOf(sources))
  process.env['MUTANT_TESTS'] = tests.join(',')
  const report = join(folder, 'report.json')
  const known = join(folder, 'incremental.json')
  forgetSurvivors(known)
  console.log(`\n— ${sources.join(', ')} by ${tests.join(', ')}`)
  await new Stryker({
    plugins: ['@stryker-mutator/vitest-runner', '@stryker-mutator/typescript-checker'],
    testRunner: 'vitest',
    vitest: {configFile: 'scripts/mutants/vitest.config.ts', related: false, pool: 'threads'},
    checkers: values['no-types'] ? [] : ['typescript'],
    tsconfigFile: tsconfig,
    typescriptChecker: {prioritizePerformanceOverAccuracy: true},
    mutate: sources.map((path) => (path.endsWith('.ts') ? path : `${path}/**/*.ts`)),
    disableTypeChecks: false,
    ignorePatterns: ['.mutants', 'dist'],
    coverageAnalysis: 'perTest',
    concurrency: Number(values.concurrency),
    incremental: true,
    incrementalFile: known,
    tempDirName: join(folder, 'sandbox'),
    reporters: ['json', 'progress-append-only'],
    jsonReporter: {fileName: report},
    allowEmpty: true
  }).runMutationTest()
  const result: MutationReport = JSON.parse(readFileSync(report, 'utf8'))
  console.log(survivorsText(result, readJudgements(root)))
}

/** What survived is tried again: it may be no program, and tests of other folders may notice it now. */
function forgetSurvivors(path: string): void {
  if (!existsSync(path)) return
  const report: MutationReport = JSON.parse(readFileSync(path, 'utf8'))
  for (const file of Object.values(report.files)) {
    file.mutants = file.mutants.filter(({status}) => status !== 'Survived' && status !== 'NoCoverage')
  }
  writeFileSync(path, JSON.stringify(report))
}

function tsconfigOf(sources: readonly string[]): string {
  const compilerOptions = {skipLibCheck: true, noUnusedLocals: false, noUnusedParameters: false}
  return JSON.stringify({
    extends: '../../tsconfig.json',
    include: sources.map((path) => `../../${path}`),
    compilerOptions
  })
}

/** What differs from `--since`, files that git does not know yet included. @throws where git does not know the revision */
function changedFiles(): string[] {
  const isMain = git('rev-parse', 'main') === git('rev-parse', 'HEAD')
  const since = values.since ?? (isMain ? 'HEAD~1' : git('merge-base', 'main', 'HEAD'))
  const changed = git('diff', '--name-only', '--diff-filter=d', since)
  return [changed, git('ls-files', '--others', '--exclude-standard')].flatMap((paths) => paths.split('\n'))
}

function git(...words: readonly string[]): string {
  const {status, stdout, stderr} = spawnSync('git', words, {encoding: 'utf8'})
  if (status === 0) return stdout.trim()
  throw new Error(`git ${words.join(' ')}: ${stderr.trim()}\nName a revision with \`--since REV\`, or the folders.`)
}

function fail(error: unknown): void {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 1
}
