import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const rule = 'scope-unused'
const path = 'certification/scs-compatible.yaml'

const module = (id: string): string => `- {id: ${id}, name: A, url: https://example.org/a, targets: {main: [names]}}`

describe('what nothing uses', () => {
  test('is a module in no version; those beside the versions on purpose are a notice', () => {
    const modules = [module('naming'), module('other'), module('naming-rec'), module('naming-manual')].join('\n')
    expect(findings(rule, {[path]: scopeText({modules})})).toEqual([
      `${path}:9:8 warning scope-unused: Unexpected module \`other\` in no version, expected one that includes it`,
      `${path}:10:8 notice scope-unused: Unexpected module \`naming-rec\` in no version, expected one that includes it`,
      `${path}:11:8 notice scope-unused: Unexpected module \`naming-manual\` in no version, expected one that includes it`
    ])
  })

  test('is a testcase in no module', () => {
    expect(findings(rule, {[path]: scopeText({testcases: '- id: names\n- id: other'})})).toEqual([
      `${path}:7:9 warning scope-unused: Unexpected testcase \`other\` in no module, expected a target of a module with it`
    ])
  })
})
