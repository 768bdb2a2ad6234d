import {describe, expect, test} from 'vitest'
import {changesBetween} from '../../../src/core/history/change.ts'
import type {Profile} from '../../../src/core/profile/profile.ts'
import type {PlacedWaiver} from '../../../src/lint/waivers/placed-waiver.ts'
import {waiversIn} from '../../../src/lint/waivers/waivers.ts'
import {documentText} from '../../helpers/document-text.ts'
import {corpusOf, type LintOptions} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {scopeText} from '../../helpers/scope-text.ts'

type Files = Readonly<Record<string, string>>

const path = 'scs-0100-v1-a.md'

/** The text of documents begins in line 20. */
const inText = (body: string): readonly PlacedWaiver[] => waiversIn(corpusOf({[path]: documentText({body})}))

const placeOf = ({writtenIn: {place}}: PlacedWaiver): string =>
  `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`

describe('a comment in a document', () => {
  test('is a waiver for the document, or for the next line', () => {
    const comment = '<!-- norma-disable a-rule -- It is right. -->'
    const place = {line: 20, column: 1, endLine: 20, endColumn: comment.length + 1}
    const waiver = {rule: 'a-rule', path, writtenIn: {path, place}, reason: 'It is right.'}
    expect(inText(comment)).toStrictEqual([waiver])
    const next = comment.replace('disable', 'disable-next-line')
    const longer = {path, place: {...place, endColumn: next.length + 1}}
    expect(inText(next)).toStrictEqual([{...waiver, writtenIn: longer, line: 21}])
  })

  test.each([
    ['<!--norma-disable a-rule --Why-->', 'Why'],
    ['<!--  norma-disable  a-rule  --  Why not?  -->', 'Why not?'],
    ['<!--\nnorma-disable a-rule --\nWhy\nnot?\n-->', 'Why\nnot?'],
    ['<!-- norma-disable a-rule -- Why -- really? -->', 'Why -- really?'],
    ['<!-- norma-disable a-rule -->', ''],
    ['<!-- norma-disable a-rule -- -->', ''],
    ['<!-- norma-disable a-rule --  -->', '']
  ])('%j gives the reason %j', (comment, reason) => {
    expect(inText(comment).map((one) => [one.rule, one.reason])).toEqual([['a-rule', reason]])
  })

  test.each([
    ['another comment', '<!-- words -->'],
    ['one that only mentions it', '<!-- Write norma-disable a-rule -- Why -->'],
    ['one without a rule', '<!-- norma-disable -- Why -->'],
    ['one of another name', '<!-- norma-disabled a-rule -- Why -->'],
    ['one with several rules', '<!-- norma-disable a-rule b-rule -- Why -->'],
    ['one with a comma', '<!-- norma-disable a-rule, -- Why -->'],
    ['one without an end', '<!-- norma-disable a-rule -- Why'],
    ['code', '`<!-- norma-disable a-rule -- Why -->`'],
    ['a block of code', '```html\n<!-- norma-disable a-rule -- Why -->\n```'],
    ['text', 'norma-disable a-rule -- Why']
  ])('is none: %s', (_, body) => {
    expect(inText(body)).toEqual([])
  })
})

describe('several comments', () => {
  const one = '<!-- norma-disable a-rule -- One -->'
  const two = '<!-- norma-disable b-rule -- Two -->'

  test.each([
    ['side by side', `${one} ${two}`, ['20:1-20:37', '20:38-20:74']],
    ['without a space between', `${one}${two}`, ['20:1-20:37', '20:37-20:73']],
    ['in words', `Words ${one} and ${two}.`, ['20:7-20:43', '20:48-20:84']],
    ['one below the other', `${one}\n${two}`, ['20:1-20:37', '21:1-21:37']],
    ['in one piece of HTML', `<p>${one}\n  ${two}</p>`, ['20:4-20:40', '21:3-21:39']],
    ['of which one has no end', `${one}\n<!-- ${two.slice(5, 20)}`, ['20:1-20:37']],
    ['after one that is none', `<!-- words --> ${one}`, ['20:16-20:52']],
    ['in an item', `- ${one}\n\n  ${two}`, ['20:3-20:39', '22:3-22:39']],
    ['in one piece of HTML in an item', `- <p>${one}\n  ${two}</p>`, ['20:6-20:42', '21:3-21:39']],
    ['in one piece of HTML in a quotation', `> <p>${one}\n> ${two}</p>`, ['20:6-20:42', '21:3-21:39']]
  ])('%s have places of their own', (_, body, expected) => {
    expect(inText(body).map(placeOf)).toEqual(expected)
  })

  test.each(['- ', '> '])('over several lines may stand in what begins with %j', (mark) => {
    const rest = mark === '- ' ? '  ' : mark
    const body = `${mark}<!--\n${rest}norma-disable a-rule --\n${rest}Why\n${rest}not? -->`
    expect(inText(body).map((found) => [found.rule, found.reason, placeOf(found)])).toEqual([
      ['a-rule', 'Why\nnot?', '20:3-23:11']
    ])
  })

  test('over several lines end where they end', () => {
    const body = `<p>\n <!-- norma-disable a-rule --\n   One --> ${two}\n</p>`
    expect(inText(body).map(placeOf)).toEqual(['21:2-22:11', '22:12-22:48'])
  })

  test('for the next line are for the first line below all of them', () => {
    const next = (rule: string): string => `<!-- norma-disable-next-line ${rule} -- Why -->`
    const lines = (body: string) => inText(body).map(({rule, line}) => [rule, line])
    expect(lines(`${next('a')}\n${next('b')}\n${one}\n${next('c')}\nWords.\n\n${next('d')}`)).toEqual([
      ['a', 24],
      ['b', 24],
      ['a-rule', undefined],
      ['c', 24],
      ['d', 27]
    ])
    expect(lines(`${next('a')} ${next('b')}\nWords.`)).toEqual([
      ['a', 21],
      ['b', 21]
    ])
    expect(lines('<!-- norma-disable-next-line a --\nWhy -->\nWords.')).toEqual([['a', 22]])
  })
})

