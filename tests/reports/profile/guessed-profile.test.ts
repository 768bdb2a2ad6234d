import {describe, expect, test} from 'vitest'
import type {ProfileGuess} from '../../../src/core/profile/guess/guess-profile.ts'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import {guessedProfileText} from '../../../src/reports/profile/guessed-profile.ts'
import {starterProfileText} from '../../../src/reports/profile/starter-profile.ts'
import {profileOf} from '../../helpers/known-site.ts'

/** Nothing but names with numbers. */
const least: ProfileGuess = {
  folders: [''],
  ignore: [],
  shape: {prefix: '', digits: 3, leadingZeros: true, slugs: true},
  example: '007-nuts.md',
  keys: {names: {}, renamed: {}, others: []},
  types: [],
  statuses: [],
  tracks: [],
  hasDates: false,
  counts: {files: 1, named: 1, read: 1}
}

/** Whatever can be guessed. */
const most: ProfileGuess = {
  folders: ['standards', 'notes'],
  ignore: ['README.md', 'README.md', 'a*b[c]?.md'],
  shape: {
    prefix: 'lan',
    digits: 4,
    leadingZeros: false,
    slugs: false,
    kinds: {main: 'v', supplement: 'w'},
    placeholder: 'xxxx'
  },
  example: 'lan-0001-v1.md',
  keys: {
    names: {title: 'title', type: 'kind', track: 'area'},
    renamed: {sort: 'kind'},
    others: ['authors', 'see: also']
  },
  types: [
    {
      name: 'Standard',
      count: 3,
      normative: true,
      role: 'main',
      sections: [
        {name: 'Purpose', required: true},
        {name: 'History', required: false}
      ]
    },
    {name: 'Note', count: 1, normative: false, role: 'supplement', sections: []}
  ],
  statuses: [
    {name: 'Draft', count: 1, stage: 'draft'},
    {name: 'Odd', count: 2, stage: undefined},
    {name: 'Final', count: 3, stage: 'stable'}
  ],
  tracks: [
    {name: 'Light', count: 2, digit: '1'},
    {name: 'Sound', count: 1}
  ],
  trackDigit: 2,
  hasDates: true,
  counts: {files: 7, named: 5, read: 4}
}

test('a guess from next to nothing', () => {
  const text = guessedProfileText(least, 'Bolts')
  expect(text).toBe(`# Guessed by \`norma init\` from 1 of 1 Markdown files. Data only: nothing in here is ever run.
# \`norma schema profile\` describes every key; \`norma lint\` reports what does not fit.
title: Bolts
# To be changed: the address that the site will have.
url: https://standards.example.org

content: [.]

# As in 007-nuts.md, without versions.
file_names:
  prefix: ""
  digits: 3

# No key tells the type of a document: all have the same type.
types:
  - {name: Document, normative: true}

# No key tells the status of a document: all are in force.
statuses:
  - {name: Published, stage: stable}
# Documents record no lifecycle dates: the phase follows from the status alone.
lifecycle_dates: false
`)
  expect(profileOf(text)).toMatchObject({content: ['.'], lifecycle_dates: false})
})

test('a guess from everything that can be guessed', () => {
  const text = guessedProfileText(most, 'Lantern Standards')
  expect(text).toBe(`# Guessed by \`norma init\` from 5 of 7 Markdown files. Data only: nothing in here is ever run.
# \`norma schema profile\` describes every key; \`norma lint\` reports what does not fit.
title: Lantern Standards
# To be changed: the address that the site will have.
url: https://standards.example.org

content: [standards, notes]
# Markdown files that are not documents.
ignore:
  - README.md
  - "a\\\\*b\\\\[c\\\\]\\\\?.md"

# As in lan-0001-v1.md, with versions.
file_names:
  prefix: lan
  digits: 4
  leading_zeros: false
  slugs: false
  kinds: {main: v, supplement: w}
  placeholder: xxxx
  track_digit: 2

# The name of a key in Norma: its name in these documents.
keys:
  type: kind
  track: area
# Keys that Norma does not use.
other_keys: [authors, "see: also"]
# Less frequent names of a key; Norma reads them, with a warning.
renamed_keys:
  sort: kind

# Topic areas; digit 2 of the number tells the track.
tracks:
  - {name: Light, digit: "1"} # 2 documents
  - {name: Sound} # 1 document

# Check \`normative\`: it was guessed from the name. Write \`true\` for a type that binds.
types:
  - name: Standard # 3 documents
    normative: true
    sections:
      - {name: Purpose, required: true}
      - {name: History}
  - name: Note # 1 document
    normative: false
    role: supplement

# What each status stands for. Without \`transitions\`, the usual steps are permitted.
statuses:
  - {name: Draft, stage: draft} # 1 document
  - {name: Odd, stage: draft} # 2 documents; unknown word, is it a draft?
  - {name: Final, stage: stable} # 3 documents
`)
})

