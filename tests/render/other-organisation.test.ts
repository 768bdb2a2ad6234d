import {expect, test} from 'vitest'
import {parseProfile} from '../../src/core/profile/parse-profile.ts'
import {renderFile} from './rendering.ts'

const text = `
title: Rules
url: https://rules.example.org
content: [rules]
file_names: {prefix: r.x, digits: 2}
tracks: [{name: All}]
types: [{name: Rule, normative: true}]
statuses: [{name: Open, stage: draft}, {name: Set, stage: stable}]
transitions: []
columns: [{id: all, title: All, phases: [draft, upcoming, effective, retiring, deprecated, rejected, informative]}]
`

test('ids of any grammar are links, without versions and at the root of a site', async () => {
  const reading = parseProfile({path: 'norma.yaml', text})
  if (!reading.profile) throw new Error(JSON.stringify(reading))
  const rule = (title: string, body = ''): string =>
    `---\ntitle: ${title}\ntype: Rule\ntrack: All\nstatus: Open\n---\n\n${body}\n`
  const files = [
    {
      path: 'r.x-01-one.md',
      text: rule('One', 'R.X-02, r.x-02-two, r.x-03, rax-02, r.x-01, [a](r.x-02-two.md), [b](/r.x-02-two)')
    },
    {path: 'r.x-02-two.md', text: rule('Two')}
  ]
  const {html} = await renderFile(files, 'r.x-01-one', reading.profile)
  const two = 'href="/standards/r.x-02-two" title="Two (Open)"'
  expect(html).toBe(
    `<p><a class="mention" ${two}>R.X-02</a>, <a class="mention" ${two}>r.x-02-two</a>, r.x-03, rax-02, r.x-01, <a ${two}>a</a>, <a ${two}>b</a></p>`
  )
})
