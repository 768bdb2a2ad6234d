import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {fileURLToPath} from 'node:url'
import {expect, test} from 'vitest'
import {apiSchemas} from '../src/reports/api/schemas.ts'
import {badgeMaxAge} from '../src/reports/site/badge.ts'
import {machineTexts, siteContents} from './helpers/site-contents.ts'

const root = new URL('../', import.meta.url)
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8')

test.each(['README.md', 'CONTRIBUTING.md'])('what %s links to is there', (name) => {
  const links = [...read(name).matchAll(/\]\((?!https?:)([^)#]+)\)/g)].map(([, path = '']) => path)
  expect(links.length).toBeGreaterThan(0)
  expect(links.filter((path) => !existsSync(fileURLToPath(new URL(path, root))))).toEqual([])
})

test('the README lists every command', () => {
  const folders = readdirSync(new URL('src/cli/commands/', root), {withFileTypes: true}).filter((one) =>
    one.isDirectory()
  )
  const files = folders.map(({name}) => read(`src/cli/commands/${name}/${name}.ts`))
  const commands = files.flatMap((text) =>
    [...text.matchAll(/program\s*\.command\('([a-z]+)'\)/g)].map(([, name]) => name)
  )
  const listed = [...read('README.md').matchAll(/^\| `norma ([a-z]+)/gm)].map(([, name]) => name)
  expect(commands.length).toBeGreaterThan(5)
  expect(listed.sort()).toEqual(commands.sort())
})

test('the page about data names what there is', () => {
  const text = read('docs/data.md')
  const content = siteContents.get('odd documents with a history')
  const files = content ? [...machineTexts(content).keys()] : []
  const named = [...text.matchAll(/`(\/[^`\s]+)`/g)]
    .map(([, path = '']) => path.slice(1))
    .filter((path) => path.includes('.'))
  const shapes = files.map((path) =>
    path
      .replace(/scs-0100-v1-first/, 'abc-0100-v3-naming')
      .replace(/iaas\/scs-0100/, 'TRACK/abc-0100')
      .replace(/TRACK\/abc-0100\/feed/, 'TRACK/SERIES/feed')
      .replace(/iaas\/feed/, 'TRACK/feed')
      .replace(/^api\/(series|documents)\/.*/, 'api/$1/ID.json')
      .replace(/^api\/schema\/.*/, 'api/schema/NAME.json')
  )
  expect(named.length).toBeGreaterThan(15)
  expect(named.filter((path) => !shapes.includes(path))).toEqual([])
  for (const name of Object.keys(apiSchemas)) expect(text).toContain(`\`${name}\``)
  expect(text).toContain(`max-age=${badgeMaxAge}`)
})
