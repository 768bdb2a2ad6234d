import {expect, test} from 'vitest'
import {addressCollisions, trackCollisions} from '../../../src/core/site/address-collisions.ts'
import {catalogOf} from '../../helpers/catalog.ts'
import {documentText} from '../../helpers/document-text.ts'
import {profileFileOf} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'

const files = {'x/scs-0100-v1-a.md': documentText(), 'x/scs-0100-v2-a.md': documentText()}
const tracks = [
  {name: 'IaaS'},
  {name: 'scs-0100-v1-a'},
  {name: 'Cloud', slug: 'scs-0100-v2-a'},
  {name: 'SCS 0100 v1 b'},
  {name: 'scs-0100'}
]

test('tracks with the address of a document, where it stands in the profile', () => {
  expect(trackCollisions(catalogOf(files, {...scsProfile, tracks}))).toEqual([
    {
      at: ['tracks', 1, 'name'],
      message:
        'Unexpected track `scs-0100-v1-a` with the address of `x/scs-0100-v1-a.md`, expected an address without a page',
      help: 'Give the track another `slug`.'
    },
    {
      at: ['tracks', 2, 'slug'],
      message: 'Unexpected track `Cloud` with the address of `x/scs-0100-v2-a.md`, expected an address without a page',
      help: 'Give the track another `slug`.'
    }
  ])
})

test('tracks and redirects with the address of something else are problems of the profile', () => {
  const redirects = {
    '/scs-0100-v1-a': '/elsewhere',
    '/iaas/scs-0100/v1...v2': '/elsewhere',
    '/scs-0100-v1-a/requirements/': '/elsewhere',
    '/scs-0100-v1-a.json': '/elsewhere',
    '/scs-0100-v1-b': '/elsewhere'
  }
  const profile = {...scsProfile, tracks: tracks.slice(0, 2), redirects}
  const place = (path: readonly PropertyKey[]) => ({line: 1, column: path.join('.').length, endLine: 2, endColumn: 1})
  const file = {...profileFileOf(profile, place), path: 'x/norma.yaml'}
  const help = 'Let the redirect begin at another address, or remove it.'
  const redirect = (from: string, ideal: string) => ({
    ...{rule: 'site-address', path: 'x/norma.yaml', place: place(['redirects', from]), help},
    message: `Unexpected redirect from \`${from}\`, expected an address ${ideal}`
  })
  expect(addressCollisions(file, catalogOf(files, profile))).toEqual([
    {
      ...{rule: 'site-address', path: 'x/norma.yaml', place: place(['tracks', 1, 'name'])},
      message:
        'Unexpected track `scs-0100-v1-a` with the address of `x/scs-0100-v1-a.md`, expected an address without a page',
      help: 'Give the track another `slug`.'
    },
    redirect('/scs-0100-v1-a', 'without a page'),
    redirect('/iaas/scs-0100/v1...v2', 'without a page'),
    redirect('/scs-0100-v1-a/requirements/', 'without a page'),
    redirect('/scs-0100-v1-a.json', 'that is not a file of the site')
  ])
})

test('a profile without collisions has no problems', () => {
  expect(addressCollisions(profileFileOf(scsProfile), catalogOf(files))).toEqual([])
})
