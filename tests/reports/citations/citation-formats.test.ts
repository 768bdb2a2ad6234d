import {createRequire} from 'node:module'
import {describe, expect, test} from 'vitest'
import type {Citation} from '../../../src/reports/citations/citation.ts'
import {citationOf} from '../../../src/reports/citations/citation.ts'
import {bibtex, cslJson} from '../../../src/reports/citations/citation-formats.ts'
import {bareContent, documentOf, knownContent} from '../../helpers/known-site.ts'

const citation: Citation = {
  id: 'lan-0001-v2-lamps',
  title: 'Gas lamps',
  publisher: 'Lantern Standards',
  type: 'Standard',
  number: 'lan-0001-v2',
  version: 'v2',
  issued: '2023-01-09',
  address: 'https://docs.lantern.example/std/lan-0001-v2-lamps',
  asOf: '2024-06-15',
  note: 'Retiring on 2024-06-15'
}

test('a citation for BibTeX', () => {
  expect(bibtex(citation)).toBe(`@techreport{lan-0001-v2-lamps,
  title = {{Gas lamps}},
  author = {{Lantern Standards}},
  institution = {Lantern Standards},
  type = {Standard},
  number = {lan-0001-v2},
  version = {v2},
  year = {2023},
  month = jan,
  url = {https://docs.lantern.example/std/lan-0001-v2-lamps},
  urldate = {2024-06-15},
  note = {Retiring on 2024-06-15},
}
`)
})

test('a citation as CSL-JSON', () => {
  expect(cslJson(citation)).toBe(`[
  {
    "id": "lan-0001-v2-lamps",
    "type": "standard",
    "title": "Gas lamps",
    "author": [
      {
        "literal": "Lantern Standards"
      }
    ],
    "publisher": "Lantern Standards",
    "genre": "Standard",
    "number": "lan-0001-v2",
    "version": "v2",
    "issued": {
      "date-parts": [
        [
          2023,
          1,
          9
        ]
      ]
    },
    "accessed": {
      "date-parts": [
        [
          2024,
          6,
          15
        ]
      ]
    },
    "URL": "https://docs.lantern.example/std/lan-0001-v2-lamps",
    "note": "Retiring on 2024-06-15"
  }
]
`)
})

test('where no day is known, none is given', () => {
  const {issued: _, ...undated} = citation
  expect(bibtex(undated)).toBe(bibtex(citation).replace('  year = {2023},\n  month = jan,\n', ''))
  expect(JSON.parse(cslJson(undated))[0]).not.toHaveProperty('issued')
})

test.each(
  ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'].map((name, index) => [
    `2023-${`${index + 1}`.padStart(2, '0')}-31`,
    name
  ])
)('the month of %s is the macro `%s`, which every style prints in its language', (issued, name) => {
  expect(bibtex({...citation, issued})).toContain(`  year = {2023},\n  month = ${name},\n`)
})

test.each([
  ['lan-0001-v2-lamps', 'lan-0001-v2-lamps'],
  ['a.b:c/d+e_f', 'a.b:c/d+e_f'],
  ["lan-0001-v1-o(d)d'{n},ame", 'lan-0001-v1-o-d-d--n--ame'],
  ['lan-0001-v1-ü', 'lan-0001-v1--']
])('the key of %s is %s, which BibTeX can read', (id, key) => {
  expect(bibtex({...citation, id}).split('\n')[0]).toBe(`@techreport{${key},`)
})

// The package's ES modules import JSON without saying so, which Node refuses.
const require = createRequire(import.meta.url)
const {Cite}: {Cite: new (text: string) => {data: {title: string; publisher: string; note: string}[]}} =
  require('@citation-js/core')
require('@citation-js/plugin-bibtex')

describe('words are text to TeX, whatever they look like', () => {
  test.each([
    [String.raw`\input{x}`, String.raw`\textbackslash{}input\textbraceleft{}x\textbraceright{}`],
    ['50 % & $5 #1 a_b', String.raw`50 \% \& \$5 \#1 a\_b`],
    ['x^2 ~ y', String.raw`x\textasciicircum{}2 \textasciitilde{} y`],
    ['an open { brace', String.raw`an open \textbraceleft{} brace`],
    ['a closed } brace', String.raw`a closed \textbraceright{} brace`],
    ['}, note = {', String.raw`\textbraceright{}, note = \textbraceleft{}`],
    ['"quoted" @comment | <script> ]]> `b`', '"quoted" @comment | <script> ]]> `b`'],
    ['漢 é ‮r', '漢 é ‮r']
  ])('%s', (title, escaped) => {
    const text = bibtex({...citation, title, publisher: title, note: title})
    expect(text).toContain(`  title = {{${escaped}}},\n  author = {{${escaped}}},\n  institution = {${escaped}},\n`)
    const depth = [...text].reduce((sum, sign) => sum + (sign === '{' ? 1 : sign === '}' ? -1 : 0), 0)
    expect(depth).toBe(0)
    const items = new Cite(text).data
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({title, publisher: title})
  })

  test('and data to CSL-JSON', () => {
    const title = '"a" | b\n</script> ]]> {{ c }} `d` \u0000\u001b ‮e'
    expect(JSON.parse(cslJson({...citation, title}))[0].title).toBe(title)
  })
})

describe('what a citation says', () => {
  test('of a document of which everything is known', () => {
    expect(citationOf(documentOf(knownContent, 'lan-0001-v2-lamps'), knownContent)).toEqual({
      ...citation,
      issued: '2023-01-01'
    })
  })

  test('of one of which little is known', () => {
    expect(citationOf(documentOf(bareContent, '007-nuts'), bareContent)).toEqual({
      id: '007-nuts',
      title: 'Nuts',
      publisher: 'Bolts',
      type: 'Standard',
      number: '007',
      version: '007',
      address: 'https://bolts.example/007-nuts',
      asOf: '2024-06-15',
      note: 'Draft on 2024-06-15'
    })
  })

  test.each([
    ['in force: the day it came into force', 'lan-0001-v2-lamps', '2023-01-01'],
    ['in force from this day on', 'lan-0002-v1-bells', '2024-06-15'],
    ['not yet in force: the day of its publication', 'lan-0001-v3-lamps', '2024-05-01'],
    ['deprecated: the day it came into force', 'lan-0001-v1-lamps', '2022-01-01'],
    ['without a day', 'lan-0003-v1-horns', undefined]
  ])('it is issued, %s', (_, id, issued) => {
    expect(citationOf(documentOf(knownContent, id), knownContent).issued).toBe(issued)
  })
})
