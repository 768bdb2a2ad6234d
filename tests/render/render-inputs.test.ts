import {expect, test} from 'vitest'
import {parseCatalog} from '../../src/core/catalog.ts'
import type {RenderContext} from '../../src/render/render-context.ts'
import {renderInputs} from '../../src/render/render-inputs.ts'
import {documentText} from '../helpers/document-text.ts'
import {expectGolden} from '../helpers/golden.ts'
import {scsProfile} from '../helpers/profile.ts'
import {documentIn, testContext} from './rendering.ts'

const body = `[a](scs-0200-v1-second.md#x), scs-0300-v1, scs-0400, ![d](drawing.svg) and [s][t].

[t]: ../Tests/a_(b).py`

const world = {
  'scs-0100-v1-first.md': documentText({body}),
  'scs-0200-v1-second.md': documentText({title: 'Second'}),
  'scs-0300-v1-third.md': documentText({title: 'Third'}),
  'scs-0400-v1-fourth.md': documentText({title: 'Fourth'}),
  'scs-0900-v1-unnamed.md': documentText({title: 'Unnamed'})
}

function inputs(files: Readonly<Record<string, string>>, change: Partial<RenderContext> = {}): string {
  const {catalog} = parseCatalog(
    Object.entries(files).map(([path, text]) => ({path, text})),
    scsProfile
  )
  const context = {...testContext(catalog), ...change}
  return renderInputs(documentIn(catalog, 'scs-0100-v1-first'), files['scs-0100-v1-first.md'] ?? '', context)
}

const before = inputs(world)

test('stay the same when something else changes', () => {
  const changed = documentText({title: 'Another', status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
  expect(inputs({...world, 'scs-0900-v1-unnamed.md': changed, 'scs-0901-v1-new.md': changed})).toBe(before)
})

test.each<[string, Readonly<Record<string, string>>, Partial<RenderContext>]>([
  ['the title of a linked document', {'scs-0200-v1-second.md': documentText({title: 'Two'})}, {}],
  ['the title of a mentioned document', {'scs-0300-v1-third.md': documentText({title: 'Three'})}, {}],
  ['the phase of a mentioned document', {'scs-0300-v1-third.md': documentText({title: 'Third', status: 'Stable'})}, {}],
  ['the title of a mentioned series', {'scs-0400-v2-fourth.md': documentText({title: 'Fourth again'})}, {}],
  ['an image that goes', {}, {assetHref: () => undefined}],
  ['a file that comes', {}, {assetHref: (path) => `/x/${path}`}],
  ['addresses', {}, {documentHref: ({id}) => `/x/${id}`}]
])('change with %s', (_, files, change) => {
  expect(inputs({...world, ...files}, change)).not.toBe(before)
})

test('change when a mentioned document goes', () => {
  const {'scs-0300-v1-third.md': _, ...rest} = world
  expect(inputs(rest)).not.toBe(before)
})

test('are all ids and addresses of the text, each once, with what they mean', () => {
  const body = `SCS-0300-v1, scs-0300-v1-third, scs-0400 and scs-0400, scs-0999-v1.

[in brackets]( <a b.svg> ) [with brackets](c_(d).py "title") [in space]( \te.py ) ![image](drawing.svg)
[reference]: f.py 'title'
[another]:<g.py>
<a class="x" href = "h.py"> <img SRC='i.svg'> <a href=j.py> <a xhref="k.py">
<https://example.org/l> <mailto:m@example.org> <n> [nothing]() ](o.py)
[second](scs-0200-v1-second.md#p) [gone](scs-0999-v1-gone.md)`
  const text = inputs(
    {...world, 'scs-0100-v1-first.md': documentText({body})},
    {requirementInputs: ({id}) => [{entry: `of ${id}`}, {entry: 'another'}]}
  )
  expectGolden('render/inputs.txt', text)
})

test('take no minutes for addresses without end', () => {
  const body = '](<'.repeat(600_000)
  expect(inputs({'scs-0100-v1-first.md': documentText({body})})).toContain('"id":"scs-0100-v1-first"')
})
