import {parseCatalog} from '../../core/catalog.ts'
import type {Diagnostic} from '../../core/diagnostic.ts'
import {parseProfile} from '../../core/profile/parse-profile.ts'
import type {FileChange} from '../../core/steps/file-change.ts'
import type {SourceFile} from '../../core/text/source-file.ts'
import {lint} from '../../lint/engine/run.ts'
import {rules} from '../../lint/rules.ts'
import type {Corpus} from '../corpus/corpus.ts'

/** The corpus as it will be, read from the changed texts before anything is written. */
export function corpusAfter(corpus: Corpus, changes: readonly FileChange[]): Corpus {
  const files = new Map<string, SourceFile>(corpus.tree.files.map((file) => [file.path, file]))
  for (const {before} of changes) if (before) files.delete(before.path)
  for (const {path, text} of changes) if (path !== corpus.profilePath) files.set(path, {path, text})
  const tree = {...corpus.tree, files: [...files.values()]}
  const profileText = changes.find(({path}) => path === corpus.profilePath)?.text ?? corpus.profileText
  const profileReading = parseProfile({path: corpus.profilePath, text: profileText})
  const profile = profileReading.profile ?? corpus.profile
  const unread = corpus.problems.filter(({rule}) => rule === 'unreadable-file')
  const reading = parseCatalog(
    tree.files,
    profile,
    unread.map(({path}) => path)
  )
  return {
    ...{...corpus, tree, profile, profileText, ...reading},
    ...(profileReading.profile && {placeInProfile: profileReading.placeOf}),
    problems: [...unread, ...reading.problems]
  }
}

export interface FindingsAfter {
  /** What the changes have caused, in whichever document. */
  readonly caused: readonly Diagnostic[]
  /** What there was to say about the changed documents before already. */
  readonly older: readonly Diagnostic[]
}

export function findingsAfter(before: Corpus, after: Corpus, changes: readonly FileChange[]): FindingsAfter {
  const touched = new Set(changes.map(({path}) => path))
  const moved = new Map(changes.map((change) => [change.before?.path ?? '', change.path]))
  const known = Map.groupBy(lint({...before, rules}), (finding) => identity(finding, moved.get(finding.path)))
  const {caused = [], older = []} = Object.groupBy(lint({...after, rules}), (finding) => {
    return known.get(identity(finding))?.pop() ? 'older' : 'caused'
  })
  return {caused, older: older.filter(({path}) => touched.has(path))}
}

function identity({path, rule, message}: Diagnostic, movedTo = path): string {
  return [movedTo, rule, message].join('\n')
}
