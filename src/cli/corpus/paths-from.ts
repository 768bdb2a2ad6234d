import {relative, resolve, sep} from 'node:path'
import {makeCorpus} from '../../core/corpus.ts'
import type {ShapeProblem} from '../../core/diagnostic.ts'
import type {CorpusReading} from './corpus.ts'

/** The same corpus with paths as they are seen from a folder, for people to follow: messages name paths too. */
export function withPathsFrom(folder: string, corpus: CorpusReading): CorpusReading {
  const {root, tree, profileFile, problems, ledger} = corpus
  if (root === folder) return corpus
  const pathFrom = (path: string): string => relative(folder, resolve(root, path)).split(sep).join('/') || '.'
  const moved = <Located extends {readonly path: string}>(one: Located): Located => ({...one, path: pathFrom(one.path)})
  const unread: readonly ShapeProblem[] = problems.filter(({rule}) => rule === 'unreadable-file')
  return {
    ...corpus,
    ...makeCorpus({
      profileFile: moved(profileFile),
      tree: {files: tree.files.map(moved), assets: tree.assets.map(pathFrom)},
      unread: unread.map(moved),
      ledger: {...ledger, file: ledger.file && moved(ledger.file), problems: ledger.problems.map(moved)},
      day: corpus.day
    }),
    certification: corpus.certification,
    root: folder,
    unreadFolders: corpus.unreadFolders.map(pathFrom)
  }
}
