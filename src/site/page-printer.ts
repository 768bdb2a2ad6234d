import type {SSRResult} from 'astro'
import {experimental_AstroContainer as AstroContainer} from 'astro/container'
import {type AstroComponentFactory, createComponent, renderToString} from 'astro/runtime/server/index.js'
import type {Site} from '../core/site/site-program.ts'
import type {Shell} from './layouts/shell.ts'
import {pageComponents} from './page-components.ts'

const components: Readonly<Record<string, AstroComponentFactory>> = pageComponents

/**
 * Prints pages that share one shell. Astro's container makes a request, a route and a response for each component,
 * and looks through all routes for it; here it is asked once for what components are rendered with.
 */
export async function makePrint(shell: Shell): Promise<Site['print']> {
  const result = await emptyResult({shell})
  return async ({component: name}, {props}) => {
    const component = components[name]
    if (!component) throw new Error(`Unexpected component \`${name}\` of a page, expected one that the site has`)
    // What a page notes, such as that it has its head, belongs to this page.
    const own = {...result, _metadata: {...result._metadata}}
    const html = await renderToString(own, component, {...(await props())}, {}, true)
    if (typeof html === 'string') return html
    throw new Error('Unexpected response of a component, expected HTML')
  }
}

async function emptyResult(locals: App.Locals): Promise<SSRResult> {
  const results: SSRResult[] = []
  const container = await AstroContainer.create()
  const witness = createComponent((result: SSRResult) => {
    results.push({...result, _metadata: {...result._metadata}})
    return new Response()
  })
  await container.renderToString(witness, {locals, partial: false})
  const [result] = results
  if (!result) throw new Error('Unexpected silence of the container, expected that it renders')
  return result
}
