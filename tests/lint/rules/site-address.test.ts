import {describe, expect, test} from 'vitest'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import {findings} from '../../helpers/lint.ts'

const start = `title: Example standards
url: https://standards.example.org
content: [standards]
file_names: {prefix: ex, kinds: {main: v, supplement: w}}
`
const documents = {
  'ex-0001-v1-fog-horns.md': '---\ntitle: Fog horns\ntype: Standard\nstatus: Draft\ntrack: Sea\n---\n'
}

function found(profileEnd: string, files: Readonly<Record<string, string>> = documents): string[] {
  const reading = parseProfile({path: 'norma.yaml', text: start + profileEnd})
  if (!reading.profile) throw new Error(reading.problems.map(({message}) => message).join('\n'))
  return findings('site-address', files, {profile: reading.profile, placeInProfile: reading.placeOf})
}

describe('a track', () => {
  test('with the address of a document', () => {
    expect(found('tracks:\n  - {name: Sea}\n  - {name: ex-0001-v1-fog-horns}\n')).toEqual([
      'norma.yaml:7:12 error site-address: Unexpected track `ex-0001-v1-fog-horns` with the address of `ex-0001-v1-fog-horns.md`, expected an address without a page'
    ])
  })

  test('whose slug is the address of a document', () => {
    expect(found('tracks:\n  - {name: Sea}\n  - {name: Fog, slug: ex-0001-v1-fog-horns}\n')).toEqual([
      expect.stringContaining('norma.yaml:7:23 error site-address: Unexpected track `Fog`')
    ])
  })

  test('with an address of its own', () => {
    expect(found('tracks:\n  - {name: Sea}\n  - {name: ex-0001}\n')).toEqual([])
  })
})

describe('a redirect', () => {
  test.each([
    ['a document', '/ex-0001-v1-fog-horns', 'without a page'],
    ['a series', '/sea/ex-0001', 'without a page'],
    ['the requirements of a document', '/ex-0001-v1-fog-horns/requirements', 'without a page'],
    ['the data of a document', '/ex-0001-v1-fog-horns.json', 'that is not a file of the site'],
    ['a feed of a series', '/sea/ex-0001/feed.xml', 'that is not a file of the site']
  ])('from the address of %s', (_, from, expected) => {
    expect(found(`tracks: [{name: Sea}]\nredirects:\n  ${from}: /legend\n`)).toEqual([
      `norma.yaml:7:${from.length + 5} error site-address: Unexpected redirect from \`${from}\`, expected an address ${expected}`
    ])
  })

  test('from an address that nothing has, or that was that of a document', () => {
    expect(found('redirects: {/fog-horns: /ex-0001-v1-fog-horns, /ex-0002-v1-gone: /legend}\n')).toEqual([])
  })
})
