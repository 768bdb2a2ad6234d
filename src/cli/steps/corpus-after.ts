import {parseCatalog} from '../../core/catalog.ts'
import type {Diagnostic} from '../../core/diagnostic.ts'
import {parseProfile} from '../../core/profile.ts'
import type {SourceFile} from '../../core/source-file.ts'
import type {FileChange} from '../../core/steps/file-change.ts'
import {rules} from '../../lint/rules.ts'
import {lint} from '../../lint/run.ts'
import type {Corpus} from '../corpus.ts'

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

/** What there is to say after the changes: all about the changed files, and what they have caused elsewhere. */
export function findingsAfter(before: Corpus, after: Corpus, changes: readonly FileChange[]): readonly Diagnostic[] {
  const touched = new Set(changes.map(({path}) => path))
  const known = Map.groupBy(lint({...before, rules}), identity)
  return lint({...after, rules}).filter((finding) => {
    return touched.has(finding.path) || known.get(identity(finding))?.pop() === undefined
  })
}

function identity({path, rule, message}: Diagnostic): string {
  return [path, rule, message].join('\n')
}
