import {expect, test} from 'vitest'
import {parseProfile} from '../../../src/core/profile/parse-profile.ts'
import type {Profile} from '../../../src/core/profile/profile.ts'
import {documentText} from '../../helpers/document-text.ts'
import {findings, lintFiles, printed} from '../../helpers/lint.ts'
import {profileText, scsProfile} from '../../helpers/profile.ts'

const path = 'scs-0100-v1-flavor-naming.md'
const waiver = '<!-- norma-disable unknown-key -- The key serves another tool. -->'

/** A document with one finding of `unknown-key`. */
const withUnknownKey = (body: string): Record<string, string> => ({[path]: documentText({keys: 'owner: me', body})})

/** A document with one finding of `undefined-footnote`, in the line after the waivers. */
const withFootnote = (waivers: string): Record<string, string> => ({
  [path]: documentText({body: `${waivers}\nText[^1].`})
})

function withWaiver(waiver: Profile['waivers'][number]): {profile: Profile} {
  return {profile: {...scsProfile, waivers: [waiver]}}
}

test('a waiver for the file takes its findings out', () => {
  expect(printed(lintFiles(withUnknownKey('')))).toHaveLength(1)
  expect(printed(lintFiles(withUnknownKey(waiver)))).toEqual([])
})

test('a waiver for the next line takes out that line only', () => {
  const next = '<!-- norma-disable-next-line undefined-footnote -- It comes with the next release. -->'
  expect(printed(lintFiles(withFootnote(next)))).toEqual([])
  const [unused, footnote] = printed(lintFiles(withFootnote(`${next}\n\nWords.\n`)))
  expect(unused).toContain('expected a finding of that rule in line 21')
  expect(footnote).toContain('undefined-footnote')
})

test('waivers for the next line may stand one below the other or side by side', () => {
  const footnote = '<!-- norma-disable-next-line undefined-footnote -- It comes later. -->'
  const link = '<!-- norma-disable-next-line broken-link -- It comes later. -->'
  for (const waivers of [`${footnote}\n${link}`, `${link} ${footnote}`]) {
    const body = `${waivers}\nText[^1] and [text](#nowhere).`
    expect(printed(lintFiles({[path]: documentText({body})}))).toEqual([])
  }
})

test('a waiver within a list or a quotation counts for the line below it', () => {
  for (const mark of ['- ', '> ']) {
    const rest = mark === '- ' ? '  ' : '> '
    const body = `${mark}<!-- norma-disable-next-line undefined-footnote -- It comes later. -->\n${rest}Text[^1].`
    expect(printed(lintFiles({[path]: documentText({body})}))).toEqual([])
  }
})

test('a waiver without a reason has no effect and is reported', () => {
  const found = printed(lintFiles(withUnknownKey('<!-- norma-disable unknown-key -->')))
  expect(found).toEqual([
    `${path}:6:1 notice unknown-key: Unexpected key \`owner\`, expected a key that the profile knows`,
    `${path}:21:1 warning unused-waiver: Unexpected waiver of \`unknown-key\` without a reason, expected \`-- reason\` at its end`
  ])
})

test('a waiver that waives nothing is reported where it stands', () => {
  expect(findings('unused-waiver', {[path]: documentText({body: `Text. ${waiver}`})})).toEqual([
    `${path}:20:7 warning unused-waiver: Unexpected waiver of \`unknown-key\` that waives nothing, expected a finding of that rule`
  ])
})

test('a waiver in code is an example', () => {
  expect(
    findings('unused-waiver', {[path]: documentText({body: `\`\`\`\n${waiver}\n\`\`\`\n\n\`${waiver}\``})})
  ).toEqual([])
})

test('a waiver of the profile holds until its last day, that day included', () => {
  const until = withWaiver({rule: 'unknown-key', document: 'scs-0100-v1', reason: 'Another tool.', until: '2026-03-31'})
  expect(printed(lintFiles(withUnknownKey(''), {...until, day: '2026-03-31'}))).toEqual([])
  expect(printed(lintFiles(withUnknownKey(''), {...until, day: '2026-04-01'}))).toEqual([
    'norma.yaml:1:1 warning unused-waiver: Unexpected waiver of `unknown-key` for `scs-0100-v1` that ended on `2026-03-31`, expected a day that has not passed',
    `${path}:6:1 notice unknown-key: Unexpected key \`owner\`, expected a key that the profile knows`
  ])
})

test('a waiver of the profile that waives nothing is reported in the profile', () => {
  const unused = withWaiver({rule: 'unknown-key', document: path, reason: 'Another tool.'})
  expect(findings('unused-waiver', {[path]: documentText()}, unused)).toEqual([
    `norma.yaml:1:1 warning unused-waiver: Unexpected waiver of \`unknown-key\` for \`${path}\` that waives nothing, expected a finding of that rule`
  ])
})

test('a waiver for a document that does not exist is reported', () => {
  const lost = withWaiver({rule: 'unknown-key', document: 'scs-0999-v1', reason: 'Another tool.'})
  expect(findings('unused-waiver', {[path]: documentText()}, lost)).toEqual([
    'norma.yaml:1:1 warning unused-waiver: Unexpected waiver of `unknown-key` for `scs-0999-v1` that names no document, expected the id of a document that exists'
  ])
})

test('a waiver for a document that cannot be read right now is left in peace', () => {
  const kept = withWaiver({rule: 'unknown-key', document: 'scs-0100-v1', reason: 'Another tool.'})
  expect(findings('unused-waiver', {[path]: 'No front matter.\n'}, kept)).toEqual([])
})

test('two waivers of one finding are both used', () => {
  expect(printed(lintFiles(withUnknownKey(`${waiver}\n\n${waiver}`)))).toEqual([])
})

test('a waiver of the profile is reported where it stands there', () => {
  const waivers = `waivers:
  - {rule: broken-link, document: scs-0999-v1, reason: It is late.}
  - rule: unknown-key
    document: scs-0998-v1
    reason: It is late.
`
  const reading = parseProfile({path: 'norma.yaml', text: `${profileText.replace(/^waivers:.*/m, '')}${waivers}`})
  if (!reading.profile) throw new Error(JSON.stringify(reading.problems))
  const {profile, placeOf} = reading
  const line = profileText.split('\n').length + 1
  const found = printed(lintFiles({[path]: documentText()}, {profile, placeInProfile: placeOf}))
  expect(found.map((one) => one.split(' ')[0])).toEqual([`norma.yaml:${line}:5`, `norma.yaml:${line + 1}:5`])
})
