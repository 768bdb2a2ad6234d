import {rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {describe, expect, test} from 'vitest'
import type {
  CodeAction,
  CompletionList,
  Diagnostic,
  DocumentSymbol,
  Hover,
  Location
} from 'vscode-languageserver-protocol/node'
import {norma, profileText, writeDocuments} from '../../helpers/cli.ts'
import {documentText} from '../../helpers/document-text.ts'
import {afterAction, type Editor, marked, startEditor} from '../../helpers/editor.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

const first = 'standards/scs-0100-v1-first.md'
const second = 'standards/scs-0101-v1-second.md'
const fine = documentText({title: 'The first'})
const wrong = fine.replace('track: IaaS', 'track: IaS')
const stable = documentText({title: 'The *second*', status: 'Stable', keys: 'stabilized_at: 2024-02-29'})

/** A folder with two documents, and an editor in it. */
async function workplace(
  texts: Readonly<Record<string, string>> = {},
  capabilities = {}
): Promise<{folder: string; editor: Editor}> {
  const folder = temporaryFolder()
  writeDocuments(folder, {'scs-0100-v1-first.md': fine, 'scs-0101-v1-second.md': stable, ...texts})
  return {folder, editor: await startEditor(folder, {capabilities})}
}

function brief(findings: readonly Diagnostic[]): string[] {
  return findings.map(({code, range, severity}) => `${range.start.line}:${range.start.character} ${severity} ${code}`)
}

function actionsAt(editor: Editor, path: string, finding: Diagnostic, only?: readonly string[]): Promise<CodeAction[]> {
  return editor.connection.sendRequest('textDocument/codeAction', {
    textDocument: {uri: editor.uri(path)},
    range: finding.range,
    context: {diagnostics: [finding], ...(only && {only})}
  })
}

describe('findings', () => {
  test('appear when a mistake is there, with rule, page and way out, and go when it is mended', async () => {
    const {editor} = await workplace()
    const findings = await editor.open(first, wrong)
    expect(findings).toEqual([
      {
        range: {start: {line: 4, character: 7}, end: {line: 4, character: 10}},
        severity: 1,
        source: 'norma',
        code: 'key-value',
        codeDescription: {href: 'https://docs.scs.community/standards/rules/key-value'},
        message:
          'Unexpected `IaS` for `track`, expected one of `Global`, `IaaS`, `KaaS`, `IAM`, `Ops`, `Scopes`\nDid you mean `IaaS`?'
      }
    ])
    expect(await editor.change(first, fine)).toEqual([])
  })

  test('are those of `norma lint`', async () => {
    const text = documentText({keys: 'obsoleted_at: 2026-01-31', body: 'See [b](scs-0109-v1-b.md).[^1]'})
    const {editor, folder} = await workplace({'scs-0100-v1-first.md': text})
    const printed = JSON.parse((await norma(['lint', '--format', 'json'], {cwd: folder})).stdout)
    const expected = printed.diagnostics.filter(({path}: {path: string}) => path === first)
    expect(expected.length).toBeGreaterThan(2)
    expect((await editor.open(first)).map(({code}) => code)).toEqual(expected.map(({rule}: {rule: string}) => rule))
  })

  test('in one document follow from what is typed in another', async () => {
    const link = documentText({body: 'See [mark](scs-0101-v1-second.md#mark).'})
    const {editor} = await workplace({'scs-0100-v1-first.md': link})
    expect(brief(await editor.open(first))).toEqual(['19:11 1 broken-link'])
    expect(await editor.open(second)).toEqual([])
    const mended = editor.findings(first)
    await editor.change(second, `${stable}\n## Mark\n`)
    expect(await mended).toEqual([])
  })

  test('of the catalog count a document that was never saved', async () => {
    const {editor} = await workplace()
    await editor.open(first)
    const twin = await editor.open('standards/scs-0100-v1-twin.md', documentText())
    expect(brief(twin)).toContain('0:0 1 unique-number')
  })

  test('go when the file is closed, and what was not saved counts no more', async () => {
    const {editor} = await workplace()
    expect(brief(await editor.open(first, wrong))).toEqual(['4:7 1 key-value'])
    const gone = editor.findings(first)
    await editor.close(first)
    expect(await gone).toEqual([])
  })

  test('follow what other programs write and delete', async () => {
    const {editor, folder} = await workplace({
      'scs-0100-v1-first.md': documentText({body: 'See [b](scs-0102-v1-third.md).'})
    })
    expect(brief(await editor.open(first))).toEqual(['19:8 1 broken-link'])
    const third = 'standards/scs-0102-v1-third.md'
    const tell = (type: number): Promise<void> =>
      editor.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri: editor.uri(third), type}]})
    const mended = editor.findings(first)
    writeFileSync(join(folder, third), documentText())
    await tell(1)
    expect(await mended).toEqual([])
    const broken = editor.findings(first)
    rmSync(join(folder, third))
    await tell(3)
    expect(brief(await broken)).toEqual(['19:8 1 broken-link'])
  })

  test('there are none in what is no document', async () => {
    const {editor} = await workplace()
    expect(await editor.open('notes.md', '# Notes\n')).toEqual([])
    expect(await editor.open('standards/README.md', '# Notes\n')).toEqual([])
    expect(await editor.open('standards/.hidden/scs-0100-v1-x.md', 'x')).toEqual([])
  })
})

