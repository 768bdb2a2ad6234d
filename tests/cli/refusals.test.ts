import {mkdirSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'vitest'
import {norma, profileText, writeDocuments} from '../helpers/cli.ts'
import {documentText} from '../helpers/document-text.ts'
import {expectGolden} from '../helpers/golden.ts'
import {today} from '../helpers/steps.ts'
import {temporaryFolder, writeFiles} from '../helpers/temporary-folder.ts'

/** What is asked for, in the folder of the documents or another one that `prepare` makes. */
interface Refusal {
  readonly words: string
  readonly when?: string
  readonly prepare?: (folder: string) => void
}

const documents = {
  'scs-0100-v1-names.md': documentText({title: 'Names'}),
  'scs-0101-v1-nodes.md': documentText({title: 'Nodes', status: 'Stable', keys: 'stabilized_at: 2024-01-01'}),
  'scs-0101-w1-hints.md': documentText({
    title: 'Hints',
    type: 'Supplement',
    keys: 'supplements: [scs-0101-v1-nodes.md]'
  }),
  'scs-0102-v1-why.md': documentText({title: 'Why', type: 'Decision Record', body: 'It MUST be.'}),
  'scs-xxxx-v1-volumes.md': documentText({title: 'Volumes'})
}

const profile = (folder: string, end: string): void => writeFiles(folder, {'norma.yaml': `${profileText}\n${end}\n`})
const ignoreAll = (folder: string): void =>
  writeFiles(folder, {'norma.yaml': profileText.replace(/^ignore: .*$/m, 'ignore: ["*"]')})
const linkOutside = (folder: string, name: string): void => symlinkSync(temporaryFolder(), join(folder, name))

const refusals: readonly Refusal[] = [
  {words: ''},
  {words: 'verify'},
  {words: 'lnt'},
  {words: '--json'},
  {words: 'lint --formt json'},
  {words: 'lint --format xml'},
  {words: 'lint --format'},
  {words: 'lint standards'},
  {words: 'lint --config other.yaml'},
  {words: 'lint --config linked', prepare: (folder) => symlinkSync('linked', join(folder, 'linked'))},
  {words: 'lint --config norma.yaml/x'},
  {words: 'lint --config standards'},
  {words: 'lint --content nowhere'},
  {words: 'lint --content norma.yaml'},
  {words: 'lint --head main'},
  {words: 'lint --merged'},
  {words: 'lint --base main'},
  {words: 'lint --fix-dry-run --format json'},
  {words: 'lint --fix-dry-run --output json=a.json'},
  {words: 'lint --output sarif'},
  {words: 'lint --output srif=a'},
  {words: 'lint --output json=a --output sarif=a'},
  {words: 'lint --output json=nowhere/a'},
  {words: 'lint --output json=standards'},
  {words: 'lint --output json=norma.yaml'},
  {words: 'lint', when: 'outside of all profiles', prepare: (folder) => rmSync(join(folder, 'norma.yaml'))},
  {
    words: 'lint',
    when: 'with a profile of two faults',
    prepare: (folder) => profile(folder, 'titel: A\nrules: {overdu: off}')
  },
  {
    words: 'lint',
    when: 'with a profile beyond measure',
    prepare: (folder) => profile(folder, `# ${'x'.repeat(1_000_000)}`)
  },
  {
    words: 'lint',
    when: 'with a content folder that leads elsewhere',
    prepare: (folder) => {
      linkOutside(folder, 'linked')
      writeFiles(folder, {'norma.yaml': profileText.replace(/^content: .*$/m, 'content: [linked]')})
    }
  },
  {
    words: 'scopes',
    when: 'with scopes that lead elsewhere',
    prepare: (folder) => {
      linkOutside(folder, 'linked')
      profile(folder, 'certification: {scopes: linked}')
    }
  },
  {
    words: 'lint',
    when: 'with scopes that are not there',
    prepare: (folder) => profile(folder, 'certification: {scopes: no}')
  },
  {words: 'lint', when: 'with no document at all', prepare: ignoreAll},
  {words: 'list --as-of tomorrow'},
  {words: 'list --as-of 2026-02-30'},
  {words: 'matrix --track Strage'},
  {words: 'matrix --check README.md'},
  {words: 'matrix --check a.md --write a.md'},
  {words: 'matrix --rev main'},
  {words: 'scopes'},
  {words: 'scopes --scopes nowhere'},
  {words: 'clouds'},
  {words: 'clouds --as-of noon', when: 'with clouds', prepare: (folder) => writeFiles(folder, {'clouds.yaml': '[]'})},
  {words: 'clouds fetch ftp://example.org --out a.json'},
  {words: 'clouds fetch http://127.0.0.1:1/'},
  {words: 'clouds fetch http://127.0.0.1:1/ --out a.json'},
  {words: 'clouds fetch http://127.0.0.1:1/ --out nowhere/a.json'},
  {words: 'init'},
  {words: 'explain overdu'},
  {words: 'explain something-else'},
  {words: 'status scs-0104'},
  {words: 'status nothing'},
  {words: 'log scs-0101'},
  {words: 'new'},
  {words: 'new Clocks'},
  {words: 'new Clocks --type Standrd'},
  {words: 'new Clocks --type Standard'},
  {words: 'new Clocks --type Standard --track IaS'},
  {words: 'new ?! --type Standard --track IaaS'},
  {words: 'new A\u0007bell --type Standard --track IaaS'},
  {words: 'new Clocks --type Supplement'},
  {words: 'new Clocks --type Supplement --supplement-of scs-0104'},
  {words: 'new Clocks --type Standard --supplement-of scs-0101-v1'},
  {words: 'new Clocks --supplement-of scs-0101-v1 --number 0200'},
  {words: 'new Volumes --type Standard --track IaaS'},
  {words: 'new Clocks --type Standard --track IaaS --number 0101'},
  {words: 'new Clocks --type Standard --track IaaS --number 7'},
  {words: 'new --version-of scs-0101 --track IaaS'},
  {words: 'new --version-of scs-0104'},
  {words: 'new --version-of scs-0100'},
  {
    words: 'new Clocks --supplement-of scs-0101',
    when: 'without documents',
    prepare: ignoreAll
  },
  {words: 'number'},
  {words: 'number scs-0101'},
  {words: 'number scs-0101-v1'},
  {words: 'number scs-xxxx-v1-volumes.md --number 0101'},
  {
    words: 'number scs-xxxx-v1-volumes.md --number 0103',
    when: 'with a file in the way',
    prepare: (folder) => mkdirSync(join(folder, 'standards/scs-0103-v1-volumes.md'))
  },
  {words: 'stabilize'},
  {words: 'stabilize scs-0101-v1'},
  {words: 'stabilize scs-0101-w1'},
  {words: 'stabilize scs-0100-v1 --on tomorrow'},
  {words: 'stabilize scs-0100-v1 --dry'},
  {words: 'deprecate scs-0100-v1'},
  {words: 'deprecate scs-0101-v1 --replaced-by scs-0104'},
  {words: 'reject scs-0101-v1'},
  {words: 'schema pages'},
  {words: 'schema front-matter --type Standrd'},
  {words: 'schema profile --type Standard'},
  {words: 'requirements scs-0104'},
  {words: 'requirements scs-0101-v1/REQ-9'},
  {words: 'requirements --scope iaas/v4'},
  {words: 'requirements --phase final'},
  {words: 'requirements --between scs-0100-v1'},
  {words: 'requirements --between scs-0100-v1 scs-0104-v1'},
  {words: 'requirements --between scs-0100-v1 scs-0101-v1 --format oscal'},
  {words: 'requirements --between iaas/v4 iaas/v5'},
  {words: 'requirements --between scs-0101-v1 scs-0102-v1'},
  {words: 'requirements --check --update'},
  {words: 'lsp --port 1'}
]

/** What a command prints to standard error, below the line that asks for it. */
async function transcript({words, when, prepare}: Refusal): Promise<string> {
  const folder = temporaryFolder()
  writeDocuments(folder, documents)
  prepare?.(folder)
  const {stderr, exitCode} = await norma(
    words.split(' ').filter((word) => word !== ''),
    {cwd: folder}
  )
  const asked = `$ norma ${words}`.trimEnd() + (when === undefined ? '' : `   # ${when}`)
  return `${asked}\n${stderr.replaceAll(folder, '/home').replaceAll(today, 'TODAY')}[${exitCode}]\n`
}

test('what is refused, and the way out, word for word', async () => {
  const texts: string[] = []
  for (const refusal of refusals) texts.push(await transcript(refusal))
  expectGolden('refusals.txt', texts.join('\n'))
})
