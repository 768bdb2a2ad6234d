import {describe, expect, test} from 'vitest'
import {findings} from '../../helpers/lint.ts'
import {scopeText} from '../../helpers/scope-text.ts'

const rule = 'scope-module-name'
const path = 'certification/scs-compatible.yaml'

const found = (id: string, name: string, document: string): string[] => {
  const modules = `- {id: ${id}, name: "${name}", url: https://example.org/${document}, targets: {main: [names]}}`
  const versions = `- {version: v1, stabilized_at: 2024-02-28, include: [${id}]}`
  return findings(rule, {[path]: scopeText({modules, versions})})
}

describe('a module', () => {
  test.each([
    ['scs-0100-v3.1', 'Flavor naming v3.1', 'scs-0100-v3-flavor-naming'],
    ['scs-0101-v1', 'Entropy v1.1', 'scs-0101-v1-entropy#tests'],
    ['scs-0104-v1-2-rec', 'Standard images', 'scs-0104-v1-standard-images.md'],
    ['opc-v2022.11', 'scs-0128-v1: End-to-end tests', 'scs-0128-v1-e2e-testing'],
    ['opc-v2022.11', 'Powered Compute v2022.11', 'guidelines/2022.11.json'],
    ['conformance', 'Conformance', 'scs-0201-v1-conformance'],
    ['conformance', 'Conformance v3', 'scs-0201-v1-conformance'],
    ['opc', 'scs-0100-v1 and scs-0101-v1', 'scs-0101-v1-entropy'],
    ['opc', 'scs-0101: Entropy', 'scs-0101-v1-entropy'],
    ['scs-0101-v1', 'Entropy v2x', 'scs-0101-v1-entropy'],
    ['scs-0101-v1', 'Entropy v2-beta', 'scs-0101-v1-entropy'],
    ['scs-0101-v1', 'Entropy of rev2', 'scs-0101-v1-entropy']
  ])('%s, "%s", agrees with %s', (id, name, document) => {
    expect(found(id, name, document)).toEqual([])
  })

  test.each([
    ['scs-0214-v2', 'Node distribution', 'scs-0214-v1-node-distribution', 'id `scs-0214-v2`', 'scs-0214-v1', '8:8'],
    ['scs-0100-v1', 'Entropy', 'scs-0101-v1-entropy', 'id `scs-0100-v1`', 'scs-0101-v1', '8:8'],
    ['scs-0101-v1', 'Entropy v2', 'scs-0101-v1-entropy', 'name `Entropy v2`', 'scs-0101-v1', '8:27'],
    ['scs-0101-v1', 'Entropy V12', 'scs-0101-v1-entropy', 'name `Entropy V12`', 'scs-0101-v1', '8:27'],
    ['scs-0101-v1', 'Entropy v2 tests', 'scs-0101-v1-entropy', 'name `Entropy v2 tests`', 'scs-0101-v1', '8:27'],
    ['scs-0101-v1', 'Entropy v2.1', 'scs-0101-v1-entropy', 'name `Entropy v2.1`', 'scs-0101-v1', '8:27'],
    ['opc', 'scs-0127-v1: Tests', 'scs-0128-v1-e2e', 'name `scs-0127-v1: Tests`', 'scs-0128-v1', '8:19']
  ])('%s, "%s", disagrees with %s', (id, name, document, what, short, place) => {
    expect(found(id, name, document)).toEqual([
      `${path}:${place} warning scope-module-name: Unexpected ${what} of a module that links to \`${short}\`, expected the number and version of that document`
    ])
  })
})
