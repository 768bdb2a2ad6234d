import type {Hover} from 'vscode-languageserver'
import {type Document, documentPhase, lifecycleOf} from '../../core/document.ts'
import {inBackticks} from '../../core/text/describe-value.ts'
import {keyTexts} from '../../reports/json-schema/key-texts.ts'
import {phaseName} from '../../reports/status/phase-name.ts'
import {phaseStatement} from '../../reports/status/phase-statement.ts'
import {type DocumentTarget, targetAt} from './document-target.ts'
import {frontMatterAt} from './front-matter-at.ts'
import {acceptedWords, keyMeaning} from './key-meaning.ts'
import type {LiveReading} from './live-corpus.ts'
import type {OpenDocument} from './open-document.ts'

/** How an editor wants a text. */
export type TextKind = 'markdown' | 'plaintext'

/** What an id or a key at an offset means. */
export function hover(opened: OpenDocument, offset: number, kind: TextKind): Hover | undefined {
  const match = targetAt(opened, offset)
  const part = match ? undefined : frontMatterAt(opened.text, offset)
  const lines = match
    ? targetLines(match.target, opened.reading)
    : part?.kind === 'key'
      ? keyLines(part.name, opened.reading)
      : []
  const at = match ?? part
  if (!at || lines.length === 0) return undefined
  const value = lines
    .map((words) => words.map((one) => toText(one, kind)).join(''))
    .join(kind === 'markdown' ? '  \n' : '\n')
  return {contents: {kind, value}, range: opened.positions.rangeBetween(at.start, at.end)}
}

type Words = string | {readonly bold: string} | {readonly code: string}
type Line = readonly Words[]

function targetLines(target: DocumentTarget, reading: LiveReading): readonly Line[] {
  if (target.kind === 'document') return documentLines(target.document, reading)
  const {id, versions, supplements, track} = target.series
  const all = [...versions, ...supplements]
  return [
    [{bold: all.at(versions.length - 1)?.frontMatter.title ?? id}],
    [{code: id}, ` · ${track}`],
    ...all.map((document) => [{code: document.id}, `: ${statementOf(document, reading)}`])
  ]
}

function documentLines(document: Document, reading: LiveReading): readonly Line[] {
  const {id, frontMatter} = document
  const phase = documentPhase(document, reading.day, reading.profile)
  return [
    [{bold: frontMatter.title}],
    [{code: id}, ` · ${frontMatter.type} · ${frontMatter.track}`],
    [{bold: phaseName(phase)}, `: ${statementOf(document, reading)}`]
  ]
}

function statementOf(document: Document, {day, profile}: LiveReading): string {
  return phaseStatement(documentPhase(document, day, profile), lifecycleOf(document, profile))
}

function keyLines(name: string, {profile}: LiveReading): readonly Line[] {
  const key = keyMeaning(name, profile)
  if (!key) return []
  const words = acceptedWords(key, profile) ?? []
  const former = Object.hasOwn(profile.renamed_keys, name) ? profile.renamed_keys[name] : undefined
  return [
    [{bold: keyTexts[key].title}],
    [keyTexts[key].description],
    ...(words.length > 0
      ? [['One of ', ...words.flatMap((word, index) => [index > 0 ? ', ' : '', {code: word}])]]
      : []),
    ...(former === undefined ? [] : [['Renamed to ', {code: former}]])
  ]
}

/** Titles are anybody's text: nothing in them becomes a link or an image. */
function toText(words: Words, kind: TextKind): string {
  if (typeof words === 'string') return kind === 'markdown' ? escaped(words) : words
  if (kind === 'plaintext') return 'bold' in words ? words.bold : words.code
  return 'bold' in words ? `**${escaped(words.bold)}**` : inBackticks(words.code)
}

function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_[\]<>&]/g, '\\$&')
}
