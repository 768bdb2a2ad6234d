import fc from 'fast-check'
import {expect, test} from 'vitest'
import {TextDocument} from 'vscode-languageserver-textdocument'
import {chooseEncoding, positionsIn} from '../../../src/cli/language-server/positions.ts'
import {lineStarts, placeBetween} from '../../../src/core/text/place.ts'

const texts = fc.array(fc.constantFrom('a', 'ä', '😀', '\n', '\r\n', '\r', ' ', '字')).map((parts) => parts.join(''))

/** Offsets between whole characters, and not within a line's end. */
function boundaries(text: string): number[] {
  const offsets = [0]
  for (const {0: part, index} of text.matchAll(/\r\n|[\s\S]/gu)) offsets.push(index + part.length)
  return offsets
}

test.each(['utf-16', 'utf-8', 'utf-32'] as const)(
  'what a range in %s begins and ends with is found again',
  (encoding) => {
    fc.assert(
      fc.property(texts, (text) => {
        const positions = positionsIn(text, encoding)
        for (const offset of boundaries(text)) {
          const place = placeBetween(lineStarts(text), offset, text.length)
          const {start, end} = positions.rangeOf(place)
          expect(positions.offsetOf(start)).toBe(offset)
          expect(positions.offsetOf(end)).toBe(text.length)
        }
      })
    )
  }
)

test('in UTF-16 positions are those of the protocol’s own reading', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const document = TextDocument.create('file:///a.md', 'markdown', 1, text)
      for (const offset of boundaries(text)) {
        expect(positionsIn(text, 'utf-16').rangeBetween(offset, offset).start).toEqual(document.positionAt(offset))
      }
    })
  )
})

test('a position beyond the line, or the text, is their end', () => {
  const positions = positionsIn('ab\ncd', 'utf-8')
  expect(positions.offsetOf({line: 0, character: 99})).toBe(2)
  expect(positions.offsetOf({line: 9, character: 0})).toBe(5)
})

test.each([
  [undefined, 'utf-16'],
  [[], 'utf-16'],
  [['utf-32', 'utf-8'], 'utf-32'],
  [['utf-7'], 'utf-16']
])('of %j, %s is chosen', (offered, chosen) => {
  expect(chooseEncoding(offered)).toBe(chosen)
})
