import {execFileSync, spawnSync} from 'node:child_process'
import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {beforeAll, describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {z} from 'zod'
import {bundled} from '../helpers/bundled.ts'
import {profileText} from '../helpers/cli.ts'
import {documentText} from '../helpers/document-text.ts'
import {program} from '../helpers/program.ts'
import {removeSharedFolders, sharedFolder, temporaryFolder, writeFiles} from '../helpers/temporary-folder.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const yamlIn = (path: string): unknown => parse(readFileSync(join(root, path), 'utf8'))

/** One for all starts, so that each finds what an earlier one has compiled. */
let cache: string

removeSharedFolders()

beforeAll(() => {
  cache = sharedFolder()
})

const step = z.strictObject({
  name: z.string().optional(),
  id: z.string().optional(),
  if: z.string().optional(),
  uses: z.string().optional(),
  with: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  shell: z.literal('bash').optional(),
  run: z.string().optional(),
  env: z.record(z.string(), z.string()).optional(),
  'working-directory': z.string().optional()
})

/** A composite action, as GitHub documents it. */
const actionSchema = z.strictObject({
  name: z.string(),
  description: z.string(),
  branding: z.strictObject({icon: z.string(), color: z.string()}),
  inputs: z.record(z.string(), z.strictObject({description: z.string(), default: z.string()})),
  outputs: z.record(z.string(), z.strictObject({description: z.string(), value: z.string()})),
  runs: z.strictObject({using: z.literal('composite'), steps: z.array(step)})
})

describe('action.yml', () => {
  const action = actionSchema.parse(yamlIn('action.yml'))
  const {steps} = action.runs

  test('every step either uses an action at a version or runs in a shell that it names', () => {
    for (const {uses, run, shell} of steps) {
      expect([uses, run].filter((one) => one !== undefined)).toHaveLength(1)
      if (uses !== undefined) expect(uses).toMatch(/^[\w-]+\/[\w./-]+@v\d+$/)
      else expect(shell).toBe('bash')
    }
  })

  test('no expression stands in a script, where an input could be more than data', () => {
    for (const {run = ''} of steps) expect(run).not.toContain('${{')
  })

  test('each input is used, and no other', () => {
    const used = JSON.stringify(action.runs).matchAll(/inputs\.([a-z-]+)/g)
    expect([...new Set([...used].map(([, name]) => name))].sort()).toEqual(Object.keys(action.inputs).sort())
  })

  test('what the bundle is made from is installed whatever NODE_ENV says', () => {
    const install = steps.find(({run}) => run?.includes('npm ci'))
    expect(install?.run?.split(' ')).toContain('--include=dev')
  })

  test('its outputs are those of its steps', () => {
    const ids = steps.flatMap(({id}) => id ?? [])
    for (const {value} of Object.values(action.outputs)) {
      expect(ids).toContain(/^\$\{\{ steps\.(\w+)\.outputs\.\w+ \}\}$/.exec(value)?.[1])
    }
  })

  test('the script of the check gets all that it asks for', () => {
    const check = steps.find(({id}) => id === 'check')
    const asked = readFileSync(join(root, 'scripts/action/check.sh'), 'utf8').matchAll(/\$\{?(NORMA_\w+)/g)
    expect(Object.keys(check?.env ?? {}).sort()).toEqual([...new Set([...asked].map(([, name]) => name))].sort())
    expect(check?.run).toBe('bash "$GITHUB_ACTION_PATH/scripts/action/check.sh"')
  })
})

describe('the check of the action', () => {
  const clean = {'norma.yaml': profileText, 'standards/scs-0100-v1-a.md': documentText({title: 'A'})}
  const broken = {...clean, 'standards/scs-0101-v1-b.md': documentText({title: 'B', body: 'See [^a].'})}
  const warned = {...clean, 'standards/scs-0101-v1-B.md': documentText({title: 'B'})}

  interface Inputs {
    readonly content?: string
    readonly config?: string
    readonly base?: string
    readonly failOn?: string
    readonly sarif?: string
  }

  /** Runs it as a runner does, in a repository with files. */
  function check(files: Readonly<Record<string, string>>, inputs: Inputs = {}, cwd = temporaryFolder()) {
    writeFiles(cwd, files)
    const runner = temporaryFolder({summary: 'What was there before.\n', output: ''})
    const {content = '', config = '', base = '', failOn = 'error', sarif = 'norma.sarif'} = inputs
    const {stdout, stderr, status} = spawnSync('bash', [join(root, 'scripts/action/check.sh')], {
      cwd,
      encoding: 'utf8',
      env: {
        PATH: process.env['PATH'] ?? '',
        HOME: runner,
        TMPDIR: runner,
        XDG_CACHE_HOME: cache,
        GITHUB_ACTION_PATH: root,
        GITHUB_STEP_SUMMARY: join(runner, 'summary'),
        GITHUB_OUTPUT: join(runner, 'output'),
        NORMA_CONTENT: content,
        NORMA_CONFIG: config,
        NORMA_BASE: base,
        NORMA_FAIL_ON: failOn,
        NORMA_SARIF: sarif
      }
    })
    const read = (name: string): string => readFileSync(join(runner, name), 'utf8')
    return {cwd, stdout, stderr, status, summary: read('summary'), output: read('output')}
  }

  test('a finding fails it, with an annotation, SARIF and a summary after what is there', () => {
    const {cwd, stdout, stderr, status, summary, output} = check(broken)
    expect({stderr, status}).toEqual({stderr: '', status: 1})
    expect(stdout).toMatch(/^::error .*file=standards\/scs-0101-v1-b\.md,line=20,.*undefined-footnote/m)
    expect(summary).toMatch(/^What was there before\.\n[\s\S]*undefined-footnote/)
    expect(output).toBe(`sarif=${cwd}/norma.sarif\n`)
    const sarif = JSON.parse(readFileSync(join(cwd, 'norma.sarif'), 'utf8'))
    expect(sarif.runs[0].results.map(({ruleId}: {ruleId: string}) => ruleId)).toEqual(['undefined-footnote'])
  })

  test('nothing to report', () => {
    const {stdout, stderr, status} = check(clean)
    expect({stdout: stdout.includes('::'), stderr, status}).toEqual({stdout: false, stderr: '', status: 0})
  })

  test.each([
    ['error', warned, 0],
    ['warning', warned, 1],
    ['never', broken, 0]
  ])('fail-on: %s', (failOn, files, status) => {
    expect(check(files, {failOn}).status).toBe(status)
  })

  test('a profile that cannot be read always fails it', () => {
    const {status, stderr, output} = check({'norma.yaml': 'title: 1\n'}, {failOn: 'never'})
    expect({status, output}).toEqual({status: 2, output: ''})
    expect(stderr).toContain('The profile cannot be read')
  })

  test('folders and profile by name, blanks included', () => {
    const text = documentText({title: 'A'})
    const files = {'own/profile.yaml': profileText, 'my docs/scs-0100-v1-a.md': text, 'more/scs-0101-v1-a.md': text}
    const {stderr, status, summary} = check(files, {content: 'my docs\nmore\n', config: 'own/profile.yaml'})
    expect({stderr, status}).toEqual({stderr: '', status: 0})
    expect(summary).toContain('2 documents')
  })

  test.each([
    {content: '$(touch executed)`touch executed`; touch executed', config: '$(touch executed)'},
    {sarif: 'a"; touch executed; ".sarif'},
    {content: '--fix'},
    {config: '--fix'},
    {sarif: 'a\nsarif=forged'},
    {base: '--output=/tmp/x'},
    {failOn: 'never; touch executed'}
  ])('inputs are data: %j', (inputs) => {
    const {cwd, status, output} = check(clean, inputs)
    expect(status).toBe('sarif' in inputs && !inputs.sarif?.includes('\n') ? 0 : 2)
    expect(output).not.toContain('forged')
    expect(existsSync(join(cwd, 'executed'))).toBe(false)
  })

  test('only what the change introduces is reported', () => {
    const cwd = temporaryFolder()
    const git = (...arguments_: readonly string[]): string =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...arguments_], {
        cwd,
        encoding: 'utf8'
      })
    writeFiles(cwd, broken)
    git('init', '--quiet')
    git('add', '.')
    git('commit', '--quiet', '--message', 'Before')
    const base = git('rev-parse', 'HEAD').trim()
    const change = {'standards/scs-0102-v1-c.md': documentText({title: 'C', body: 'See [^c].'})}
    const {stdout, status} = check(change, {base}, cwd)
    expect(status).toBe(1)
    expect(stdout).toContain('scs-0102-v1-c.md')
    expect(stdout).not.toContain('scs-0101-v1-b.md')
    expect(check({}, {base: 'none'}, cwd).stdout).toContain('scs-0101-v1-b.md')
  })

  test('the command is where the script looks for it', () => {
    expect(program).toBe(join(root, 'dist/cli/norma.js'))
  })
})

