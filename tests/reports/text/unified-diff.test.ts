import {readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {expect, test} from 'vitest'
import {type DiffedFile, unifiedDiff} from '../../../src/reports/text/unified-diff.ts'
import {git} from '../../helpers/git.ts'
import {temporaryFolder} from '../../helpers/temporary-folder.ts'

const lines = (from: number, to: number): string =>
  Array.from({length: to - from + 1}, (_, index) => `${from + index}\n`).join('')

test('a changed line with three lines around it', () => {
  const before = lines(1, 9)
  expect(unifiedDiff([{path: 'a/b.md', before, after: before.replace('5', 'five')}])).toBe(`diff --git a/a/b.md b/a/b.md
--- a/a/b.md
+++ b/a/b.md
@@ -2,7 +2,7 @@
 2
 3
 4
-5
+five
 6
 7
 8
`)
})

test('a new file', () => {
  expect(unifiedDiff([{path: 'new.md', after: 'a\n'}])).toBe(`diff --git a/new.md b/new.md
new file mode 100644
--- /dev/null
+++ b/new.md
@@ -0,0 +1,1 @@
+a
`)
})

test('a file that is moved', () => {
  expect(
    unifiedDiff([{path: 'new.md', from: 'old.md', before: 'a\n', after: 'b\n'}])
  ).toBe(`diff --git a/old.md b/new.md
rename from old.md
rename to new.md
--- a/old.md
+++ b/new.md
@@ -1,1 +1,1 @@
-a
+b
`)
})

test('nothing is changed', () => {
  expect(unifiedDiff([])).toBe('')
})

test('git applies all changes at once, whatever stands in the files', () => {
  const folder = temporaryFolder()
  const hostile = '# <script>\n::error::x\n\u202e "a" | `b`\r\nno end'
  const changes: readonly DiffedFile[] = [
    {path: 'changed.md', before: lines(1, 20), after: lines(3, 21)},
    {path: 'folder/new file.md', after: hostile},
    {path: 'ä/moved.md', from: 'odd "name".md', before: hostile, after: `${hostile}\n--- a\n+++ b\n`},
    {path: 'emptied.md', before: hostile, after: ''}
  ]
  git(folder, 'init', '--quiet')
  for (const {path, from = path, before} of changes) {
    if (before !== undefined) writeFileSync(join(folder, from), before)
  }
  writeFileSync(join(folder, 'x.patch'), unifiedDiff(changes))
  git(folder, 'apply', 'x.patch')
  for (const {path, after} of changes) expect(readFileSync(join(folder, path), 'utf8')).toBe(after)
})
