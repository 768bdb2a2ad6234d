import {makeCorpus} from '../../core/corpus.ts'
import type {Diagnostic} from '../../core/diagnostic.ts'
import {parseProfile} from '../../core/profile/parse-profile.ts'
import type {FileChange} from '../../core/steps/file-change.ts'
import type {SourceFile} from '../../core/text/source-file.ts'
import {lint} from '../../lint/engine/run.ts'
import {rules} from '../../lint/rules.ts'
import type {CorpusReading} from '../corpus/corpus.ts'

/** The corpus as it will be, read from the changed texts before anything is written. */
export function corpusAfter(corpus: CorpusReading, changes: readonly FileChange[]): CorpusReading {
  const {profileFile, certification} = corpus
  const files = new Map<string, SourceFile>(corpus.tree.files.map((file) => [file.path, file]))
  for (const {before} of changes) if (before) files.delete(before.path)
  for (const {path, text} of changes) if (path !== profileFile.path) files.set(path, {path, text})
  const tree = {...corpus.tree, files: [...files.values()]}
  const text = changes.find(({path}) => path === profileFile.path)?.text ?? profileFile.text
  const reading = text === profileFile.text ? profileFile : parseProfile({path: profileFile.path, text})
  const unread = corpus.problems.filter(({rule}) => rule === 'unreadable-file')
  const profileAfter = reading.profile ? {...profileFile, ...reading, text} : {...profileFile, text}
  return {...corpus, ...makeCorpus({...corpus, profileFile: profileAfter, tree, unread}), certification}
}

export interface FindingsAfter {
  /** What the changes have caused, in whichever document. */
  readonly caused: readonly Diagnostic[]
  /** What was wrong in the changed documents before already. */
  readonly older: readonly Diagnostic[]
}

export function findingsAfter(
  before: CorpusReading,
  after: CorpusReading,
  changes: readonly FileChange[]
): FindingsAfter {
  const changedPaths = new Set(changes.map(({path}) => path))
  const moved = new Map(changes.map((change) => [change.before?.path ?? '', change.path]))
  const earlier = Map.groupBy(lint(before, {rules}), (finding) => identity(finding, moved.get(finding.path)))
  const {caused = [], older = []} = Object.groupBy(lint(after, {rules}), (finding) => {
    return earlier.get(identity(finding))?.pop() ? 'older' : 'caused'
  })
  return {caused, older: older.filter(({path}) => changedPaths.has(path))}
}

function identity({path, rule, message}: Diagnostic, movedTo = path): string {
  return [movedTo, rule, message].join('\n')
}
