import {execFileSync} from 'node:child_process'
import {chmodSync, mkdirSync, symlinkSync, writeFileSync} from 'node:fs'
import {createServer} from 'node:net'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import {readSourceTree} from '../../../src/adapters/files/source-tree.ts'
import {withoutPrivileges} from '../../helpers/privileges.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

interface Reading {
  readonly files: readonly string[]
  readonly assets: readonly string[]
  /** `path: message` of what was refused. */
  readonly problems: readonly string[]
}

function reading(cwd: string, folders: readonly string[] = ['docs'], ignore: readonly string[] = []): Reading {
  const {tree, problems} = readSourceTree(folders, ignore, cwd)
  for (const {rule, help} of problems) expect([rule, help]).toEqual(['unreadable-file', expect.stringMatching(/\.$/)])
  return {
    files: tree.files.map(({path}) => path),
    assets: tree.assets,
    problems: problems.map(({path, message}) => `${path}: ${message}`)
  }
}

const rest = {files: ['docs/b.md'], assets: []}

test('all Markdown below the folders, sorted by path; the rest by name', () => {
  const cwd = temporaryFolder({
    'docs/b.md': '',
    'docs/a.md': '',
    'docs/deeper/c.md': '',
    'docs/deeper/image.png': '',
    'docs/.hidden/d.md': '',
    'docs/.e.md': '',
    'docs/node_modules/f.md': '',
    'docs/README.md': '',
    'docs/deeper/README.md': '',
    'docs/drafts/g.md': '',
    'other/h.md': ''
  })
  expect(reading(cwd, ['docs', 'other'], ['README.md', 'drafts/*'])).toEqual({
    files: ['docs/a.md', 'docs/b.md', 'docs/deeper/c.md', 'other/h.md'],
    assets: ['docs/deeper/image.png'],
    problems: []
  })
})

test.each([
  [['*.md'], []],
  [['in/*.md'], ['docs/b.md', 'docs/out/in/c.md']],
  [['in'], ['docs/b.md']],
  [['./in/'], ['docs/b.md']],
  [['in/**'], ['docs/b.md', 'docs/out/in/c.md']],
  [['**/in/*'], ['docs/b.md']],
  [['c.md', 'out'], ['docs/b.md']]
])('`ignore: %j`', (ignore, files) => {
  const cwd = temporaryFolder({'docs/b.md': '', 'docs/in/c.md': '', 'docs/out/in/c.md': ''})
  expect(reading(cwd, ['docs'], ignore).files).toEqual(files)
})

test('folders that overlap give each file once', () => {
  const cwd = temporaryFolder({'docs/b.md': '', 'docs/in/a.md': ''})
  expect(reading(cwd, ['docs', 'docs/in', './docs', '.'])).toEqual({
    files: ['docs/b.md', 'docs/in/a.md'],
    assets: [],
    problems: []
  })
})

test('texts are what the files say, byte order mark included', () => {
  const cwd = temporaryFolder({'docs/b.md': '\ufeffGrüße\r\n'})
  expect(readSourceTree(['docs'], [], cwd).tree.files).toEqual([{path: 'docs/b.md', text: '\ufeffGrüße\r\n'}])
})

test('a path may hold anything but a slash', () => {
  const cwd = temporaryFolder()
  mkdirSync(join(cwd, 'my dócs'))
  const names = ['new\nline.md', 'ctrl\u001b.md', 'per%20cent.md', 'quote".md', '-rf.md'].sort()
  for (const name of names) writeFileSync(join(cwd, 'my dócs', name), '')
  expect(reading(cwd, ['my dócs'])).toEqual({files: names.map((name) => `my dócs/${name}`), assets: [], problems: []})
})

