import {describe, expect, test} from 'vitest'
import {changedDocument} from '../../../src/core/history/change.ts'
import {rules} from '../../../src/lint/rules.ts'
import {changeCases, checkChange, hasHistory, historyClone} from '../../helpers/history.ts'

/** Rules about links and sections are not judged by the cases. */
const judged = new Set(rules.map(({id}) => id))
for (const id of ['broken-link', 'mismatched-link', 'absolute-self-link', 'deprecated-link', 'required-section'])
  judged.delete(id)

if (!hasHistory) test.skip('NORMA_CORPUS is not set: the cases of the reference history were not looked at', () => {})

describe.skipIf(!hasHistory)('changes of the reference history', () => {
  test.each(hasHistory ? changeCases() : [])('$subject', ({base, head, ...expected}) => {
    const {diagnostics, changes} = checkChange(historyClone(), base, head)
    const named = (severity: string): readonly string[] =>
      diagnostics
        .filter((one) => one.severity === severity && judged.has(one.rule))
        .map(({rule, path}) => `${rule} ${path}`)
    const known = (findings: typeof expected.errors): readonly string[] =>
      findings.map(({rule, path}) => `${rule} ${path ?? diagnostics.find((one) => one.rule === rule)?.path}`)
    expect(named('error').toSorted()).toEqual(known(expected.errors).toSorted())
    expect(named('warning')).toEqual(expect.arrayContaining([...known(expected.warningsAmongOthers)]))
    expect(named('notice')).toEqual(expect.arrayContaining([...known(expected.noticesAmongOthers)]))

    const touched = new Set(changes.map((change) => changedDocument(change).path))
    expect(diagnostics.filter(({rule, path}) => judged.has(rule) && !touched.has(path))).toEqual([])
    for (const {rule} of expected.errors.filter(({path}) => path === null)) {
      const [only, ...more] = diagnostics.filter((one) => one.rule === rule)
      expect(more).toEqual([])
      expect(only?.message).toMatch(/`Standards\/scs-[\w-]+\.md`/)
      expect(only?.message).not.toContain(only?.path)
    }
  })
})
