import {describe, expect, test} from 'vitest'
import {noCertification, readCertification} from '../../src/core/certification/certification.ts'
import {fileText, makeCorpus} from '../../src/core/corpus.ts'
import type {ShapeProblem} from '../../src/core/diagnostic.ts'
import {parseLedger} from '../../src/core/requirements/ledger.ts'
import {fileStart} from '../../src/core/text/place.ts'
import {documentText} from '../helpers/document-text.ts'
import {profileFileOf} from '../helpers/lint.ts'
import {scsProfile} from '../helpers/profile.ts'

const day = '2026-01-01'
const document = {path: 'standards/scs-0100-v1-a.md', text: documentText()}
const profileFile = {...profileFileOf(scsProfile), text: 'the profile'}
const ledger = parseLedger({path: 'requirements.lock.yaml', text: '# the ledger\n'})
const certification = readCertification({scopes: [{path: 'scope.yaml', text: '# a scope'}], results: []})
const unread: ShapeProblem = {
  ...{rule: 'unreadable-file', path: 'standards/scs-0101-v1-b.md', place: fileStart, message: 'Unexpected bytes'}
}

describe('a corpus', () => {
  test('is the documents joined with their profile, with the day', () => {
    const tree = {files: [document], assets: ['x.png']}
    const corpus = makeCorpus({profileFile, tree, day})
    expect(corpus).toMatchObject({profile: scsProfile, profileFile, tree, day, certification: noCertification})
    expect(corpus.problems).toEqual([])
    expect(corpus.catalog.documents.map(({path}) => path)).toEqual([document.path])
    expect(corpus.catalog.documents.map(corpus.texts.text)).toEqual([document.text])
    expect(corpus.ledger.entries).toEqual([])
  })

  test('has what was not read as text, what is wrong with documents, and what collides, in this order', () => {
    const redirects = {'/scs-0100-v1-a': '/elsewhere'}
    const colliding = profileFileOf({...scsProfile, redirects})
    const files = [document, {path: 'notes.md', text: ''}]
    const corpus = makeCorpus({profileFile: colliding, tree: {files, assets: []}, unread: [unread], day})
    expect(corpus.problems.map(({rule}) => rule)).toEqual(['unreadable-file', 'file-name', 'site-address'])
    expect(corpus.catalog.unreadable.map(({id}) => id)).toEqual(['scs-0101-v1-b'])
  })
})

describe('the text of a file', () => {
  const corpus = makeCorpus({profileFile, tree: {files: [document], assets: ['x.png']}, ledger, certification, day})

  test.each([
    [document.path, document.text],
    ['norma.yaml', 'the profile'],
    ['requirements.lock.yaml', '# the ledger\n'],
    ['scope.yaml', '# a scope'],
    ['x.png', undefined],
    ['scs-0100-v1-a.md', undefined]
  ])('%s', (path, text) => {
    expect(fileText(path, corpus)).toBe(text)
  })

  test('is not there for a ledger that nobody keeps', () => {
    const withoutLedger = makeCorpus({profileFile, tree: {files: [], assets: []}, day})
    expect(fileText('requirements.lock.yaml', withoutLedger)).toBeUndefined()
  })
})
