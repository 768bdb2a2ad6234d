import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'

const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

test.each(['README.md', 'CONTRIBUTING.md'])('what %s links to is there', (name) => {
  const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter((path) => !existsSync(fileURLToPath(new URL(path, root))))).toEqual([])
})

test('the README lists every command', () => {
  const files = readdirSync(new URL('src/cli/commands/', root)).map((name) => read(`src/cli/commands/${name}`))
  const commands = files.flatMap((text) =>
    [...text.matchAll(/program\s*\.command\('([a-z]+)'\)/g)].map(([, name]) => name)
  )
  const listed = [...read('README.md').matchAll(/^\| `norma ([a-z]+)/gm)].map(([, name]) => name)
  expect(commands.length).toBeGreaterThan(5)
  expect(listed.sort()).toEqual(commands.sort())
})