describe('a waiver of the profile', () => {
  const place = {line: 7, column: 3, endLine: 7, endColumn: 9}
  const waiver = {rule: 'a-rule', document: 'scs-0100-v1', reason: 'It is right.'}
  const files = {[path]: documentText(), 'certification/scs-compatible.yaml': scopeText()}

  /** What the profile's waivers are for, read with files. */
  const inProfile = (waivers: Profile['waivers'], of: Files = files, options: LintOptions = {}) =>
    waiversIn(corpusOf(of, {profile: {...scsProfile, waivers}, placeInProfile: () => place, ...options}))

  test('says what it is for, where it stands, and until when', () => {
    const expected = {...waiver, path, writtenIn: {path: 'norma.yaml', place}}
    expect(inProfile([waiver])).toStrictEqual([expected])
    expect(inProfile([{...waiver, until: '2026-01-01'}])).toStrictEqual([{...expected, until: '2026-01-01'}])
  })

  test('stands where its entry does', () => {
    const asked: unknown[] = []
    const placeInProfile: LintOptions['placeInProfile'] = (keys) => {
      asked.push(keys)
      return {...place, line: asked.length}
    }
    const lines = inProfile([waiver, waiver], files, {placeInProfile}).map(({writtenIn}) => writtenIn.place.line)
    expect(lines).toEqual([1, 2])
    expect(asked).toEqual([
      ['waivers', 0],
      ['waivers', 1]
    ])
  })

  test.each([
    ['scs-0100-v1-a', path],
    ['scs-0100-v1-a.md', path],
    ['scs-compatible.yaml', 'certification/scs-compatible.yaml'],
    ['certification/scs-compatible.yaml', 'certification/scs-compatible.yaml'],
    ['scs-other.yaml', undefined],
    ['scs-0999-v1', undefined]
  ])('for %s is for %s', (document, expected) => {
    expect(inProfile([{...waiver, document}]).map((one) => one.path)).toEqual([expected])
  })

  test('is left in peace where its document cannot be read right now', () => {
    expect(inProfile([waiver], {[path]: 'no front matter'})).toEqual([])
  })

  test('for a data file is left in peace where none were read, and only then', () => {
    const document = 'scs-other.yaml'
    expect(inProfile([{...waiver, document}], {[path]: documentText()})).toEqual([])
    expect(inProfile([{...waiver, document}])).toHaveLength(1)
    expect(inProfile([{...waiver, document: 'scs-0999-v1'}], {[path]: documentText()})).toHaveLength(1)
  })

  test('for a document that a change removes is for what it was', () => {
    const profile = {...scsProfile, waivers: [waiver]}
    const base = corpusOf({[path]: documentText()})
    const head = corpusOf({}, {profile})
    const comparison = {base, changes: changesBetween(base, head), day: '2026-01-01', stage: 'proposed'} as const
    expect(waiversIn({...head, comparison: {...comparison, isAdded: () => false}}).map((one) => one.path)).toEqual([
      path
    ])
    expect(waiversIn(head).map((one) => one.path)).toEqual([undefined])
  })

  test('comes before those of documents and of data files', () => {
    const comment = 'norma-disable a-rule -- It is right.'
    const all = inProfile([waiver], {
      [path]: documentText({body: `<!-- ${comment} -->`}),
      'certification/scs-compatible.yaml': `# ${comment}\n${scopeText()}`
    })
    expect(all.map(({writtenIn}) => writtenIn.path)).toEqual(['norma.yaml', path, 'certification/scs-compatible.yaml'])
  })
})
