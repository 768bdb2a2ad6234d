import {relative, resolve, sep} from 'node:path'
import {readSourceTree} from '../adapters/source-tree.ts'
import {parseCatalog} from '../core/catalog.ts'
import type {Surroundings} from './command.ts'
import type {Corpus} from './corpus.ts'
import {Misuse} from './misuse.ts'

/** The documents as they are now, by the profile that they were read by before. @throws Misuse where there are none. */
export function rereadCorpus(corpus: Corpus, surroundings: Surroundings): Corpus {
  const after = readAgain(corpus, surroundings)
  if (after.tree.files.length > 0) return after
  throw new Misuse(
    `Unexpected ${corpus.folders.map((folder) => `\`${folder}\``).join(', ')} without documents, expected Markdown files`,
    'The site stays as it was until there are some again.'
  )
}

/** The same documents with paths relative to the working directory, for people to follow. */
export function fromWorkingDirectory(corpus: Corpus, surroundings: Surroundings): Corpus {
  const {cwd} = surroundings
  if (corpus.root === cwd) return corpus
  const profilePath = relative(cwd, resolve(corpus.root, corpus.profilePath)).split(sep).join('/')
  return readAgain({...corpus, root: cwd, profilePath}, surroundings)
}

function readAgain(corpus: Corpus, {cwd}: Surroundings): Corpus {
  const {profile, root, folders} = corpus
  const places = folders.map((folder) => resolve(cwd, folder))
  const {problems, ...source} = readSourceTree(places, profile.ignore, root)
  const unread = problems.map(({path}) => path)
  const reading = parseCatalog(source.tree.files, profile, unread)
  return {...corpus, ...source, ...reading, problems: [...problems, ...reading.problems]}
}
