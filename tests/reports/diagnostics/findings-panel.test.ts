import {expect, test} from 'vitest'
import {findingsPanel} from '../../../src/reports/diagnostics/findings-panel.ts'
import {finding} from '../../helpers/findings.ts'

/** Without its styles. */
function panel(...diagnostics: Parameters<typeof findingsPanel>[0]): string {
  const html = findingsPanel(diagnostics)
  expect(html).toMatch(/^<style>\.norma-findings\{[^<]*\}<\/style><aside class="norma-findings"/)
  return html.replace(/^<style>[^<]*<\/style>/, '')
}

test('a page without findings has no panel', () => {
  expect(findingsPanel([])).toBe('')
})

test('a finding with its line, its rule and what helps', () => {
  expect(panel(finding())).toBe(
    '<aside class="norma-findings" aria-label="Findings in this document"><details open><summary>1 finding in this document</summary><ul><li>Line 2: <strong>error</strong> Unexpected `a`, expected `b` <code>broken-link</code> <small>Write `b`.</small></li></ul></details></aside>'
  )
})

test('several findings, where nothing helps', () => {
  const {help: _, ...helpless} = finding({severity: 'notice', rule: 'unknown-key'})
  expect(panel(finding({message: 'A'}), helpless)).toContain(
    '<summary>2 findings in this document</summary><ul><li>Line 2: <strong>error</strong> A <code>broken-link</code> <small>Write `b`.</small></li><li>Line 2: <strong>notice</strong> Unexpected `a`, expected `b` <code>unknown-key</code></li></ul>'
  )
})

test('the words of a document are text', () => {
  const words = `<script>alert("1")</script> & 'x'`
  expect(panel(finding({message: words, help: words, rule: words})).match(/<script|&amp; &#39;x&#39;/g)).toEqual([
    '&amp; &#39;x&#39;',
    '&amp; &#39;x&#39;',
    '&amp; &#39;x&#39;'
  ])
})
