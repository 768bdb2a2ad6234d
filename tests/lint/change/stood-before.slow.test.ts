import fc from 'fast-check'
import {expect, test} from 'vitest'
import {documentText} from '../../helpers/document-text.ts'
import {lintChangedFiles} from '../../helpers/lint-change.ts'

const names = ['scs-0100-v1-names.md', 'scs-0100-v2-names.md', 'scs-0101-v1-images.md', 'scs-0101-v1-pictures.md']
const bystander = 'scs-0109-v1-bystander.md'
const idleWaiver = '<!-- norma-disable undefined-citation -- nothing to waive, so that the base is checked wholly -->'

const passages = [
  'A note[^1].',
  'As [Doe] says.',
  `See [it](${names[0]}).`,
  `See [it](${names[2]}#none).`,
  `See [scs-0100-v1](${names[1]}).`,
  '<!-- norma-disable undefined-footnote -- known -->',
  '<!-- norma-disable-next-line broken-link -- known -->'
]

const text = fc
  .record({
    status: fc.constantFrom('Draft', 'Stable', 'Deprecated', 'Unknown'),
    keys: fc
      .subarray([
        'stabilized_at: 2024-01-01',
        'deprecated_at: 2025-01-01',
        `replaces: ${names[0]}`,
        'replaced_by:\n  - none.md'
      ])
      .map((keys) => keys.join('\n')),
    body: fc.subarray(passages).map((chosen) => chosen.join('\n\n'))
  })
  .map(documentText)

const folder = fc.dictionary(fc.constantFrom(...names), text)

test('what stood before is the same whether all of the base is checked or only what the head has findings about', () => {
  const change = fc.tuple(folder, folder).map(([base, other]) => ({base, head: {...base, ...other}}))
  const removal = fc.tuple(folder, folder)
  const either = fc.oneof(
    change,
    removal.map(([base, head]) => ({base, head}))
  )
  let introduced = 0
  fc.assert(
    fc.property(either, ({base, head}) => {
      const findings = (body: string) => {
        const others = {[bystander]: documentText({body})}
        return lintChangedFiles({...base, ...others}, {...head, ...others}).map((one) => ({...one, fix: undefined}))
      }
      const [needed, whole] = [findings(''), findings(idleWaiver)]
      expect(needed).toEqual(whole)
      introduced += needed.length
    }),
    {numRuns: 300}
  )
  expect(introduced).toBeGreaterThan(100)
})
