import {expect, test} from 'vitest'
import type {FileChange} from '../../../src/core/steps/file-change.ts'
import {plainPaint} from '../../../src/reports/diagnostics/diagnostics-text.ts'
import {fileChangesText} from '../../../src/reports/status/file-changes-text.ts'
import {markedPaint} from '../../helpers/paint.ts'
import {workflowCommands} from '../../helpers/workflow-commands.ts'

const path = 'scs-0100-v1-a.md'
const before = {path, text: ''}
const change = (parts: Partial<FileChange>): FileChange => ({path, text: '', before, keys: [], references: 0, ...parts})

test('each key with what it was and is', () => {
  const keys = [
    {name: 'status', before: 'Draft', after: 'Stable'},
    {name: 'stabilized_at', after: '2026-01-31'},
    {name: 'replaces', before: ['a.md', 'b.md'], after: ['b.md', 'c.md', 'd.md']},
    {name: 'replaced_by', after: ['e.md']},
    {name: 'supplements', before: 'f.md', after: ['f.md', 'g.md']},
    {name: 'obsolete', before: 'x', after: []},
    {name: 'same', before: ['y'], after: ['y']}
  ]
  expect(fileChangesText([change({keys})], plainPaint)).toBe(`scs-0100-v1-a.md
  status         Draft → Stable
  stabilized_at  2026-01-31 (new)
  replaces       a.md (removed)
                 c.md (new)
                 d.md (new)
  replaced_by    e.md (new)
  supplements    g.md (new)
  obsolete       x (removed)
`)
})

test('a new file, one that is renamed, and references to it', () => {
  const {before: _, ...unwritten} = change({path: 'new.md'})
  const changes = [
    unwritten,
    change({path: 'folder/b.md', references: 1}),
    change({references: 2, keys: [{name: 'a', before: 'b', after: 'c'}]}),
    change({})
  ]
  expect(fileChangesText(changes, markedPaint)).toBe(`<bold>new.md</bold>
  new
<bold>folder/b.md</bold>
  renamed from scs-0100-v1-a.md
  1 reference rewritten
<bold>scs-0100-v1-a.md</bold>
  a  b → c
  2 references rewritten
<bold>scs-0100-v1-a.md</bold>
`)
  expect(fileChangesText([], plainPaint)).toBe('')
})

test('what a document says and how it is called steers nobody', () => {
  const keys = [{name: 'title', before: '\u001b[2J', after: ['##[group]a', '\u202eb']}]
  const text = fileChangesText(
    [change({path: '::error::\u0007.md', before: {path: '::error::x\n.md', text: ''}, keys})],
    plainPaint
  )
  expect(workflowCommands(text)).toEqual([])
  expect(text).toBe(`\ufffd:error::\ufffd.md
  renamed from \ufffd:error::x\ufffd.md
  title  \ufffd[2J (removed)
         \ufffd#[group]a (new)
         \ufffdb (new)
`)
})