test('statuses without dates', () => {
  const text = guessedProfileText({...most, hasDates: false}, 'Lanterns')
  expect(text).toMatch(/ # 3 documents\n# Documents record no lifecycle dates: .*\nlifecycle_dates: false\n$/)
})

test('tracks whose digits no position tells', () => {
  const {trackDigit: _, ...rest} = most
  expect(guessedProfileText(rest, 'Lanterns')).toContain('\n# Topic areas.\ntracks:\n')
})

describe('a track whose name makes no address of its own gets one', () => {
  test.each([
    ['of no letter at all', ['漢字'], ['track-1']],
    ['of a page that every site has', ['Overview'], ['track-1']],
    ['of a folder that every site has', ['API'], ['track-1']],
    ['of another track', ['Light', 'light!', 'Sound'], [undefined, 'track-2', undefined]],
    ['none of them', ['Light', 'Sound'], [undefined, undefined]]
  ])('%s', (_, names, slugs) => {
    const text = guessedProfileText({...least, tracks: names.map((name) => ({name, count: 1}))}, 'Lanterns')
    expect(profileOf(text).tracks.map(({slug}) => slug)).toEqual(slugs)
  })
})

describe('words stay what they are, whatever they look like', () => {
  const words = '"a" | \'b\': # {c}, [d] & *e ! $f {{ g }} `h` </script> \u202ei 漢 😀'

  test('in a guess', () => {
    const text = guessedProfileText(
      {
        ...most,
        shape: {...most.shape, slugs: true, leadingZeros: true},
        keys: {names: {type: words, title: '- x'}, renamed: {}, others: [`${words}2`]},
        types: [{name: words, count: 1, normative: true, role: 'main', sections: [{name: words, required: true}]}],
        statuses: [{name: words, count: 1, stage: 'stable'}],
        tracks: [{name: words, count: 1, digit: '1'}]
      },
      words
    )
    expect(profileOf(text)).toMatchObject({
      title: words,
      keys: {type: words, title: '- x'},
      other_keys: [`${words}2`],
      types: [{name: words, sections: [{name: words, required: true}]}],
      statuses: [{name: words}],
      tracks: [{name: words}]
    })
  })

  test('in a first profile', () => {
    expect(profileOf(starterProfileText(words, 'lan', words))).toMatchObject({title: words, content: [words]})
    expect(profileOf(starterProfileText('yes', '0', 'on'))).toMatchObject({
      title: 'yes',
      content: ['on'],
      file_names: {prefix: '0'}
    })
  })
})

test('a title of many words stays in one line', () => {
  const title = 'One word after another '.repeat(10).trim()
  for (const text of [guessedProfileText(least, title), starterProfileText(title, 'lan', 'standards')]) {
    expect(text).toContain(`\ntitle: ${title}\n`)
  }
})

test('a first profile', () => {
  const text = starterProfileText('Lantern Standards', 'lan', 'standards')
  expect(text).toBe(`# What the documents of one organisation look like. Data only: nothing in here is ever run.
# \`norma schema profile\` describes every key; types, statuses and columns have usual defaults.
title: Lantern Standards
# To be changed: the address that the site will have.
url: https://standards.example.org

content: [standards]
ignore: [README.md]

# As in lan-0001-v1-title-of-the-document.md; leave \`kinds\` away if documents have no versions.
file_names:
  prefix: lan
  digits: 4
  kinds: {main: v, supplement: w}
  placeholder: xxxx

# Topic areas, with the digit that their numbers have.
#tracks:
#  - {name: Cloud, digit: "1"}
#  - {name: Network, digit: "2"}
`)
  expect(parseProfile({path: 'norma.yaml', text}).profile).toBeDefined()
})
