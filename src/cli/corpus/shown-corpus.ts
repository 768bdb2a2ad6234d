import {relative, resolve, sep} from 'node:path'
import {readSourceTree} from '../../adapters/files/source-tree.ts'
import {parseCatalog} from '../../core/catalog.ts'
import type {Environment} from '../command.ts'
import type {Corpus} from './corpus.ts'

/** The same documents with paths relative to the working directory, for people to follow. */
export function fromWorkingDirectory(corpus: Corpus, {cwd}: Environment): Corpus {
  const {profile, folders} = corpus
  if (corpus.root === cwd) return corpus
  const profilePath = relative(cwd, resolve(corpus.root, corpus.profilePath)).split(sep).join('/')
  const places = folders.map((folder) => resolve(cwd, folder))
  const {problems, ...source} = readSourceTree(places, profile.ignore, cwd)
  const unread = problems.map(({path}) => path)
  const reading = parseCatalog(source.tree.files, profile, unread)
  return {...corpus, root: cwd, profilePath, ...source, ...reading, problems: [...problems, ...reading.problems]}
}
