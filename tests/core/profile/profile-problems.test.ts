import {expect, test} from 'vitest'
import {z} from 'zod'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import {schemaProblems} from '../../../src/core/profile/schema-problems.ts'
import {expectGolden} from '../../helpers/golden.ts'

const usual: Readonly<Record<string, string>> = {
  title: 'Example',
  url: 'https://example.org',
  content: '[docs]',
  file_names: '{prefix: ex}'
}

/** Lines of a profile with the keys that every profile needs, one of them perhaps with another value. */
function profileText(lines: string): string {
  const written = new Set(lines.split('\n').map((one) => one.split(':')[0]))
  const others = Object.entries(usual).flatMap(([key, value]) => (written.has(key) ? [] : [`${key}: ${value}\n`]))
  return `${lines}\n${others.join('')}`
}

/** What was written, and under it where something is wrong, what, and the way out. */
function problemsText(lines: string, text = profileText(lines)): string {
  const reading = parseProfile({path: 'norma.yaml', text})
  const problems = reading.profile ? [] : reading.problems
  const found = problems.map(({rule, path, place, message, help}) => {
    expect([rule, path]).toEqual(['profile', 'norma.yaml'])
    return `${place.line}:${place.column} ${message}\n${help === undefined ? '' : `  ${help}\n`}`
  })
  return `${lines.replace(/^/gm, '| ')}\n${found.join('')}`
}

test('what is wrong with values, and the way out', () => {
  const written = [
    // What every profile needs.
    'title:\nurl:\ncontent:\nfile_names:',
    'title: ""',
    'title: " "',
    'title: 7',
    'title: [A]',
    'title: "A\\tb"',
    'description: {a: b}',
    'url: example.org',
    'content: docs',
    'content: []',
    'content: [""]',
    'file_names: ex',
    'file_names: {}',
    // Numbers.
    'file_names: {prefix: ex, digits: 0}',
    'file_names: {prefix: ex, digits: 13}',
    'file_names: {prefix: ex, digits: 1.5}',
    'file_names: {prefix: ex, digits: "4"}',
    'file_names: {prefix: ex, track_digit: 0}',
    'file_names: {prefix: ex, track_digit: 13}',
    // Yes and no.
    'contributors: maybe',
    'file_names: {prefix: ex, slugs: no}',
    // Letters, digits, days, words.
    'file_names: {prefix: ex, kinds: {main: V, supplement: ww}}',
    'file_names: {prefix: ex, kinds: {main: v}}',
    'tracks: [{name: A, digit: 1}]',
    'tracks: [{name: A, digit: "12"}]',
    'tracks: [{name: A, slug: "A b"}]',
    'tracks: []',
    'types: [{name: A}]',
    'types: [{name: A, normative: true, role: mian}]',
    'types: [{name: A, normative: true, sections: [{required: true}]}]',
    'statuses: [{name: A, stage: final}]',
    'columns: [{id: a, title: A, phases: []}]',
    'columns: [{id: a, title: A, phases: [draf]}]',
    'waivers: [{rule: a, document: b}]',
    'waivers: [{rule: a, document: b, reason: c, until: 2026-02-30}]',
    'rules: {overdue: warn}',
    'rules: [overdue]',
    'rules: {"": warning}',
    'license: {name: A, url: b}',
    'repository: {}',
    'columns: [{id: a, phases: [draft]}]',
    'scopes: {track: Documents, sections: []}',
    // Addresses.
    'base: standards',
    'redirects: {old: /new}',
    'redirects: {/a b: /new}',
    'redirects: {/old: new}',
    // Keys.
    'colour: red',
    'Title: A\ntitel: A',
    'file_names: {prefix: ex, digit: 4, colour: red}',
    'tracks: [{name: A, title: A}]',
    'keys: {colour: color}',
    'keys: {titel: name}',
    'keys: {title: 7}',
    'types: [{name: A, normative: true, sections: [{name: A, hints: B}]}]',
    'certification: {scopes: a, documents: [{scope: a}]}'
  ]
  expectGolden('profile/problems-of-values.txt', written.map((lines) => problemsText(lines)).join('\n'))
})