test('.pre-commit-hooks.yaml has the keys that pre-commit knows, and commands that are there', async () => {
  const hooks = z
    .array(
      z.strictObject({
        id: z.string(),
        name: z.string(),
        description: z.string(),
        entry: z.string(),
        language: z.literal('node'),
        language_version: z.literal('lts'),
        files: z.string(),
        pass_filenames: z.literal(false)
      })
    )
    .parse(yamlIn('.pre-commit-hooks.yaml'))
  expect(hooks.map(({id}) => id)).toEqual(['norma', 'norma-fix'])
  const cwd = temporaryFolder({'norma.yaml': profileText, 'standards/scs-0100-v1-a.md': documentText()})
  for (const {entry, files} of hooks) {
    const [command, ...arguments_] = entry.split(' ')
    expect(command).toBe('norma')
    expect(await bundled(arguments_, {cwd})).toMatchObject({exitCode: 0, stderr: ''})
    const pattern = new RegExp(files)
    expect(['a/b.md', 'norma.yaml', 'a.png', 'b.md.txt'].filter((path) => pattern.test(path))).toEqual([
      'a/b.md',
      'norma.yaml'
    ])
  }
})

test('the GitLab template leaves the reports that it declares', () => {
  const {norma: job} = z
    .object({
      norma: z.strictObject({
        stage: z.string(),
        image: z.string(),
        variables: z.record(z.string(), z.union([z.string(), z.number()])),
        script: z.array(z.string()),
        artifacts: z.strictObject({when: z.literal('always'), reports: z.record(z.string(), z.string())}),
        rules: z.array(z.strictObject({if: z.string()}))
      })
    })
    .parse(yamlIn('templates/gitlab-ci.yml'))
  const cwd = temporaryFolder({
    'norma.yaml': profileText,
    'standards/scs-0100-v1-a.md': documentText({title: 'A', body: 'See [^a].'}),
    'bin/norma': `#!/bin/sh\nexec node "${program}" "$@"\n`,
    'bin/npm': '#!/bin/sh\necho "$@" > npm-arguments\n'
  })
  execFileSync('chmod', ['+x', 'bin/norma', 'bin/npm'], {cwd})
  const run = (variables: Readonly<Record<string, string>>) =>
    spawnSync('bash', ['-euo', 'pipefail', '-c', job.script.join('\n')], {
      cwd,
      encoding: 'utf8',
      env: {PATH: `${cwd}/bin:${process.env['PATH']}`, HOME: cwd, XDG_CACHE_HOME: cache, ...variables}
    })
  expect(run({}).stderr).toContain('Say where Norma is')
  const {status} = run({NORMA_PACKAGE: 'git+https://example.org/norma.git#v1 x'})
  expect(status).toBe(1)
  expect(readFileSync(join(cwd, 'npm-arguments'), 'utf8')).toContain('git+https://example.org/norma.git#v1 x')
  const {codequality = '', junit = ''} = job.artifacts.reports
  const findings: {check_name: string}[] = JSON.parse(readFileSync(join(cwd, codequality), 'utf8'))
  expect(findings.map(({check_name}) => check_name)).toEqual(['undefined-footnote'])
  expect(readFileSync(join(cwd, junit), 'utf8')).toContain('undefined-footnote')
})