describe('the profile', () => {
  test('that is broken says so itself, whether or not it is open, and nothing else does', async () => {
    const {editor, folder} = await workplace()
    expect(brief(await editor.open(first, wrong))).toHaveLength(1)
    const gone = editor.findings(first)
    const onProfile = editor.findings('norma.yaml')
    writeFileSync(join(folder, 'norma.yaml'), `${profileText}\ncontnt: [docs]\n`)
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{uri: editor.uri('norma.yaml'), type: 2}]
    })
    const line = profileText.split('\n').length
    expect(brief(await onProfile)).toEqual([`${line}:8 1 profile`])
    expect(await gone).toEqual([])
    const back = editor.findings(first)
    const mended = editor.open('norma.yaml', profileText)
    expect(await mended).toEqual([])
    expect(brief(await back)).toEqual(['4:7 1 key-value'])
  })

  test('that is being written counts before it is saved', async () => {
    const {editor} = await workplace()
    await editor.open(first, wrong)
    await editor.open('norma.yaml')
    const after = editor.findings(first)
    await editor.change('norma.yaml', profileText.replace('name: IaaS', 'name: IaS'))
    expect(await after).toEqual([])
  })

  test('that leads out of its folder is refused', async () => {
    const folder = temporaryFolder({'norma.yaml': profileText.replace('[standards]', '[../elsewhere]')})
    const editor = await startEditor(folder)
    expect((await editor.findings('norma.yaml'))[0]?.message).toContain('expected a folder within that of the profile')
  })

  test('that is missing is told once', async () => {
    const folder = temporaryFolder()
    const editor = await startEditor(folder)
    expect(await editor.connection.sendRequest('shutdown')).toBeNull()
    for (const path of ['a.md', 'b.md']) {
      await editor.connection.sendNotification('textDocument/didOpen', {
        textDocument: {uri: editor.uri(path), languageId: 'markdown', version: 1, text: '# A\n'}
      })
    }
    await editor.ask('textDocument/hover', 'a.md', {line: 0, character: 0})
    expect(editor.messages).toEqual([
      'There is no `norma.yaml` in the folder of this document or in one above: Norma does not check it.'
    ])
  })

  test('each of several folders has its own', async () => {
    const here = temporaryFolder()
    const there = temporaryFolder()
    writeDocuments(here, {'scs-0100-v1-first.md': wrong})
    writeDocuments(there, {'abc-0100-v1-first.md': fine}, profileText.replace('prefix: scs', 'prefix: abc'))
    const editor = await startEditor(here, {folders: [here, there]})
    expect(brief(await editor.open(first))).toEqual(['4:7 1 key-value'])
    const other = join('..', there.slice(there.lastIndexOf('/') + 1), 'standards/abc-0100-v1-first.md')
    expect(await editor.open(other)).toEqual([])
  })
})

