import {describe, expect, test} from 'vitest'
import {changeCases, checkChange, hasHistory, historyClone} from '../../helpers/history.ts'

if (!hasHistory) test.skip('NORMA_CORPUS is not set: the edit of a stable document was not looked at', () => {})

describe.skipIf(!hasHistory)('an edit of a stable document that asks for more', () => {
  test('is told with both sentences', () => {
    const edit = changeCases().find(({subject}) => subject.startsWith('Create v2 of node distribution'))
    if (!edit) throw new Error('The case is not there')
    const {diagnostics} = checkChange(historyClone(), edit.base, edit.head)
    const told = diagnostics.filter(({rule, severity}) => rule === 'stable-body-changed' && severity === 'warning')
    expect(told.map(({message, path}) => [path, message.slice(0, 60)])).toEqual([
      [
        'Standards/scs-0214-v1-k8s-node-distribution.md',
        'Unexpected new requirement `To provide metadata about the no'
      ],
      ['Standards/scs-0214-v1-k8s-node-distribution.md', 'Unexpected new requirement `This is an SCS-specific label; i']
    ])
  })
})
