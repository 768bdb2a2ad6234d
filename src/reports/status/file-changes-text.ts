import type {FileChange, KeyChange} from '../../core/steps/file-change.ts'
import {amount} from '../diagnostics/diagnostics-summary.ts'
import type {Paint} from '../diagnostics/diagnostics-text.ts'
import {printable} from '../text/printable.ts'

/** What a step did, file by file and key by key. */
export function fileChangesText(changes: readonly FileChange[], paint: Paint): string {
  return changes.map((change) => fileText(change, paint)).join('')
}

function fileText({path, before, keys, references}: FileChange, paint: Paint): string {
  const width = Math.max(0, ...keys.map(({name}) => name.length))
  const lines = [
    ...(before === undefined ? ['new'] : before.path === path ? [] : [`renamed from ${printable(before.path)}`]),
    ...keys.flatMap((key) => keyLines(key, width)),
    ...(references > 0 ? [`${amount(references, 'reference')} rewritten`] : [])
  ]
  return [paint('bold', printable(path)), ...lines.map((line) => `  ${line}`), ''].join('\n')
}

function keyLines({name, before, after}: KeyChange, width: number): string[] {
  return valueLines(before, after).map((value, index) => {
    return `${(index === 0 ? name : '').padEnd(width)}  ${printable(value)}`
  })
}

function valueLines(before: KeyChange['before'], after: KeyChange['after']): readonly string[] {
  if (typeof after === 'string') return [before === undefined ? `${after} (new)` : `${String(before)} → ${after}`]
  const entriesBefore = before === undefined ? [] : [before].flat()
  const removed = entriesBefore.filter((entry) => !after.includes(entry)).map((entry) => `${entry} (removed)`)
  return [...removed, ...after.filter((entry) => !entriesBefore.includes(entry)).map((entry) => `${entry} (new)`)]
}
