import {describe, expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const rule = 'scope-link'
const path = 'certification/scs-compatible.yaml'
const site = 'https://docs.scs.community/standards'
const repository = 'https://github.com/SovereignCloudStack/standards/blob/main/Standards'

function found(url: string, testcaseUrl = 'https://example.org'): string[] {
  const modules = `- {id: naming, name: A, url: "${url}", targets: {main: [names]}}`
  const testcases = `- {id: names, url: "${testcaseUrl}"}`
  const document = documentText({type: 'Procedural'})
  return findings(rule, {[path]: scopeText({modules, testcases}), 'standards/scs-0100-v1-naming.md': document})
}

describe('an address', () => {
  test.each([
    `${site}/scs-0100-v1-naming`,
    `${site}/scs-0100-v1-naming#introduction`,
    `${repository}/scs-0100-v1-naming.md`,
    'https://example.org/scs-0999-v1-naming#nowhere'
  ])('is right: %s', (url) => {
    expect(found(url, url)).toEqual([])
  })

  test('of a module leads to no document', () => {
    expect(found(`${site}/scs-0100-v1-nameing`)).toEqual([
      `${path}:8:30 error scope-link: Unexpected link to \`scs-0100-v1-nameing\`, expected a document that exists`
    ])
  })

  test('of a testcase leads to no heading', () => {
    expect(found('https://example.org', `${site}/scs-0100-v1-naming#introductions`)).toEqual([
      `${path}:6:22 error scope-link: Unexpected link to \`#introductions\`, expected a heading of \`scs-0100-v1-naming\``
    ])
  })
})
