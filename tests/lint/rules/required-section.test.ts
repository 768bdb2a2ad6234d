import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scsProfile} from '../../helpers/profile.ts'
import {waysOut} from '../../helpers/ways-out.ts'

const path = 'scs-0100-v1-a.md'
const header = (status: string, keys = ''): string =>
  `---\ntitle: A\ntype: Standard\nstatus: ${status}\ntrack: IaaS\n${keys}---\n`
const untested = `${header('Draft')}\n## Introduction\n\n## Motivation\n`
const warning = (section: string): string =>
  `${path}:3:7 warning required-section: Unexpected Standard without a section \`${section}\`, expected one in every Standard`

test('accepts aliases, any depth, and names in any case', () => {
  const text = `${header('Draft')}\n# abstract\n\n### CONTEXT\n\n#### Conformance  \n`
  expect(findings('required-section', {[path]: text})).toEqual([])
})

test('reports each missing section, and none that is only recommended', () => {
  expect(findings('required-section', {[path]: header('Draft')})).toEqual([
    warning('Conformance Tests'),
    warning('Introduction'),
    warning('Motivation')
  ])
})

test('takes no heading within code for a section', () => {
  expect(findings('required-section', {[path]: `${untested}\n\`\`\`md\n## Conformance Tests\n\`\`\`\n`})).toEqual([
    warning('Conformance Tests')
  ])
})

test('accepts a section in a supplement where the profile permits it', () => {
  const keys = `supplements:\n  - ${path}`
  const notes = documentText({type: 'Supplement', keys, body: '## Automated tests\n\n## Motivation'})
  expect(findings('required-section', {[path]: untested, 'scs-0100-w1-a.md': notes})).toEqual([])
  const unmotivated = `${header('Draft')}\n## Introduction\n`
  expect(findings('required-section', {[path]: unmotivated, 'scs-0100-w1-a.md': notes})).toEqual([
    warning('Motivation')
  ])
})

test('leaves supplements, procedural, deprecated and rejected documents alone', () => {
  const files = {
    'scs-0100-w1-a.md': documentText({type: 'Supplement', keys: `supplements:\n  - ${path}`}),
    'scs-0001-v1-a.md': header('Draft').replace('Standard', 'Procedural').replace('IaaS', 'Global'),
    'scs-0101-v1-a.md': header('Rejected', 'rejected_at: 2025-01-01\n'),
    'scs-0102-v1-a.md': header('Deprecated', 'deprecated_at: 2025-01-01\n')
  }
  expect(findings('required-section', files)).toEqual([])
  expect(findings('required-section', {[path]: header('Deprecated', 'deprecated_at: 2027-01-01\n')})).toHaveLength(3)
})

test('names the heading, its other names, and the supplement where it may stand', () => {
  const types = scsProfile.types.map((type) => {
    const sections = type.sections.map((section) =>
      section.name === 'Introduction' ? {...section, aliases: []} : section
    )
    return {...type, sections}
  })
  expect(waysOut('required-section', {[path]: header('Draft')}, {profile: {...scsProfile, types}})).toEqual([
    'Add a heading, one of `Conformance Tests`, `Conformance`, `Automated Tests`, `Manual Tests`, `Test Cases`, `Testing Notes`, here or in a supplement of this document.',
    'Add a heading `Introduction`.',
    'Add a heading, one of `Motivation`, `Context`.'
  ])
})

test('leaves supplements alone, whatever the profile says of their sections', () => {
  const types = scsProfile.types.map((type) => ({
    ...type,
    sections: type.sections.map((section) => ({...section, required: true}))
  }))
  const files = {
    'scs-0100-w1-a.md': '---\ntitle: A\ntype: Supplement\ntrack: IaaS\nsupplements: [scs-0100-v1-a.md]\n---\n'
  }
  expect(findings('required-section', files, {profile: {...scsProfile, types}})).toEqual([])
})
