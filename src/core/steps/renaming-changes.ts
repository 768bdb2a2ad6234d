import type {Catalog} from '../catalog.ts'
import {compareText} from '../diagnostic.ts'
import {withoutByteOrderMark} from '../document.ts'
import {fileAt, folderOf, type SourceFile} from '../text/source-file.ts'
import type {FileChange} from './file-change.ts'
import type {Renamings} from './renamings.ts'
import {type Rewritten, rewrittenNames, rewrittenReferences} from './rewritten-references.ts'

/** The renamed files, and all documents and the profile that name them. */
export function renamingChanges(
  renamings: Renamings,
  catalog: Catalog,
  files: readonly SourceFile[],
  profileFile: SourceFile
): readonly FileChange[] {
  const otherDocuments = catalog.documents.filter((document) => !renamings.has(document))
  const inOrder = [...renamings.keys(), ...otherDocuments.sort((a, b) => compareText(a.path, b.path))]
  const changes = inOrder.flatMap((document): FileChange[] => {
    const before = fileAt(document.path, files)
    if (!before) return []
    const id = renamings.get(document)
    const folder = folderOf(document.path)
    const path = id === undefined ? document.path : `${folder === '' ? '' : `${folder}/`}${id}.md`
    const text = withoutByteOrderMark(before.text)
    const rewritten = mayName(text, catalog)
      ? rewrittenReferences(document, text, renamings, catalog)
      : {text, references: 0}
    if (id === undefined && rewritten.references === 0) return []
    const mark = before.text.slice(0, before.text.length - text.length)
    return [change(before, path, {...rewritten, text: mark + rewritten.text})]
  })
  const profile = rewrittenNames(profileFile.text, renamings)
  return profile.references > 0 ? [...changes, change(profileFile, profileFile.path, profile)] : changes
}

/** Most documents name no proposal at all. */
function mayName(text: string, {profile}: Catalog): boolean {
  return text.toLowerCase().includes((profile.file_names.placeholder ?? '').toLowerCase())
}

function change(before: SourceFile, path: string, {text, references}: Rewritten): FileChange {
  return {path, before, text, references, keys: []}
}
