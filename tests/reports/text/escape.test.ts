import fc from 'fast-check'
import {XMLParser} from 'fast-xml-parser'
import {expect, test} from 'vitest'
import {escapeHtml, escapeXml, xmlCharacters} from '../../../src/reports/text/escape.ts'
import {hostileText} from '../../helpers/hostile-findings.ts'
import {runs} from '../../helpers/property-runs.ts'

test('what is markup in HTML becomes text, within attributes too', () => {
  expect(escapeHtml(`<script>alert("a" & 'b')</script> &amp;`)).toBe(
    '&lt;script&gt;alert(&quot;a&quot; &amp; &#39;b&#39;)&lt;/script&gt; &amp;amp;'
  )
  expect(escapeHtml('plain text, ü and 😀')).toBe('plain text, ü and 😀')
})

test.each([
  ['tab and line ends, which XML may hold', 'a\tb\nc\rd', 'a\tb\nc\rd'],
  ['other control characters', 'a\u0000b\u0008c\u000bd\u001be\u001f', 'a\ufffdb\ufffdc\ufffdd\ufffde\ufffd'],
  ['the first that is permitted', ' ~\u007f\u0085', ' ~\u007f\u0085'],
  ['the last before the surrogates', '\ud7ff\ue000', '\ud7ff\ue000'],
  ['half a character', 'a\ud83db\udc00', 'a\ufffdb\ufffd'],
  ['a whole one', '😀\u{10ffff}', '😀\u{10ffff}'],
  ['what is no character', '\ufffd\ufffe\uffff', '\ufffd\ufffd\ufffd']
])('XML: %s', (_, text, expected) => {
  expect(xmlCharacters(text)).toBe(expected)
})

test('text in XML is text of characters that XML has', () => {
  expect(escapeXml(`]]> <a b="c" d='e'>\u0000</a>`)).toBe(
    ']]&gt; &lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;\ufffd&lt;/a&gt;'
  )
})

test('whatever a text holds, a reader of the XML gets it', () => {
  const parser = new XMLParser({trimValues: false, parseTagValue: false, htmlEntities: true, ignoreAttributes: false})
  fc.assert(
    fc.property(hostileText, (text) => {
      const read = parser.parse(`<a><b c="${escapeXml(text)}">x${escapeXml(text)}x</b></a>`)
      expect(read.a.b['#text']).toBe(`x${xmlCharacters(text)}x`.replace(/\r\n?/g, '\n'))
      expect(read.a.b['@_c'].replace(/\s/g, ' ')).toBe(xmlCharacters(text).replace(/\r\n?/g, '\n').replace(/\s/g, ' '))
    }),
    {numRuns: runs(200)}
  )
})