test('what does not fit together, and the way out', () => {
  const statuses = 'statuses: [{name: A, stage: draft}, {name: B, stage: stable}]'
  const phases = '[draft, upcoming, effective, retiring, deprecated, rejected, informative]'
  const annex = '{name: Annex, normative: false, role: supplement}'
  const written = [
    // Each name once.
    'keys: {title: name, track: name}',
    'keys: {title: status}',
    'other_keys: [title, author, author]',
    'tracks: [{name: A}, {name: B}, {name: A}]',
    'types: [{name: A, normative: true}, {name: A, normative: false}]',
    'statuses: [{name: A, stage: draft}, {name: A, stage: stable}]',
    `columns: [{id: a, title: A, phases: ${phases}}, {id: a, title: B, phases: [draft]}]`,
    // Addresses of tracks.
    'tracks: [{name: A b}, {name: A.B}, {name: C, slug: a-b}]',
    'tracks: [{name: 雲}, {name: B, slug: "-"}]',
    'tracks: [{name: Api}, {name: B, slug: changes}]',
    // Columns.
    'columns: [{id: title, title: A, phases: [draft]}]',
    `columns: [{id: a, title: A, phases: [draft, effective]}]\ntypes: [{name: A, normative: true}]`,
    `columns: [{id: a, title: A, phases: [draft, effective]}]\ntypes: [{name: A, normative: true}, ${annex}]`,
    // Folders.
    'content: [../docs, docs/.., /docs, "C:\\\\docs", "..\\\\docs", c:/docs, C:docs, docs/../../x, ./..]',
    'certification: {scopes: ../a, clouds: /b, levels: ../c, results: ../../d}',
    // Words that name something.
    `${statuses}\ntransitions: [{from: A, to: C}, {from: Draft, to: B}]`,
    `${statuses}\ntypes: [{name: A, normative: true, enters_as: [A, Draft]}]`,
    'types: [{name: A, normative: true, enters_as: [Stabel]}]',
    'renamed_keys: {old: titel, older: nothing, oldest: title}',
    'keys: {title: name}\nrenamed_keys: {old: title}',
    'scopes: {track: Document, sections: [A]}',
    // Redirects.
    'redirects: {/api/a.json: /a, /legend: /a, /documents: /a, /assets: /a, /free: /a}',
    'redirects: {/documents/feed.xml: /a, /documents/other.xml: /a, /feed.xml: /a}',
    'redirects: {/a: /b, /b: /a, /c: /b, /d: /d, /e: https://example.org/e}',
    'base: /x\nredirects: {/a: /a/}'
  ]
  expectGolden('profile/problems-of-agreement.txt', written.map((lines) => problemsText(lines)).join('\n'))
})

test('what is no profile at all', () => {
  const texts = ['', '[]', 'norma', '7', 'description: A', 'title: A: b', 'title: A\ntitle: B']
  expectGolden('profile/no-profile.txt', texts.map((text) => problemsText(text, text)).join('\n'))
})

test('what fits is no problem', () => {
  const written = [
    'file_names: {prefix: ex, digits: 1, track_digit: 1}',
    'file_names: {prefix: "", digits: 12, track_digit: 12}',
    'content: [docs, ./a/../b, ..docs, a/.., abc:docs]',
    'certification: {scopes: a, clouds: b/c}',
    'tracks: [{name: Sound & Light}, {name: 雲, slug: cloud}, {name: sound, slug: light}]',
    'keys: {title: name, status: title}',
    'redirects: {/a: /b, /b: /c, /c: https://example.org/a}',
    'scopes: {track: Documents, sections: [A]}'
  ]
  for (const lines of written) expect(problemsText(lines), lines).toBe(`${lines.replace(/^/gm, '| ')}\n`)
})

test('other files are read with the same words, and their own name', () => {
  const schema = z.strictObject({
    level: z.number().min(2).max(3),
    names: z.array(z.string()).min(1).optional(),
    of: z.strictObject({day: z.string()}).optional()
  })
  const values = [
    undefined,
    {level: 1},
    {level: 4},
    {level: 2, names: []},
    {},
    7,
    {level: 2, lebel: 3},
    {level: 2, of: {}}
  ]
  const problems = values.flatMap((value) => {
    const issues = schema.safeParse(value).error?.issues ?? []
    return issues.flatMap((issue) => schemaProblems(issue, value, {schema, whole: 'scope'}))
  })
  expect(problems).toEqual([
    {path: [], message: 'Unexpected empty value for scope, expected a mapping with keys', help: undefined},
    {path: ['level'], message: 'Unexpected `1` for `level`, expected at least 2', help: undefined},
    {path: ['level'], message: 'Unexpected `4` for `level`, expected at most 3', help: undefined},
    {path: ['names'], message: 'Unexpected list for `names`, expected at least 1 entry', help: undefined},
    {path: ['level'], message: 'Unexpected scope without `level`, expected a number', help: undefined},
    {path: [], message: 'Unexpected `7` for scope, expected a mapping with keys', help: undefined},
    {
      path: ['lebel'],
      message: 'Unexpected key `lebel` in scope, expected a key that Norma knows',
      help: 'Did you mean `level`?'
    },
    {
      path: ['of', 'day'],
      message: 'Unexpected `of` without `day`, expected a text; a number needs quotes',
      help: undefined
    }
  ])
})