describe('code actions', () => {
  const fixable = documentText({
    status: 'Deprecated',
    keys: 'stabilized_at: 2024-01-31\nobsoleted_at: 2026-01-31\nreplaces: scs-0101-v1-second.md'
  })

  test('a fix, applied, leaves nothing of its finding', async () => {
    const {editor} = await workplace()
    const findings = await editor.open(first, fixable)
    const renamed = findings.find(({code}) => code === 'renamed-key')
    if (!renamed) throw new Error(JSON.stringify(findings))
    const [action] = (await actionsAt(editor, first, renamed)).filter(({isPreferred}) => isPreferred)
    if (!action) throw new Error('no fix')
    expect(action).toMatchObject({kind: 'quickfix', diagnostics: [{code: 'renamed-key'}]})
    const text = afterAction(fixable, editor.uri(first), action)
    expect(text).toBe(fixable.replace('obsoleted_at', 'deprecated_at'))
    expect((await editor.change(first, text)).map(({code}) => code)).not.toContain('renamed-key')
  })

  test('all fixes at once are one edit', async () => {
    const {editor} = await workplace()
    const findings = await editor.open(first, fixable)
    const [finding] = findings
    if (!finding) throw new Error('nothing found')
    const actions = await actionsAt(editor, first, finding, ['source.fixAll'])
    expect(actions.map(({kind}) => kind)).toEqual(['source.fixAll.norma'])
    const text = afterAction(fixable, editor.uri(first), actions[0] ?? {title: ''})
    expect(text).toBe(
      fixable
        .replace('obsoleted_at', 'deprecated_at')
        .replace('replaces: scs-0101-v1-second.md', 'replaces:\n  - scs-0101-v1-second.md')
    )
    const left = (await editor.change(first, text)).map(({code}) => code)
    expect(left).not.toContain('renamed-key')
    expect(left).not.toContain('list-value')
  })

  test('a waiver asks for its reason, and with it accepts the finding', async () => {
    const text = documentText({body: 'See [b](scs-0109-v1-b.md).'})
    const {editor} = await workplace()
    const [broken] = await editor.open(first, text)
    if (!broken) throw new Error('nothing found')
    const actions = await actionsAt(editor, first, broken)
    expect(actions.map(({title}) => title)).toEqual([
      'Waive `broken-link` here, with a reason to add',
      'Waive `broken-link` in this document, with a reason to add'
    ])
    for (const action of actions) {
      const waived = afterAction(text, editor.uri(first), action)
      const codes = (await editor.change(first, waived)).map(({code}) => code)
      expect(codes).toEqual(['unused-waiver', 'broken-link'])
      expect(await editor.change(first, waived.replace('-- -->', '-- It comes next month. -->'))).toEqual([])
    }
  })

  test('a waiver that accepts nothing cannot itself be waived', async () => {
    const text = documentText({body: '<!-- norma-disable broken-link -- It comes next month. -->'})
    const {editor} = await workplace()
    const [unused] = await editor.open(first, text)
    expect(unused?.code).toBe('unused-waiver')
    expect(unused && (await actionsAt(editor, first, unused))).toEqual([])
  })

  test('a waiver never parts a paragraph, a list or a table', async () => {
    const text = documentText({body: 'A paragraph,\nsee [b](scs-0109-v1-b.md).'})
    const {editor} = await workplace()
    const [broken] = await editor.open(first, text)
    if (!broken) throw new Error('nothing found')
    expect((await actionsAt(editor, first, broken)).map(({title}) => title)).toEqual([
      'Waive `broken-link` in this document, with a reason to add'
    ])
  })
})

