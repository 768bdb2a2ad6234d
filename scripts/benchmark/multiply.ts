import {mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {tmpdir} from 'node:os'
import {join} from 'node:path'

/** A folder of documents and the profile that fits them. */
export type Corpus = {readonly content: string; readonly config: string; readonly documents: number}

/** Where the benchmark keeps what it makes. */
export const workFolder = join(tmpdir(), 'norma-benchmark')

/** The user's cache folder for everything that is measured. */
export const userCache = join(workFolder, 'cache')

/** Documents have a number; templates (`scs-XXXX-…`) and the README have none. */
export function documentNames(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => /^scs-\d{4,6}-[vw]\d+-.+\.md$/.test(name))
    .sort()
}

/**
 * Writes whole copies of the corpus, each under new numbers, until there are about as many documents as asked for.
 * `scs-0103` becomes `scs-01kk03` in copy `kk`, so the track digit stays and links stay inside their copy.
 */
export function multiplyCorpus(source: Corpus, documents: number, name: string): Corpus {
  const target = join(workFolder, name)
  const content = join(target, 'documents')
  const config = join(target, 'norma.yaml')
  const names = documentNames(source.content)
  const copies = Math.round(documents / names.length)
  if (copies < 1 || copies > 100) throw new Error(`Cannot make ${documents} documents out of ${names.length}`)

  rmSync(target, {recursive: true, force: true})
  mkdirSync(content, {recursive: true})
  writeFileSync(config, sixDigitProfile(readFileSync(source.config, 'utf8')))
  for (const file of names) {
    const text = readFileSync(join(source.content, file), 'utf8')
    for (let copy = 0; copy < copies; copy++) {
      writeFileSync(join(content, renumber(file, copy)), renumber(text, copy))
    }
  }
  return {content, config, documents: names.length * copies}
}

export function renumber(text: string, copy: number): string {
  const infix = String(copy).padStart(2, '0')
  return text.replace(/\b(scs-\d\d)(\d\d)\b/gi, (_, head: string, tail: string) => head + infix + tail)
}

function sixDigitProfile(text: string): string {
  const changed = text.replace(/^(\s*)digits: 4$/m, '$1digits: 6')
  if (changed === text) throw new Error('The profile has no line `digits: 4` to change for the multiplied corpus')
  return renumber(changed, 0)
}
