import {describe, expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'
import {waysOut} from '../../helpers/ways-out.ts'

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

  test.each([
    ['scs-0100-v1-nameing', 'Did you mean `scs-0100-v1-naming`?'],
    ['scs-0100-v1-something-else-altogether', 'Did you mean `scs-0100-v1-naming`?'],
    ['scs-0100-v2-naming', 'Did you mean `scs-0100-v1-naming`?'],
    ['scs-0999-v1-something-else', 'Correct the address.']
  ])('that leads to %s has a way out: %s', (id, help) => {
    const modules = `- {id: naming, name: A, url: "${site}/${id}", targets: {main: [names]}}`
    const files = {[path]: scopeText({modules}), 'standards/scs-0100-v1-naming.md': documentText()}
    expect(waysOut(rule, files)).toEqual([help])
  })

  test('of a testcase leads to no heading', () => {
    expect(found('https://example.org', `${site}/scs-0100-v1-naming#introductions`)).toEqual([
      `${path}:6:22 error scope-link: Unexpected link to \`#introductions\`, expected a heading of \`scs-0100-v1-naming\``
    ])
  })
})
