import {fileURLToPath} from 'node:url'
import {readSourceTree} from '../../src/adapters/files/source-tree.ts'
import {type Catalog, parseCatalog} from '../../src/core/catalog.ts'
import type {Diagnostic} from '../../src/core/diagnostic.ts'
import type {SourceTree} from '../../src/core/text/source-file.ts'
import {lint} from '../../src/lint/engine/run.ts'
import {rules} from '../../src/lint/rules.ts'
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
  const {catalog, problems} = parseCatalog(tree.files, scsProfile)
  const input = {catalog, profilePath: 'norma.yaml', problems: [...unread, ...problems], tree, rules}
  return {catalog, tree, findings: (day) => lint({...input, day})}
}
