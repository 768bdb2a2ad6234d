import {describe, expect, test} from 'vitest'
import type {RelationKey} from '../../../src/core/profile/profile-schema.ts'
import {applyEdits} from '../../../src/core/text/edits.ts'
import {addReferences, placeOfReference} from '../../../src/lint/references/reference-list.ts'
import {corpusOf} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const path = 'scs-0100-v1-a.md'

/** A document whose relations begin in line 6. */
const textWith = (keys: string): string =>
  `---\ntitle: A\ntype: Standard\nstatus: Stable\ntrack: IaaS\n${keys}---\n\nWords.\n`

function read(text: string, profile = scsProfile) {
  const corpus = corpusOf({[path]: text}, {profile})
  const [document] = corpus.catalog.documents
  if (!document) throw new Error('Unexpected front matter, expected a document')
  return {document, ...corpus}
}

describe('the place of a reference', () => {
  const placeOf = (keys: string, reference: string): string | undefined => {
    const {document, texts} = read(textWith(keys))
    const place = placeOfReference(document, 'replaces', reference, texts)
    return place && `${place.line}:${place.column}-${place.endLine}:${place.endColumn}`
  }

  test.each([
    ['in a list', 'replaces:\n  - one\n  - two\n', '8:5-8:8'],
    ['in a list in quotes', 'replaces:\n  - "one"\n  - \'two\'\n', '8:6-8:9'],
    ['in brackets', 'replaces: [one, two]\n', '6:17-6:20'],
    ['in brackets without a space', 'replaces: [one,two]\n', '6:16-6:19'],
    ['in brackets and quotes', 'replaces: ["one", "two"]\n', '6:20-6:23'],
    ['as the only one', 'replaces: two\n', '6:11-6:14'],
    ['not where it is part of another', 'replaces: [twofold, onetwo, two]\n', '6:29-6:32'],
    ['at the first of several', 'replaces: [two, two]\n', '6:12-6:15'],
    ['as the whole value where it cannot be told', 'replaces: ["t\\x77o"]\n', '6:11-6:21']
  ])('is its own: %s', (_, keys, place) => {
    expect(placeOf(keys, 'two')).toBe(place)
  })

  test('is none without the key', () => {
    expect(placeOf('replaced_by: [two]\n', 'two')).toBeUndefined()
  })
})

describe('adding references', () => {
  /** The keys of a document with references added; undefined where there is no fix. */
  function added(keys: string, references: readonly string[], key: RelationKey = 'replaces', profile = scsProfile) {
    const text = textWith(keys)
    const {document, catalog} = read(text, profile)
    const {fix} = addReferences(text, document, key, references, catalog)
    return fix && applyEdits(text, fix).slice(textWith('').indexOf('---\n\n'), -'---\n\nWords.\n'.length)
  }

  test.each([
    ['a key of its own', '', 'replaces:\n  - b\n  - c\n'],
    ['a key of its own, after others', 'authors: A\n', 'authors: A\nreplaces:\n  - b\n  - c\n'],
    ['a key that is empty', 'replaces:\nauthors: A\n', 'replaces:\n  - b\n  - c\nauthors: A\n'],
    ['a key with a comment', 'replaces: # later\n', 'replaces: # later\n  - b\n  - c\n'],
    ['a list', 'replaces:\n  - a\n', 'replaces:\n  - a\n  - b\n  - c\n'],
    ['a list without indent', 'replaces:\n- a\n', 'replaces:\n- a\n- b\n- c\n'],
    ['a list with more spaces', 'replaces:\n    -   a\n', 'replaces:\n    -   a\n    -   b\n    -   c\n'],
    ['a list in quotes', 'replaces:\n  - "a"\n', 'replaces:\n  - "a"\n  - "b"\n  - "c"\n'],
    ['a list in single quotes', "replaces:\n  - 'a'\n", "replaces:\n  - 'a'\n  - 'b'\n  - 'c'\n"],
    ['a list before others', 'replaces:\n  - a\nauthors: A\n', 'replaces:\n  - a\n  - b\n  - c\nauthors: A\n'],
    ['brackets', 'replaces: [a]\n', 'replaces: [a, b, c]\n'],
    ['brackets without anything', 'replaces: []\n', 'replaces: [b, c]\n'],
    ['brackets with a space', 'replaces: [ ]\n', 'replaces: [b, c ]\n'],
    ['brackets with a comma at the end', 'replaces: [a,]\n', 'replaces: [a, b, c]\n'],
    ['brackets over lines', 'replaces: [\n  a,\n  ]\n', 'replaces: [\n  a, b, c\n  ]\n'],
    ['brackets with an anchor', 'replaces: &all [a]\n', 'replaces: &all [a, b, c]\n'],
    ['brackets of a key that is a question', '? replaces\n: [a]\n', '? replaces\n: [a, b, c]\n'],
    ['brackets in the next line', 'replaces:\n  [a]\n', 'replaces:\n  [a, b, c]\n']
  ])('writes %s', (_, before, after) => {
    expect(added(before, ['b', 'c'])).toBe(after)
  })

  test.each([
    ['a text that is no list', 'replaces: a\n'],
    ['a text that ends as a list', 'replaces: a]\n'],
    ['nothing that is written out', 'replaces: ~\n'],
    ['a comment within brackets', 'replaces: [\n  a # why\n  ]\n']
  ])('leaves %s as it is', (_, keys) => {
    expect(added(keys, ['b'])).toBeUndefined()
  })

  test('writes the name that the profile has for the key', () => {
    const profile = {...scsProfile, keys: {replaced_by: 'followed_by'}}
    expect(added('', ['b'], 'replaced_by', profile)).toBe('followed_by:\n  - b\n')
  })

  test('leaves front matter in braces, and with keys that are indented, as it is', () => {
    const braces = '---\n{title: A, type: Standard, status: Stable, track: IaaS}\n---\n'
    const indented = '---\n title: A\n type: Standard\n status: Stable\n track: IaaS\n---\n'
    for (const text of [braces, indented]) {
      const {document, catalog} = read(text)
      expect(addReferences(text, document, 'replaces', ['b'], catalog)).toEqual({})
    }
  })

  test('writes what does not mean another value, and nothing else', () => {
    expect(added('', ['- b'])).toBeUndefined()
    expect(added('', ['# b'])).toBeUndefined()
    expect(added('replaces: [a]\n', ['b]'])).toBeUndefined()
  })

  test.each([
    ['the last line of the front matter', 'authors: A\r\n', 'authors: A\r\nreplaces:\r\n  - b\r\n'],
    ['the last line of the list', 'replaces:\n  - a\r\nauthors: A\n', 'replaces:\n  - a\r\n  - b\r\nauthors: A\n'],
    [
      'the last line of the list, not others',
      'replaces:\r\n  - a\nauthors: A\r\n',
      'replaces:\r\n  - a\n  - b\nauthors: A\r\n'
    ]
  ])('ends new lines as %s ends', (_, before, after) => {
    expect(added(before, ['b'])).toBe(after)
  })

  test.each(['\n', '\r\n'])('ends new lines as the line before ends, %j', (newline) => {
    for (const keys of ['', 'replaces:\n', 'replaces:\n  - a\n', 'replaces:\n  - a\nauthors: A\n']) {
      const text = textWith(keys).replaceAll('\n', newline)
      const {document, catalog} = read(text)
      const {fix = []} = addReferences(text, document, 'replaces', ['b'], catalog)
      const after = applyEdits(text, fix)
      expect(after).toContain(`  - b${newline}`)
      expect(after.split(newline).join('')).not.toMatch(/[\r\n]/)
    }
  })
})
