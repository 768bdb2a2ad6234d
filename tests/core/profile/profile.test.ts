import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import {type Profile, trackSlug} from '../../../src/core/profile/profile.ts'
import {scsProfile} from '../../helpers/profile.ts'

const text = readFileSync(new URL('../../../norma.yaml', import.meta.url), 'utf8')

function read(changed: string): {profile?: Profile | undefined; problems: string[]; helps: (string | undefined)[]} {
  const reading = parseProfile({path: 'norma.yaml', text: changed})
  const found = reading.profile ? [] : reading.problems
  return {
    profile: reading.profile,
    problems: found.map(({place, message}) => `${place.line}: ${message}`),
    helps: found.map(({help}) => help)
  }
}

/** The profile with one text in it changed, and the line where that is. */
function change(from: string, to: string): {line: number; text: string} {
  expect(text).toContain(from)
  return {line: text.slice(0, text.indexOf(from)).split('\n').length, text: text.replace(from, to)}
}

test('what is not said has a default', () => {
  const {profile} = read(text.replace('base: /standards\n', ''))
  expect(profile?.base).toBe('')
  expect(profile?.waivers).toEqual([])
  expect(profile?.types[0]?.role).toBe('main')
})

describe('a bad profile names the line, what is accepted and what may be meant', () => {
  test.each([
    ['digits: 4', 'digits: four', 'Unexpected `four` for `file_names.digits`, expected a number'],
    ['digits: 4', 'digits: 4.5', 'Unexpected `4.5` for `file_names.digits`, expected a whole number'],
    ['digits: 4', 'digits: 40', 'Unexpected `40` for `file_names.digits`, expected at most 12'],
    ['digits: 4', 'digits: 0', 'Unexpected `0` for `file_names.digits`, expected at least 1'],
    ['digit: "0"', 'digit: 0', 'Unexpected `0` for `tracks.0.digit`, expected a text; a number needs quotes'],
    ['digit: "0"', 'digit: "00"', 'Unexpected `00` for `tracks.0.digit`, expected one digit, in quotes'],
    ['main: v,', 'main: vv,', 'Unexpected `vv` for `file_names.kinds.main`, expected one lower-case letter'],
    ['title: Sovereign Cloud Standards', 'title: ""', 'Unexpected empty value for `title`, expected a text'],
    [
      'base: /standards',
      'base: standards',
      'Unexpected `standards` for `base`, expected a path such as `/standards`, or an empty text'
    ],
    [
      'url: https://docs.scs.community',
      'url: docs',
      'Unexpected `docs` for `url`, expected the address of the site, such as `https://docs.example.org`'
    ],
    ['content: [standards, supplements]', 'content: []', 'Unexpected list for `content`, expected at least 1 entry'],
    [
      'content: [standards, supplements]',
      'content: standards',
      'Unexpected `standards` for `content`, expected a list'
    ],
    ['license:', 'license: MIT\n_:', 'Unexpected `MIT` for `license`, expected a mapping with keys'],
    ['normative: true', 'normative: yes', 'Unexpected `yes` for `types.0.normative`, expected `true` or `false`']
  ])('%s → %s', (from, to, message) => {
    const changed = change(from, to)
    expect(read(changed.text).problems).toContain(`${changed.line}: ${message}`)
  })

  test.each([
    [
      'role: supplement',
      'role: supplment',
      'Unexpected `supplment` for `types.3.role`, expected one of `main`, `supplement`',
      'Did you mean `supplement`?'
    ],
    [
      'stage: draft}',
      'stage: proposed}',
      'Unexpected `proposed` for `statuses.0.stage`, expected one of `draft`, `stable`, `deprecated`, `rejected`',
      undefined
    ],
    [
      '{from: Draft, to: Stable}',
      '{from: Draft, to: Stabel}',
      'Unexpected `Stabel` for `transitions.0.to`, expected one of `Draft`, `Stable`, `Deprecated`, `Rejected`',
      'Did you mean `Stable`?'
    ],
    [
      'enters_as: [Draft]',
      'enters_as: [Final]',
      'Unexpected `Final` for `types.0.enters_as.0`, expected one of `Draft`, `Stable`, `Deprecated`, `Rejected`',
      undefined
    ],
    [
      'track: Scopes',
      'track: Scope',
      'Unexpected `Scope` for `scopes.track`, expected one of `Global`, `IaaS`, `KaaS`, `IAM`, `Ops`, `Scopes`',
      'Did you mean `Scopes`?'
    ],
    [
      'ignore:',
      'ignores:',
      'Unexpected key `ignores` in profile, expected a key that Norma knows',
      'Did you mean `ignore`?'
    ],
    [
      'prefix:',
      'prefx:',
      'Unexpected key `prefx` in `file_names`, expected a key that Norma knows',
      'Did you mean `prefix`?'
    ],
    [
      'introduction: How',
      'intro: How',
      'Unexpected key `intro` in `tracks.0`, expected a key that Norma knows',
      'Use one of `name`, `slug`, `digit`, `introduction`.'
    ],
    [
      'phases: [deprecated]',
      'phases: [deprecated, effective]',
      'Unexpected second `effective` for `columns.2.phases.1`, expected each name once',
      undefined
    ],
    ['id: effective', 'id: draft', 'Unexpected second `draft` for `columns.1.id`, expected each name once', undefined],
    ['name: KaaS', 'name: IaaS', 'Unexpected second `IaaS` for `tracks.2.name`, expected each name once', undefined]
  ])('%s → %s', (from, to, message, help) => {
    const changed = change(from, to)
    const {problems, helps} = read(changed.text)
    expect(problems).toContain(`${changed.line}: ${message}`)
    expect(helps[problems.indexOf(`${changed.line}: ${message}`)]).toBe(help)
  })

  test.each([
    [
      'name: KaaS',
      'name: IAAS',
      'Unexpected second track at `/iaas/`, expected another address than that of `IaaS`',
      'Give the track another `slug`.'
    ],
    [
      'name: KaaS',
      'name: 雲',
      'Unexpected track `雲` without letters for its address, expected a `slug` with letters',
      'Give the track a `slug`, such as `cloud`.'
    ],
    [
      'name: KaaS',
      'name: API',
      'Unexpected `api` as the address of a track, expected none of `404`, `api`, `assets`, `certification`, `changes`, `legend`, `overview`, `pagefind`, `requirements`, `rules`',
      'Give the track another `slug`.'
    ],
    [
      'id: draft',
      'id: title',
      'Unexpected `title` as the name of a column, expected none of `track`, `number`, `id`, `title`, `supplement`',
      undefined
    ],
    ...['../standards', '/etc', 'a/../..', 'C:\\x', '..\\x'].map((folder): [string, string, string, string] => [
      '[standards, supplements]',
      `['${folder}']`,
      `Unexpected \`${folder}\` for \`content.0\`, expected a folder within that of the profile`,
      'Move the profile to a folder above, or name the folder with `--content DIR`.'
    ]),
    ...['javascript:alert(1)', 'ftp://example.org', 'example.org', 'https://a b', '{file}'].map(
      (address): [string, string, string, undefined] => [
        'source: https://github.com/SovereignCloudStack/standards/blob/main/Standards/{file}',
        `source: '${address}'`,
        `Unexpected \`${address}\` for \`repository.source\`, expected an address such as \`https://example.org\``,
        undefined
      ]
    ),
    [
      'url: https://creativecommons.org/licenses/by-sa/4.0/',
      'url: javascript:alert(1)',
      'Unexpected `javascript:alert(1)` for `license.url`, expected an address such as `https://example.org`',
      undefined
    ],
    [
      'url: https://github.com/SovereignCloudStack/standards',
      'url: data:text/html,x',
      'Unexpected `data:text/html,x` for `repository.url`, expected an address such as `https://example.org`',
      undefined
    ],
    [
      'title: Sovereign Cloud Standards',
      'title: "A \\e[31mred"',
      'Unexpected `A \u001b[31mred` for `title`, expected a text without control characters',
      undefined
    ],
    [
      'base: /standards',
      'base: "/a\\e"',
      'Unexpected `/a\u001b` for `base`, expected a path such as `/standards`, or an empty text',
      undefined
    ]
  ])('%s → %s', (from, to, message, help) => {
    const changed = change(from, to)
    expect(read(changed.text)).toMatchObject({problems: [`${changed.line}: ${message}`], helps: [help]})
  })

  test('a text that is prose may have several lines', () => {
    const changed = change('hint: Say what this process', 'hint: "Say\\nwhat" #')
    expect(read(changed.text).profile?.types[0]?.sections[0]?.hint).toBe('Say\nwhat')
  })

  test.each([
    ['keys: {colour: x}', 'Unexpected key `colour` in `keys`, expected a key that Norma knows'],
    ['keys: {type: title}', 'Unexpected second `title` for `keys`, expected each name once'],
    [
      'rules: {list-value: fatal}',
      'Unexpected `fatal` for `rules.list-value`, expected one of `error`, `warning`, `notice`, `off`'
    ],
    [
      'waivers: [{rule: a, document: b}]',
      'Unexpected `waivers.0` without `reason`, expected a text; a number needs quotes'
    ],
    [
      'waivers: [{rule: a, document: b, reason: c, until: soon}]',
      'Unexpected `soon` for `waivers.0.until`, expected a day such as `2026-01-31`'
    ],
    ['redirects: {old: /new}', 'Unexpected key `old` in `redirects`, expected a path that begins with `/`']
  ])('%s', (line, message) => {
    const last = text.split('\n').length
    expect(read(`${text}${line}\n`).problems).toEqual([`${last}: ${message}`])
  })

  test('a former name has to lead to a name of today', () => {
    const changed = change('obsoleted_at: deprecated_at', 'obsoleted_at: deprecated_on')
    const {problems, helps} = read(changed.text)
    expect(problems[0]).toContain(`${changed.line}: Unexpected \`deprecated_on\` for \`renamed_keys.obsoleted_at\``)
    expect(helps).toEqual(['Did you mean `deprecated_at`?'])
  })

  test('a phase without a column would hide documents', () => {
    const changed = change('phases: [upcoming, effective, retiring]', 'phases: [effective, retiring]')
    expect(read(changed.text)).toMatchObject({
      problems: [
        expect.stringContaining('Unexpected columns without the phase `upcoming`, expected each phase in one column')
      ],
      helps: ['Add `upcoming` to the `phases` of a column, or add a column for it with `hide_empty: true`.']
    })
  })

  test('what is missing is named', () => {
    expect(read(text.replace(/^title: .*\n/m, '')).problems).toEqual([
      '3: Unexpected profile without `title`, expected a text; a number needs quotes'
    ])
  })

  test.each(['', '[]', 'norma'])('%j is no profile', (nothing) => {
    expect(read(nothing).problems).toHaveLength(1)
    expect(read(nothing).problems[0]).toMatch(/^1: Unexpected .+ for profile, expected a mapping with keys$/)
  })

  test('YAML that cannot be read says where, and the way out', () => {
    const changed = change('title: Sovereign Cloud Standards', 'title: Standards: all of them')
    const {problems, helps} = read(changed.text)
    expect(problems).toEqual(['3: Unexpected `: ` within a value, expected one key and one value in a line'])
    expect(helps[0]).toContain('in quotes')
  })
})

test('a track has an address, from its name unless the profile says another', () => {
  expect(trackSlug(scsProfile, 'IaaS')).toBe('iaas')
  expect(trackSlug({...scsProfile, tracks: [{name: 'Sound & Light'}, {name: 'A', slug: 'b'}]}, 'Sound & Light')).toBe(
    'sound-light'
  )
  expect(trackSlug({...scsProfile, tracks: [{name: 'A', slug: 'b'}]}, 'A')).toBe('b')
})
