import {chmodSync, mkdirSync, rmSync, symlinkSync} from 'node:fs'
import {join} from 'node:path'
import {test} from 'vitest'
import {bundled} from '../helpers/bundled.ts'
import {profileText, writeDocuments} from '../helpers/cli.ts'
import {documentText} from '../helpers/document-text.ts'
import {git} from '../helpers/git.ts'
import {expectGolden} from '../helpers/golden.ts'
import {withoutPrivileges} from '../helpers/privileges.ts'
import {runProgram} from '../helpers/program.ts'
import {commit, initialize, repository} from '../helpers/repository.ts'
import {today} from '../helpers/steps.ts'
import {temporaryFolder, writeFiles} from '../helpers/temporary-folder.ts'

/** What goes wrong on a machine: with files, git and the network, where the words are right. */
interface Failure {
  readonly words: string
  readonly when: string
  readonly prepare?: (folder: string) => void
  /** The folder that the command runs in, where it is not one with a document. */
  readonly folder?: () => string
  readonly env?: Readonly<Record<string, string>>
}

const name = 'scs-0100-v1-names.md'
const draft = documentText({title: 'Names'})
const document = (folder: string): string => join(folder, 'standards/scs-0101-v1-other.md')

/** A repository with a document, and what is done in it. */
function repositoryWhere(prepare: (folder: string) => void): () => string {
  return () => {
    const folder = repository({[name]: draft})
    prepare(folder)
    return folder
  }
}

/** A clone of the last of two commits. */
function shallowClone(): string {
  const folder = join(temporaryFolder(), 'clone')
  const origin = repository({[name]: draft})
  commit(origin)
  git(origin, 'clone', '--quiet', '--depth=1', `file://${origin}`, folder)
  return folder
}

const files: readonly Failure[] = [
  {words: 'lint', when: 'a link to nothing', prepare: (folder) => symlinkSync('nothing.md', document(folder))},
  {
    words: 'lint',
    when: 'a link to itself',
    prepare: (folder) => symlinkSync('scs-0101-v1-other.md', document(folder))
  },
  {
    words: 'lint',
    when: 'a link out of the folder',
    prepare: (folder) => symlinkSync(join(temporaryFolder({'a.md': draft}), 'a.md'), document(folder))
  },
  {
    words: 'lint',
    when: 'a link to a hidden file',
    prepare: (folder) => {
      writeFiles(folder, {'standards/.a.md': draft})
      symlinkSync('.a.md', document(folder))
    }
  },
  {words: 'lint', when: 'a folder with the name of a document', prepare: (folder) => mkdirSync(document(folder))},
  {
    words: 'lint',
    when: 'another encoding',
    prepare: (folder) =>
      writeFiles(folder, {'standards/scs-0101-v1-other.md': Buffer.from('Gr\u00fc\u00dfe', 'latin1')})
  },
  {
    words: 'lint',
    when: 'a document of 3 MB',
    prepare: (folder) => writeFiles(folder, {'standards/scs-0101-v1-other.md': 'word '.repeat(600_000)})
  },
  {
    words: 'lint',
    when: 'a document that one may not read',
    prepare: (folder) => {
      writeFiles(folder, {'standards/scs-0101-v1-other.md': draft})
      chmodSync(document(folder), 0)
    }
  },
  {words: 'build --out standards', when: 'documents in the place of the site'},
  {words: 'build --out norma.yaml', when: 'a file in the place of the site'},
  {
    words: 'build --out site',
    when: 'a day in the environment that is none',
    env: {SOURCE_DATE_EPOCH: 'yesterday'}
  },
  {
    words: 'build --out site',
    when: 'a document that cannot be read',
    prepare: (folder) => writeFiles(folder, {'standards/scs-0101-v1-other.md': '---\ntitle: [\n---\n'})
  },
  {
    words: 'build --out site',
    when: 'a redirect to nothing',
    prepare: (folder) => writeFiles(folder, {'norma.yaml': `${profileText}\nredirects: {/a: /nothing}\n`})
  }
]

const network: readonly Failure[] = [
  {words: 'dev --port 70000', when: 'a port beyond all'},
  {words: 'dev --host nowhere.invalid', when: 'a host that is none'},
  {
    words: 'dev --port 0',
    when: 'a redirect to nothing',
    prepare: (folder) => writeFiles(folder, {'norma.yaml': `${profileText}\nredirects: {/a: /nothing}\n`})
  }
]

const ofGit: readonly Failure[] = [
  {words: 'lint --base main', when: 'no repository'},
  {words: 'lint --base main', when: 'no git', env: {PATH: '/nowhere'}},
  {words: 'lint --base main', when: 'no commit', prepare: initialize},
  {words: 'lint --base maim', when: 'no such branch', folder: repositoryWhere(() => undefined)},
  {words: 'lint --base v1.0', when: 'no such tag', folder: repositoryWhere(() => undefined)},
  {words: 'list --rev main@{2026-13-01}', when: 'a day that is none', folder: repositoryWhere(() => undefined)},
  {words: 'list --rev main@{2001-01-01}', when: 'a day before all', folder: repositoryWhere(() => undefined)},
  {
    words: 'list --rev first',
    when: 'a commit without documents',
    folder: repositoryWhere((folder) => {
      rmSync(join(folder, 'standards'), {recursive: true})
      commit(folder)
      git(folder, 'tag', 'first')
    })
  },
  {
    words: 'lint --base other',
    when: 'histories that have nothing in common',
    folder: repositoryWhere((folder) => {
      git(folder, 'checkout', '--quiet', '--orphan', 'other')
      commit(folder, 'Another beginning')
      git(folder, 'checkout', '--quiet', 'main')
    })
  },
  {
    words: 'lint --base HEAD~1',
    when: 'a shallow clone',
    folder: shallowClone
  },
  {
    words: 'log scs-0100-v1',
    when: 'a shallow clone',
    folder: shallowClone
  },
  {
    words: 'list --rev main',
    when: 'a repository that has lost an object',
    folder: repositoryWhere((folder) => {
      const tree = git(folder, 'rev-parse', 'HEAD^{tree}')
      rmSync(join(folder, '.git/objects', tree.slice(0, 2), tree.slice(2)))
    })
  }
]

/** What a command prints, below the line that asks for it. */
async function transcript({words, when, prepare, folder, env = {}}: Failure): Promise<string> {
  const cwd = folder?.() ?? temporaryFolder()
  if (!folder) writeDocuments(cwd, {[name]: draft})
  prepare?.(cwd)
  chmodSync(cwd, 0o755)
  const cache = temporaryFolder()
  const asked = words.split(' ')
  const environment = {cwd, env: {XDG_CACHE_HOME: cache, ...env}}
  // A server that does start would not end here.
  const run = async () => (asked[0] === 'dev' ? runProgram(asked, environment) : bundled(asked, environment))
  const {stdout, stderr, exitCode} = when.includes('may not') ? await withoutPrivileges(run) : await run()
  const printed = `${stdout}${stderr}`
    .replaceAll(cwd, '/home')
    .replaceAll(today, 'TODAY')
    .replaceAll(/\b[0-9a-f]{7}\b/g, 'COMMIT')
  return `$ norma ${words}   # ${when}\n${printed}[${exitCode}]\n`
}

test('what goes wrong with files, the network and git, and the way out, word for word', async () => {
  const texts: string[] = []
  for (const failure of [...files, ...network, ...ofGit]) texts.push(await transcript(failure))
  expectGolden('failures.txt', texts.join('\n'))
})
