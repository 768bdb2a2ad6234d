import {toString as textOf} from 'mdast-util-to-string'
import {withoutByteOrderMark} from '../../document.ts'
import {splitFrontMatter} from '../../front-matter/read/front-matter-split.ts'
import {parseMarkdown} from '../../markdown/markdown.ts'
import {readYaml} from '../../yaml/yaml.ts'
import type {NamedFile} from './name-shape.ts'

/** What one file says, before anyone knows what its keys mean. */
export interface Surveyed extends NamedFile {
  readonly header: Readonly<Record<string, unknown>>
  /** Its sections: the headings of the first two levels, as written. */
  readonly sections: readonly string[]
}

/** Reads the front matter of files; those without are left out. */
export function survey(named: readonly NamedFile[]): readonly Surveyed[] {
  return named.flatMap((one) => {
    const text = withoutByteOrderMark(one.file.text)
    const split = splitFrontMatter(text)
    if (split.kind !== 'yaml') return []
    const {value, problems} = readYaml(text, split.start, split.end)
    if (problems.length > 0 || typeof value !== 'object' || value === null || Array.isArray(value)) return []
    return [{...one, header: {...value}, sections: sectionsOf(text)}]
  })
}

/** The words of a key, as far as they are texts in one line. */
export function wordsOf(documents: readonly Surveyed[], key: string): string[] {
  return documents.flatMap(({header}) => {
    const value = header[key]
    return typeof value === 'string' && /^\P{Cc}+$/u.test(value.trim()) ? [value.trim()] : []
  })
}

function sectionsOf(text: string): readonly string[] {
  const headings = parseMarkdown(text).children.flatMap((node) =>
    node.type === 'heading' && node.depth <= 2 ? [textOf(node).trim()] : []
  )
  return [...new Set(headings)].filter((heading) => /^\P{Cc}{1,80}$/u.test(heading))
}
