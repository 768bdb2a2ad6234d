import {formatPatch, structuredPatch} from 'diff'

/** One file before and after; `from` where it is moved, no `before` where it is new. */
export interface DiffedFile {
  readonly path: string
  readonly from?: string | undefined
  readonly before?: string | undefined
  readonly after: string
}

/** The changes as `git apply` reads them. */
export function unifiedDiff(changes: readonly DiffedFile[]): string {
  return changes.map(fileDiff).join('')
}

function fileDiff({path, from = path, before, after}: DiffedFile): string {
  const oldName = before === undefined ? '/dev/null' : `a/${from}`
  const patch = structuredPatch(oldName, `b/${path}`, before ?? '', after, undefined, undefined, {context: 3})
  return formatPatch({
    ...patch,
    isGit: true,
    isRename: from !== path,
    isCreate: before === undefined,
    newMode: '100644'
  })
}