describe('what cannot be read is told, and the rest is read', () => {
  test('too large a file', () => {
    const cwd = temporaryFolder({'docs/a.md': 'x'.repeat(5 * 1024 * 1024), 'docs/b.md': 'x'.repeat(2 * 1024 * 1024)})
    expect(reading(cwd)).toEqual({...rest, problems: ['docs/a.md: Unexpected size of 5.0 MB, expected at most 2.0 MB']})
  })

  test.each([
    ['Latin-1', Buffer.from('Grüße', 'latin1')],
    ['UTF-16', Buffer.from('\ufeffHello', 'utf16le')],
    ['an image', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0xff)]
  ])('%s', (_, bytes) => {
    const cwd = temporaryFolder({'docs/a.md': bytes, 'docs/b.md': ''})
    expect(reading(cwd).problems).toEqual(['docs/a.md: Unexpected bytes that are not UTF-8, expected text in UTF-8'])
    expect(reading(cwd)).toMatchObject(rest)
  })

  test('a folder and a file without permission', async () => {
    const cwd = temporaryFolder({'docs/a/a.md': '', 'docs/b.md': '', 'docs/c.md': ''})
    for (const [path, mode] of [['.', 0o755] as const, ['docs/a', 0] as const, ['docs/c.md', 0] as const]) {
      chmodSync(join(cwd, path), mode)
    }
    const found = await withoutPrivileges(() => reading(cwd))
    chmodSync(join(cwd, 'docs/a'), 0o755)
    expect(found).toEqual({
      ...rest,
      problems: ['docs/a', 'docs/c.md'].map(
        (path) => `${path}: Unexpected file without read permission, expected a file that Norma may read`
      )
    })
  })

  test('one of the folders themselves without permission', async () => {
    const cwd = temporaryFolder({'docs/b.md': '', 'locked/a.md': ''})
    chmodSync(cwd, 0o755)
    chmodSync(join(cwd, 'locked'), 0)
    const found = await withoutPrivileges(() => reading(cwd, ['locked', 'docs']))
    chmodSync(join(cwd, 'locked'), 0o755)
    expect(found).toEqual({
      ...rest,
      problems: ['locked: Unexpected file without read permission, expected a file that Norma may read']
    })
  })

  test('links out of the folder, to files and to a folder', () => {
    const cwd = temporaryFolder({'docs/b.md': '', 'secret/key.md': 'secret'})
    symlinkSync('../secret/key.md', join(cwd, 'docs/a.md'))
    symlinkSync('../secret', join(cwd, 'docs/folder'))
    symlinkSync('/etc/hosts', join(cwd, 'docs/image.png'))
    expect(reading(cwd)).toEqual({
      ...rest,
      problems: ['a.md', 'folder', 'image.png'].map(
        (name) => `docs/${name}: Unexpected symbolic link out of the folder, expected a file`
      )
    })
  })

  test('a link to what is hidden', () => {
    const cwd = temporaryFolder({'docs/b.md': '', 'docs/.git/config': 'token'})
    symlinkSync('.git/config', join(cwd, 'docs/a.md'))
    expect(reading(cwd)).toEqual({
      ...rest,
      problems: ['docs/a.md: Unexpected symbolic link to a hidden file, expected a file']
    })
  })

  test('a link to nothing, and links in a circle', () => {
    const cwd = temporaryFolder({'docs/b.md': ''})
    symlinkSync('nowhere.md', join(cwd, 'docs/a.md'))
    symlinkSync('d.md', join(cwd, 'docs/c.md'))
    symlinkSync('c.md', join(cwd, 'docs/d.md'))
    expect(reading(cwd)).toEqual({
      ...rest,
      problems: [
        'docs/a.md: Unexpected link to nothing, expected a file',
        'docs/c.md: Unexpected link that leads back to itself, expected a file',
        'docs/d.md: Unexpected link that leads back to itself, expected a file'
      ]
    })
  })

  test('links within the folder are followed to files; a folder is read in its own place', () => {
    const cwd = temporaryFolder({'docs/b.md': 'b', 'docs/in/c.md': 'c'})
    symlinkSync('in/c.md', join(cwd, 'docs/a.md'))
    symlinkSync('.', join(cwd, 'docs/circle'))
    symlinkSync('in', join(cwd, 'docs/same'))
    expect(readSourceTree(['docs'], [], cwd)).toEqual({
      tree: {
        files: [
          {path: 'docs/a.md', text: 'c'},
          {path: 'docs/b.md', text: 'b'},
          {path: 'docs/in/c.md', text: 'c'}
        ],
        assets: []
      },
      problems: [],
      unreadFolders: []
    })
  })

  test('a folder with the name of a document; what is in it is read', () => {
    const cwd = temporaryFolder({'docs/a.md/c.md': '', 'docs/b.md': ''})
    expect(reading(cwd)).toEqual({
      files: ['docs/a.md/c.md', 'docs/b.md'],
      assets: [],
      problems: ['docs/a.md: Unexpected folder with the name of a document, expected a file']
    })
  })

  test('pipes and a socket, without waiting for them', async () => {
    const cwd = temporaryFolder({'docs/b.md': ''})
    execFileSync('mkfifo', [join(cwd, 'docs/a.md'), join(cwd, 'docs/image.png')])
    const server = createServer()
    await new Promise<void>((resolve) => server.listen(join(cwd, 'docs/c.md'), resolve))
    expect(reading(cwd)).toEqual({
      ...rest,
      problems: ['a.md', 'c.md'].map((name) => `docs/${name}: Unexpected pipe, socket or device, expected a file`)
    })
    await new Promise((resolve) => server.close(resolve))
  })

  test.skipIf(process.platform === 'darwin')('a file name that is no UTF-8', () => {
    const cwd = temporaryFolder({'docs/b.md': ''})
    writeFileSync(Buffer.concat([Buffer.from(join(cwd, 'docs/')), Buffer.from([0xfc]), Buffer.from('.md')]), '')
    expect(reading(cwd)).toEqual({
      ...rest,
      problems: ['docs/\ufffd.md: Unexpected file name that is not UTF-8, expected a name in UTF-8']
    })
  })
})
