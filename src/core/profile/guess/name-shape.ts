import {compareText} from '../../diagnostic.ts'
import {defined} from '../../text/defined.ts'
import {fileName, folderOf, type SourceFile} from '../../text/source-file.ts'
import {countTexts, isShareOf, mostFrequent} from './counts.ts'

/** What file names have in common, guessed from those that are there. */
export interface NameShape {
  readonly prefix: string
  readonly digits: number
  readonly leadingZeros: boolean
  readonly slugs: boolean
  readonly kinds?: {readonly main: string; readonly supplement: string}
  readonly placeholder?: string
}

export interface NamedFile {
  readonly file: SourceFile
  readonly prefix: string
  readonly number: string
  readonly kind: string
  readonly slug: string
}

export interface NamesReading {
  readonly shape: NameShape
  /** The files whose names have the shape. */
  readonly named: readonly NamedFile[]
  readonly others: readonly SourceFile[]
  /** The topmost folders that documents lie in. */
  readonly folders: readonly string[]
}

const shapeOfNames =
  /^(?:(?<prefix>\p{L}[\p{L}\d_]*(?:-\p{L}+)*?)-)?(?<number>\d{1,9})(?:-(?<kind>[a-z])(?<version>[1-9]\d{0,5}))?(?:-(?<slug>[^\s/\\%#?"\p{Cc}]+))?$/u

/** Reads the names of Markdown files; undefined where none has a number. */
export function readNames(files: readonly SourceFile[]): NamesReading | undefined {
  const names = files.flatMap((file) => readName(file) ?? [])
  const prefix = mostFrequent(names.map((one) => one.prefix))
  if (prefix === undefined) return undefined
  const ofPrefix = names.filter((one) => one.prefix === prefix)
  const kinds = kindsOf(ofPrefix)
  const numbered = ofPrefix.filter(({kind}) => (kinds ? [kinds.main, kinds.supplement].includes(kind) : true))
  const lengths = countTexts(numbered.map(({number}) => String(number.length)))
  const hasZeros = lengths.length === 1 || numbered.some(({number}) => number.startsWith('0'))
  const digits = hasZeros ? Number(lengths[0]?.[0]) : Math.max(...lengths.map(([length]) => Number(length)))
  const slugs = isShareOf(0.5, numbered.filter(({slug}) => slug !== '').length, numbered.length)
  const named = numbered.filter(
    ({number, slug}) => (hasZeros ? number.length === digits : true) && (slug !== '') === slugs
  )
  const namedFiles = new Set(named.map(({file}) => file))
  const others = files.filter((file) => !namedFiles.has(file))
  const placeholder = placeholderOf(others, prefix, kinds)
  return {
    shape: defined({prefix, digits, leadingZeros: hasZeros, slugs, kinds, placeholder}),
    named,
    others,
    folders: topFolders(named.map(({file}) => folderOf(file.path)))
  }
}

function readName(file: SourceFile): NamedFile | undefined {
  const groups = shapeOfNames.exec(fileName(file.path).replace(/\.md$/, ''))?.groups
  if (!groups) return undefined
  const {prefix = '', number = '', kind = '', slug = ''} = groups
  return {file, prefix, number, kind, slug}
}

/** The letters before versions, where most names have one; the rarer letter is that of supplements. */
function kindsOf(named: readonly NamedFile[]): NameShape['kinds'] {
  const letters = named.map(({kind}) => kind).filter((kind) => kind !== '')
  const [main, supplement] = countTexts(letters).map(([letter]) => letter)
  if (main === undefined || !isShareOf(0.5, letters.length, named.length)) return undefined
  return {main, supplement: supplement ?? (main === 'w' ? 's' : 'w')}
}

/** A word in the place of the number, in lower case: templates are written in upper case. */
function placeholderOf(others: readonly SourceFile[], prefix: string, kinds: NameShape['kinds']): string | undefined {
  const start = prefix === '' ? '' : `${prefix}-`
  const end = kinds ? `-${kinds.main}\\d+-` : '-'
  const pattern = new RegExp(`^(?<word>x+|n+|draft|proposal)${end}`)
  const words = others.flatMap(({path}) => {
    const name = fileName(path)
    return name.startsWith(start) ? (pattern.exec(name.slice(start.length))?.groups?.['word'] ?? []) : []
  })
  return mostFrequent(words)
}

function topFolders(folders: readonly string[]): readonly string[] {
  const sortedFolders = [...new Set(folders)].sort(compareText)
  return sortedFolders.filter(
    (folder) => !sortedFolders.some((other) => other !== folder && (other === '' || folder.startsWith(`${other}/`)))
  )
}