describe('completion', () => {
  /** What is offered at the mark, as the line would be with it. */
  async function offered(textWithMark: string): Promise<string[]> {
    const {editor} = await workplace()
    const {text, position} = marked(textWithMark)
    await editor.open(first, text)
    const list = await editor.ask<CompletionList>('textDocument/completion', first, position)
    return list.items.map((item) => {
      const edit = item.textEdit
      if (!edit || !('range' in edit)) throw new Error(item.label)
      const action = {title: '', edit: {changes: {[editor.uri(first)]: [edit]}}}
      const after = afterAction(text, editor.uri(first), action)
      const lines = after.split('\n').slice(position.line, position.line + edit.newText.split('\n').length)
      return lines.join('⏎')
    })
  }

  test.each([
    [
      'keys that are missing',
      fine.replace('track: IaaS', '|'),
      [
        'track: ',
        'description: ',
        'stabilized_at: ',
        'deprecated_at: ',
        'rejected_at: ',
        'replaces:⏎  - ',
        'replaced_by:⏎  - '
      ]
    ],
    [
      'keys of a supplement',
      '---\ntitle: A\ntype: Supplement\n|\n---\n',
      ['track: ', 'description: ', 'replaces:⏎  - ', 'replaced_by:⏎  - ', 'supplements:⏎  - ']
    ],
    [
      'keys of front matter without end',
      '---\ntype: Supplement\ntrack: IaaS\nt|',
      ['title: ', 'description: ', 'replaces:⏎  - ', 'replaced_by:⏎  - ', 'supplements:⏎  - ']
    ],
    [
      'types',
      fine.replace('type: Standard', 'type: |Standard'),
      ['type: Procedural', 'type: Standard', 'type: Decision Record', 'type: Supplement']
    ],
    [
      'statuses',
      fine.replace('status: Draft', 'status:|'),
      ['status: Draft', 'status: Stable', 'status: Deprecated', 'status: Rejected']
    ],
    [
      'tracks',
      fine.replace('track: IaaS', 'track: I|'),
      ['track: Global', 'track: IaaS', 'track: KaaS', 'track: IAM', 'track: Ops', 'track: Scopes']
    ],
    [
      'today',
      fine.replace('track: IaaS', 'track: IaaS\nobsoleted_at: |'),
      [`obsoleted_at: ${new Date().toISOString().slice(0, 10)}`]
    ],
    ['references', fine.replace('track: IaaS', 'track: IaaS\nreplaces:\n  - sec|'), ['  - scs-0101-v1-second.md']],
    [
      'references in brackets',
      fine.replace('track: IaaS', 'track: IaaS\nreplaces: [x, |]'),
      ['replaces: [x, scs-0101-v1-second.md]']
    ],
    ['documents to link to', `${fine}\nSee [the second](|).\n`, ['See [the second](scs-0101-v1-second.md).']],
    ['documents by their title', `${fine}\nSee [it](*sec|).\n`, ['See [it](scs-0101-v1-second.md).']],
    [
      'headings to link to',
      `${fine}\nSee [it](scs-0101-v1-second.md#|).\n`,
      ['introduction', 'motivation', 'conformance-tests'].map((slug) => `See [it](scs-0101-v1-second.md#${slug}).`)
    ],
    ['mentions', `${fine}\nAs SCS-01|, so\n`, ['As scs-0101-v1-second, so']],
    [
      'keys without those under a former name',
      fine.replace('track: IaaS', 'obsoleted_at: 2026-01-31\n|track: IaaS'),
      ['track', 'description', 'stabilized_at', 'rejected_at', 'replaces', 'replaced_by'].map((key) => `${key}: IaaS`)
    ],
    ['nothing within words', `${fine}\nA word|\n`, []],
    ['nothing on the closing line', fine.replace('\n---', '\n---|'), []]
  ])('%s', async (_, text, expected) => {
    expect(await offered(text)).toEqual(expected)
  })

  test('a document is shown with its title and its phase', async () => {
    const {editor} = await workplace()
    const {text, position} = marked(`${fine}\nscs|\n`)
    await editor.open(first, text)
    const {items} = await editor.ask<CompletionList>('textDocument/completion', first, position)
    expect(items).toMatchObject([
      {label: 'scs-0101-v1-second', detail: 'The *second*', labelDetails: {description: 'Effective'}}
    ])
  })
})

