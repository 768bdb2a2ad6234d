import {withoutByteOrderMark} from '../document.ts'
import {frontMatterEdits, type KeyValue} from '../front-matter/write/front-matter-edit.ts'
import {keyName, type MeaningfulKey, type Profile} from '../profile/profile.ts'
import {meaningfulKeys} from '../profile/profile-schema.ts'
import {applyEdits} from '../text/edits.ts'
import {fileAt, type SourceFile} from '../text/source-file.ts'
import type {DocumentChange} from './document-change.ts'
import type {Refusal} from './refusal.ts'

/** What a step does to one file. */
export interface FileChange {
  readonly path: string
  readonly text: string
  /** Undefined where the file is new. */
  readonly before?: SourceFile
  readonly keys: readonly KeyChange[]
  /** How many references to a renamed document are rewritten in it. */
  readonly references: number
}

export interface KeyChange {
  /** As the organisation calls it. */
  readonly name: string
  readonly before?: KeyValue | undefined
  /** An empty list where the key is taken out. */
  readonly after: KeyValue
}

/** The files as the changes leave them. */
export function changedFiles(
  changes: readonly DocumentChange[],
  files: readonly SourceFile[],
  profile: Profile
): readonly FileChange[] | Refusal {
  const fileChanges: FileChange[] = []
  for (const change of changes) {
    const {path} = change.document
    const before = fileAt(path, files) ?? {path, text: ''}
    const edits = frontMatterEdits(withoutByteOrderMark(before.text), change.changes, profile)
    if (!edits) {
      return {
        refused: `The front matter of \`${path}\` cannot be changed without changing other lines too; nothing was written`,
        help: `Write each key on a line of its own, or set ${namesOf(change, profile).join(', ')} by hand.`
      }
    }
    fileChanges.push({
      path,
      text: applyEdits(before.text, edits),
      before,
      keys: keyChanges(change, profile),
      references: 0
    })
  }
  return fileChanges
}

function keyChanges({document, changes}: DocumentChange, profile: Profile): readonly KeyChange[] {
  return keysOf(changes).flatMap((key) => {
    const after = changes[key]
    return after === undefined ? [] : [{name: keyName(profile, key), before: document.frontMatter[key], after}]
  })
}

function keysOf(changes: DocumentChange['changes']): readonly MeaningfulKey[] {
  return meaningfulKeys.filter((key) => changes[key] !== undefined)
}

function namesOf({changes}: DocumentChange, profile: Profile): readonly string[] {
  return keysOf(changes).map((key) => `\`${keyName(profile, key)}\``)
}
