import type {Diagnostic} from '../../core/diagnostic.ts'
import {escapeHtml} from '../text/escape.ts'

const styles = `.norma-findings{position:sticky;bottom:0;z-index:4;max-height:40vh;overflow:auto;padding:.6rem 1.25rem;
border-top:3px solid #b45309;background:Canvas;color:CanvasText;font:.875rem/1.5 system-ui,sans-serif}
.norma-findings ul{margin:.3rem 0 0;padding-left:1.2rem}.norma-findings summary{cursor:pointer;font-weight:650}`

/** What is wrong with the document that a page shows, for the foot of that page while it is being written. */
export function findingsPanel(diagnostics: readonly Diagnostic[]): string {
  if (diagnostics.length === 0) return ''
  const items = diagnostics.map(({place, severity, rule, message, help}) => {
    const more = help === undefined ? '' : ` <small>${escapeHtml(help)}</small>`
    return `<li>Line ${place.line}: <strong>${severity}</strong> ${escapeHtml(message)} <code>${escapeHtml(rule)}</code>${more}</li>`
  })
  const count = diagnostics.length === 1 ? '1 finding' : `${diagnostics.length} findings`
  return `<style>${styles}</style><aside class="norma-findings" aria-label="Findings in this document"><details open><summary>${count} in this document</summary><ul>${items.join('')}</ul></details></aside>`
}
