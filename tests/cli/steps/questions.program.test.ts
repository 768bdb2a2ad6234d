import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {deskWith, succession} from '../../helpers/steps.ts'
import {converse, hasTerminal} from '../../helpers/terminal.ts'

const enter = '\r'
const interrupt = '\u0003'

test.skipIf(!hasTerminal)('norma new asks on a terminal for what is missing, and for nothing else', async () => {
  const desk = deskWith({})
  const answers = [
    ['Title?', `Clock towers${enter}`],
    ['❯ Procedural', 'stand'],
    ['❯ Standard', enter]
  ] as const
  const {screen, exitCode} = await converse(['new', '--track', 'IaaS'], answers, desk.folder)
  expect(exitCode).toBe(0)
  expect(screen).toContain('standards/scs-xxxx-v1-clock-towers.md')
  expect(screen).not.toContain('Which track?')
  expect(desk.read('scs-xxxx-v1-clock-towers.md')).toContain('title: Clock towers\ntype: Standard\n')
})

test.skipIf(!hasTerminal)('a step offers the documents that it is open to', async () => {
  const desk = deskWith({...succession, 'scs-0101-v1-clocks.md': documentText({title: 'Clocks'})})
  const {screen, exitCode} = await converse(
    ['reject'],
    [
      ['❯ scs-0100-v2-names', 'clo'],
      ['❯ scs-0101', enter]
    ],
    desk.folder
  )
  expect(exitCode).toBe(0)
  expect(screen).not.toContain('scs-0100-v1-names (Names)')
  expect(desk.read('scs-0101-v1-clocks.md')).toContain('status: Rejected\n')
})

test.skipIf(!hasTerminal)('Ctrl-C leaves nothing behind and ends with 130', async () => {
  const desk = deskWith(succession)
  for (const [command, question] of [
    ['new', 'Title?'],
    ['stabilize', 'Which document?']
  ] as const) {
    const {screen, exitCode} = await converse([command], [[question, interrupt]], desk.folder)
    expect(exitCode, command).toBe(130)
    expect(screen).not.toContain('Error')
  }
  expect(desk.files()).toEqual(succession)
})
