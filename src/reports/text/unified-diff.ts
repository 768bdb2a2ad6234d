import {formatPatch, structuredPatch} from 'diff'

/** One file before and after; `from` where it is moved, no `before` where it is new. */
export interface TextChange {
  readonly path: string
  readonly from?: string | undefined
  readonly before?: string | undefined
  readonly after: string
}

/** The changes as `git apply` reads them. */
export function unifiedDiff(changes: readonly TextChange[]): string {
  return changes.map(fileDiff).join('')
}

function fileDiff({path, from = path, before, after}: TextChange): string {
  const [oldFileName, newFileName] = [before === undefined ? '/dev/null' : `a/${from}`, `b/${path}`]
  const patch = structuredPatch(oldFileName, newFileName, before ?? '', after, undefined, undefined, {context: 3})
  return formatPatch({
    ...patch,
    isGit: true,
    ...(from !== path && {isRename: true}),
    ...(before === undefined && {isCreate: true, newMode: '100644'})
  })
}
