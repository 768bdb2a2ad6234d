import {fileURLToPath} from 'node:url'
import {readSourceTree} from '../../src/adapters/files/source-tree.ts'
import type {Catalog} from '../../src/core/catalog.ts'
import {makeCorpus} from '../../src/core/corpus.ts'
import type {Diagnostic} from '../../src/core/diagnostic.ts'
import type {SourceTree} from '../../src/core/text/source-file.ts'
import {lint} from '../../src/lint/engine/run.ts'
import {rules} from '../../src/lint/rules.ts'
import {profileFileOf} from './lint.ts'
import {scsProfile} from './profile.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))

export interface BuiltIn {
  readonly catalog: Catalog
  readonly tree: SourceTree
  readonly findings: (day: string) => readonly Diagnostic[]
}

/** The documents of this repository. */
export function builtInDocuments(): BuiltIn {
  const {tree, problems: unread} = readSourceTree(scsProfile.content, scsProfile.ignore, root)
  const corpusOn = (day: string) => makeCorpus({profileFile: profileFileOf(scsProfile), tree, unread, day})
  return {catalog: corpusOn('2026-01-01').catalog, tree, findings: (day) => lint(corpusOn(day), {rules})}
}
