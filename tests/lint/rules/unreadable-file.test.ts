import {expect, test} from 'vitest'
import {makeCorpus} from '../../../src/core/corpus.ts'
import type {ShapeProblem} from '../../../src/core/diagnostic.ts'
import {fileStart} from '../../../src/core/text/place.ts'
import {lint} from '../../../src/lint/engine/run.ts'
import {rules} from '../../../src/lint/rules.ts'
import {documentText} from '../../helpers/document-text.ts'
import {printed, profileFileOf} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

/** What the reader of files hands over for a file that it could not read. */
const problem: ShapeProblem = {
  rule: 'unreadable-file',
  path: 'standards/scs-0100-v1-a.md',
  place: fileStart,
  message: 'Unexpected bytes that are not UTF-8, expected text in UTF-8'
}

test('what the reader of files has found is an error, and the other files are checked', () => {
  const tree = {files: [{path: 'standards/scs-0101-v1-a.md', text: documentText({status: 'Final'})}], assets: []}
  const corpus = makeCorpus({profileFile: profileFileOf(scsProfile), tree, unread: [problem], day: '2026-01-01'})
  const found = lint(corpus, {rules})
  expect(printed(found)).toEqual([
    'standards/scs-0100-v1-a.md:1:1 error unreadable-file: Unexpected bytes that are not UTF-8, expected text in UTF-8',
    expect.stringContaining('standards/scs-0101-v1-a.md:4:9 error key-value')
  ])
  expect(found[0]?.url).toBe('https://docs.scs.community/standards/rules/unreadable-file')
})