describe('hover and definition', () => {
  const asked = async <Answer>(method: string, textWithMark: string, capabilities = {}): Promise<Answer> => {
    const {editor} = await workplace({}, capabilities)
    const {text, position} = marked(textWithMark)
    await editor.open(first, text)
    return editor.ask<Answer>(method, first, position)
  }
  const inMarkdown = {textDocument: {hover: {contentFormat: ['markdown', 'plaintext']}}}
  const sentence = 'In force since 2024-02-29'

  test.each([
    ['a mention', `${fine}\nAs scs-01|01-v1 says.\n`],
    ['a link', `${fine}\nSee [the |text](scs-0101-v1-second.md).\n`],
    ['an address', `${fine}\nSee [it](scs-0101|-v1-second.md#motivation).\n`],
    ['front matter', fine.replace('track: IaaS', 'track: IaaS\nreplaces: [scs-0101-v1-sec|ond.md]')]
  ])('%s shows title, type and phase', async (_, text) => {
    const {contents} = await asked<Hover>('textDocument/hover', text)
    expect(contents).toEqual({
      kind: 'plaintext',
      value: `The *second*\n\`scs-0101-v1-second\` · Standard · IaaS\nEffective: ${sentence}`.replaceAll('`', '')
    })
  })

  test('a title is no Markdown', async () => {
    const {contents} = await asked<Hover>('textDocument/hover', `${fine}\nAs scs-01|01 says.\n`, inMarkdown)
    expect(contents).toEqual({
      kind: 'markdown',
      value: `**The \\*second\\***  \n\`scs-0101\` · IaaS  \n\`scs-0101-v1-second\`: ${sentence}`
    })
  })

  test('a key says what it means and what may stand there', async () => {
    const {contents, range} = await asked<Hover>('textDocument/hover', fine.replace('status:', 'sta|tus:'))
    expect(contents).toEqual({
      kind: 'plaintext',
      value: 'Status\nWhere the document stands in its lifecycle.\nOne of Draft, Stable, Deprecated, Rejected'
    })
    expect(range).toEqual({start: {line: 3, character: 0}, end: {line: 3, character: 6}})
  })

  test('nothing is said of other words', async () => {
    expect(await asked('textDocument/hover', `${fine}\nA wo|rd.\n`)).toBeNull()
  })

  test.each([
    ['a mention', `${fine}\nAs scs-01|01-v1 says.\n`, 1],
    ['a series', `${fine}\nAs scs-01|01 says.\n`, 1],
    ['a link with a heading', `${fine}\nSee [it|](scs-0101-v1-second.md#motivation).\n`, 12],
    ['front matter', fine.replace('track: IaaS', 'track: IaaS\nreplaces: [scs-0101-v1-sec|ond.md]'), 1]
  ])('%s leads to where it is', async (_, text, line) => {
    const {uri, range} = await asked<Location>('textDocument/definition', text)
    expect(uri).toMatch(/\/standards\/scs-0101-v1-second\.md$/)
    expect(range.start.line).toBe(line)
  })

  test('links and references can be followed', async () => {
    const {editor} = await workplace()
    await editor.open(
      first,
      `${fine.replace('track: IaaS', 'track: IaaS\nreplaces: [scs-0101-v1-second.md]')}\n[it](scs-0101-v1-second.md#x)\n`
    )
    const links = await editor.connection.sendRequest('textDocument/documentLink', {
      textDocument: {uri: editor.uri(first)}
    })
    expect(links).toEqual([
      {
        range: {start: {line: 5, character: 11}, end: {line: 5, character: 29}},
        target: editor.uri(second),
        tooltip: 'The *second*'
      },
      {
        range: {start: {line: 20, character: 5}, end: {line: 20, character: 28}},
        target: editor.uri(second),
        tooltip: 'The *second*'
      }
    ])
  })

  test('headings are listed, each below the one that it belongs to', async () => {
    const {editor} = await workplace()
    await editor.open(first, `${fine}\n### Below\n\nText.\n\n## After\n`)
    const found = await editor.connection.sendRequest<DocumentSymbol[]>('textDocument/documentSymbol', {
      textDocument: {uri: editor.uri(first)}
    })
    expect(found.map(({name, children}) => [name, children?.map((child) => child.name)])).toEqual([
      ['Introduction', []],
      ['Motivation', []],
      ['Conformance Tests', ['Below']],
      ['After', []]
    ])
  })
})

describe('positions', () => {
  test.each([
    [undefined, 'utf-16', 14],
    [['utf-16'], 'utf-16', 14],
    [['utf-8', 'utf-16'], 'utf-8', 17],
    [['utf-32', 'utf-16'], 'utf-32', 13],
    [['utf-7', 'utf-16'], 'utf-16', 14]
  ])('of an editor that offers %j count in %s', async (offers, encoding, character) => {
    const general = offers ? {positionEncodings: offers} : {}
    const {editor} = await workplace({}, {general})
    expect(editor.server.capabilities.positionEncoding).toBe(encoding)
    const [finding] = await editor.open(first, documentText({body: 'Äh 😀 see [b](scs-0109-v1-b.md)'}))
    expect(finding?.range.start).toEqual({line: 19, character})
    const answer = await editor.ask<Hover>('textDocument/hover', first, {line: 19, character: character + 40})
    expect(answer).toBeNull()
  })
})

test('a file that is saved nowhere yet, and one elsewhere, are left alone', async () => {
  const {editor} = await workplace()
  for (const uri of ['untitled:Untitled-1', 'file://otherhost/a.md', 'git:/a.md']) {
    await editor.connection.sendNotification('textDocument/didOpen', {
      textDocument: {uri, languageId: 'markdown', version: 1, text: wrong}
    })
    expect(
      await editor.connection.sendRequest('textDocument/hover', {
        textDocument: {uri},
        position: {line: 0, character: 0}
      })
    ).toBeNull()
  }
  expect(await editor.open(first)).toEqual([])
})
