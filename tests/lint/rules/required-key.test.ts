import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings, lintFiles} from '../../helpers/lint.ts'
import {profileAt} from '../../helpers/profile.ts'

const id = 'required-key'
const path = 'scs-0100-v1-a.md'
const frontMatter = (...lines: string[]): Record<string, string> => ({[path]: ['---', ...lines, '---', ''].join('\n')})

test('is silent about a standard with a status and a supplement that says what it supplements', () => {
  const keys = 'supplements:\n  - scs-0100-v1-a.md'
  const supplement = documentText({type: 'Supplement', keys})
  expect(findings(id, {[path]: documentText(), 'scs-0100-w1-b.md': supplement})).toEqual([])
})

test('names each key that is missing', () => {
  expect(findings(id, frontMatter('description: Nothing else'))).toEqual([
    `${path}:2:1 error required-key: Unexpected front matter without \`title\`, expected a text`,
    `${path}:2:1 error required-key: Unexpected front matter without \`track\`, expected one of \`Global\`, \`IaaS\`, \`KaaS\`, \`IAM\`, \`Ops\`, \`Scopes\``,
    `${path}:2:1 error required-key: Unexpected front matter without \`type\`, expected one of \`Procedural\`, \`Standard\`, \`Decision Record\`, \`Supplement\``
  ])
})

test.each(['', ' null', ' ~', ' ""', ' "  "', ' # later'])('a key with `%s` behind it is missing', (nothing) => {
  const found = findings(id, frontMatter(`title:${nothing}`, 'type: Standard', 'track: IaaS', 'status: Draft'))
  expect(found).toHaveLength(1)
  expect(found[0]).toContain('error required-key: Unexpected empty `title`, expected a text')
})

test('a status is required, and empty is not given', () => {
  const missing = 'Unexpected front matter without `status`, expected one of'
  expect(findings(id, {[path]: documentText({status: undefined})})[0]).toContain(missing)
  expect(findings(id, {[path]: documentText({status: ''})})[0]).toContain(
    `${path}:4:1 error required-key: Unexpected empty`
  )
})

test('an empty status is named even where the type is not known', () => {
  expect(findings(id, {[path]: documentText({type: 'Memo', status: ''})})).toHaveLength(1)
  expect(findings(id, {[path]: documentText({type: 'Memo', status: undefined})})).toEqual([])
})

test.each([
  ['', '2:1', 'Unexpected front matter without `supplements`'],
  ['supplements:', '5:1', 'Unexpected empty `supplements`'],
  ['supplements: []', '5:14', 'Unexpected empty `supplements`'],
  ['supplements: [null, 1]', '5:14', 'Unexpected empty `supplements`']
])('a supplement with `%s` does not say what it supplements', (keys, at, message) => {
  const name = 'scs-0100-w1-a.md'
  expect(findings(id, {[name]: documentText({type: 'Supplement', keys})})).toEqual([
    `${name}:${at} error required-key: ${message}, expected a list of the documents that it supplements`
  ])
  expect(findings('list-value', {[name]: documentText({type: 'Supplement', keys})})).toEqual([])
})

test('calls the keys what the profile calls them', () => {
  const profile = profileAt('tests/fixtures/second-organisation/norma.yaml')
  expect(findings(id, {'TWN-001-a.md': '---\ntitle: A\nkind: Report\nstanding: Accepted\n---\n'}, {profile})).toEqual([
    'TWN-001-a.md:2:1 error required-key: Unexpected front matter without `crew`, expected one of `Harbour Office`, `Sound & Light`, `Charts`'
  ])
})

test('who follows the help for a missing list has nothing left to mend', () => {
  const name = 'scs-0100-w1-b.md'
  const lintOf = (keys: string) =>
    lintFiles({[path]: documentText(), [name]: documentText({type: 'Supplement', keys})}).filter(
      (one) => one.path === name && /^(required-key|list-value|unknown-reference)$/.test(one.rule)
    )
  expect(lintOf('').map(({help}) => help)).toEqual([
    'Add `supplements:` and, on a line of its own, `  - ` with each file name.'
  ])
  expect(lintOf(`supplements:\n  - ${path}`)).toEqual([])
})
