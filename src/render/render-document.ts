import type {Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {Heading} from '../core/markdown/headings.ts'
import {diagrams} from './code/diagrams.ts'
import {highlight} from './code/highlight.ts'
import {githubAlerts} from './markdown/admonitions.ts'
import {containers} from './markdown/containers.ts'
import {limitDepth} from './markdown/depth-limit.ts'
import {hastHandlers} from './markdown/hast-handlers.ts'
import {images} from './markdown/images.ts'
import {links} from './markdown/links.ts'
import {mentions} from './markdown/mentions.ts'
import {rawHtml} from './markdown/raw-html.ts'
import {requirements} from './markdown/requirements.ts'
import {emoji, keywords, withEmoji} from './markdown/running-text.ts'
import {sanitized} from './markdown/sanitize.ts'
import {scrollableCode, scrollableTables} from './markdown/scrollable.ts'
import {headingLinks, requirementLinks} from './markdown/self-links.ts'
import {tidyHtml} from './markdown/tidy-html.ts'
import type {ParsedDocument, RenderContext} from './render-context.ts'

export interface RenderedDocument {
  /** The body of the document, safe to put into a page as it is. */
  readonly html: string
  /** All headings in order, their texts as readers see them; the slugs are the ids in the HTML. */
  readonly toc: readonly Heading[]
}

/** Turns a document's tree into HTML. The tree stays as it is; the same input gives the same bytes. */
export async function renderDocument(parsed: ParsedDocument, context: RenderContext): Promise<RenderedDocument> {
  const {tree, toc} = await documentTree(parsed, context)
  return {html: stringifier.stringify(tree), toc}
}

const stringifier = unified().use(rehypeStringify)

/** The HTML of a document as a tree. */
export async function documentTree(
  parsed: ParsedDocument,
  context: RenderContext
): Promise<{readonly tree: Root; readonly toc: readonly Heading[]}> {
  const {tree, headings} = parsed
  const toc = headings.map((heading) => ({...heading, text: withEmoji(heading.text)}))
  const processor = unified()
    .use(requirements, parsed, context)
    .use(limitDepth)
    .use(githubAlerts)
    .use(containers)
    .use(remarkRehype, {
      allowDangerousHtml: true,
      footnoteLabelProperties: {className: ['footnotes-title']},
      handlers: hastHandlers(tree, headings)
    })
    .use(rawHtml)
    .use(sanitized)
    .use(tidyHtml)
    .use(links, parsed, context)
    .use(images, parsed, context)
    .use(emoji)
    .use(mentions, parsed, context)
    .use(keywords)
    .use(diagrams)
    .use(highlight)
    .use(scrollableCode)
    .use(scrollableTables, toc)
    .use(headingLinks, toc)
    .use(requirementLinks, parsed, context)
  return {tree: await processor.run(tree), toc}
}
