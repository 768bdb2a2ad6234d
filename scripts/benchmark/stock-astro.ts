import {mkdirSync, rmSync, symlinkSync, writeFileSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Contestant} from './measure.ts'
import {type Corpus, workFolder} from './multiply.ts'
import {repository} from './norma.ts'

/** What Astro's own guide arrives at: glob loader, default Markdown processor, one page, one layout. */
export function stockAstro({content, documents}: Corpus): Contestant {
  const site = join(workFolder, `stock-astro-${documents}`)
  rmSync(site, {recursive: true, force: true})
  for (const [path, text] of Object.entries(siteFiles(content))) {
    mkdirSync(dirname(join(site, path)), {recursive: true})
    writeFileSync(join(site, path), text)
  }
  symlinkSync(join(repository, 'node_modules'), join(site, 'node_modules'))
  return {
    name: 'stock Astro build',
    documents,
    arguments: [join(site, 'node_modules/astro/bin/astro.mjs'), 'build'],
    folder: site,
    clear: ['.astro', '.cache', 'dist'].map((path) => join(site, path)),
    exitCodes: [0],
    pages: join(site, 'dist')
  }
}

// The packages are the repository's, the caches are the site's own.
function siteFiles(content: string): Readonly<Record<string, string>> {
  return {
    'package.json': '{"private": true, "type": "module"}\n',
    'astro.config.mjs': `
import {defineConfig} from 'astro/config'
export default defineConfig({cacheDir: './.cache/astro', vite: {cacheDir: './.cache/vite'}})
`,
    'src/content.config.ts': `
import {defineCollection} from 'astro:content'
import {glob} from 'astro/loaders'
import {z} from 'astro/zod'
const documents = defineCollection({
  loader: glob({
    base: new URL('${pathToFileURL(content)}/'),
    pattern: '*.md',
    generateId: ({entry}) => entry.replace(/\\.md$/, '')
  }),
  schema: z.object({title: z.string()}).passthrough()
})
export const collections = {documents}
`,
    'src/layouts/Layout.astro': `---
const {title} = Astro.props
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>{title}</title></head>
  <body><main><h1>{title}</h1><slot /></main></body>
</html>
`,
    'src/pages/[...slug].astro': `---
import {getCollection, render} from 'astro:content'
import Layout from '../layouts/Layout.astro'
export async function getStaticPaths() {
  const documents = await getCollection('documents')
  return documents.map(document => ({params: {slug: document.id}, props: {document}}))
}
const {document} = Astro.props
const {Content} = await render(document)
---
<Layout title={document.data.title}><Content /></Layout>
`
  }
}
