import {visit} from 'unist-util-visit'
import {expect, test} from 'vitest'
import {headingsOf} from '../../src/core/markdown/headings.ts'
import {norma} from '../helpers/cli.ts'
import {type DocPage, docPage, docPages} from '../helpers/doc-pages.ts'

const list = /\nCommands:\n([\s\S]*?)\n\n/.exec((await norma(['--help'])).stdout)?.[1] ?? ''
const commands = [...list.matchAll(/^ {2}([a-z]+) /gm)].flatMap(([, name = '']) => (name === 'help' ? [] : name))

const helpTexts = new Map<string, string>()

/** Also that of `clouds fetch`, a command within a command. */
async function helpOf(command: string): Promise<string> {
  const help = helpTexts.get(command) ?? (await norma([...command.split(' ').filter(Boolean), '--help'])).stdout
  helpTexts.set(command, help)
  return help
}

/** Each call of `norma` in the code of a page, without what is not its own: `lint --base main`. */
function callsIn({tree}: DocPage): string[] {
  const lines: string[] = []
  visit(tree, (node) => {
    if (node.type === 'inlineCode') lines.push(node.value)
    else if (node.type === 'code' && /^(sh|console)$/.test(node.lang ?? '')) {
      const shell = node.value.split('\n')
      lines.push(...(node.lang === 'sh' ? shell : shell.filter((line) => line.startsWith('$ '))))
    }
  })
  return lines.flatMap((line) => /^(?:\$ )?(?:npx )?norma ([^|>;&]+)/.exec(line)?.[1]?.trim() ?? [])
}

test('the page about commands has a part for each command', () => {
  expect(commands.length).toBeGreaterThan(15)
  const headings = headingsOf(docPage('docs/commands.md').tree).filter(({depth}) => depth === 3)
  expect(headings.map(({text}) => text.replace(/^norma /, '')).sort()).toEqual([...commands].sort())
})

test.each(docPages.map((page) => [page.path, page] as const))(
  '%s names commands and options that are there',
  async (_, page) => {
    const unknown: string[] = []
    for (const call of callsIn(page)) {
      const [name = ''] = call.split(' ')
      const command = call.startsWith('clouds fetch') ? 'clouds fetch' : name
      const isOption = name.startsWith('-')
      if (!isOption && !commands.includes(name)) unknown.push(call)
      const help = await (isOption ? helpOf('') : helpOf(command))
      const options = [...call.matchAll(/(?<=^|\s)--?[a-z][a-z-]*/g)].map(([option]) => option)
      if (options.some((option) => !new RegExp(`(?<![\\w-])${option}(?![\\w-])`).test(help))) unknown.push(call)
    }
    expect(unknown).toEqual([])
  }
)
