import type {Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {Heading} from '../core/headings.ts'
import {scrollableCode} from './code-blocks.ts'
import {containers} from './containers.ts'
import {diagrams} from './diagrams.ts'
import {emoji, withEmoji} from './emoji.ts'
import {githubAlerts} from './github-alerts.ts'
import {headingHandler} from './heading-handler.ts'
import {headingLinks} from './heading-links.ts'
import {highlight} from './highlight.ts'
import {images} from './images.ts'
import {keywords} from './keywords.ts'
import {links} from './links.ts'
import {listItemHandler} from './list-item-handler.ts'
import {mentions} from './mentions.ts'
import {modernAttributes} from './modern-attributes.ts'
import {rawHtml} from './raw-html.ts'
import type {Reading, RenderContext} from './reading.ts'
import {requirementLinks} from './requirement-links.ts'
import {requirements} from './requirements.ts'
import {sanitized} from './sanitize.ts'
import {tables} from './tables.ts'
import {taskLists} from './task-lists.ts'
import {tooDeep} from './too-deep.ts'
import {uniqueIds} from './unique-ids.ts'

export type {Reading, RenderContext} from './reading.ts'

export interface RenderedDocument {
  /** The body of the document, safe to put into a page as it is. */
  readonly html: string
  /** All headings in order, their texts as readers see them; the slugs are the ids in the HTML. */
  readonly toc: readonly Heading[]
}

/** Turns a document's tree into HTML. The tree stays as it is; the same input gives the same bytes. */
export async function renderDocument(reading: Reading, context: RenderContext): Promise<RenderedDocument> {
  const {tree, toc} = await documentTree(reading, context)
  return {html: stringifier.stringify(tree), toc}
}

const stringifier = unified().use(rehypeStringify, {characterReferences: {useNamedReferences: false}})

/** The same as a tree. */
export async function documentTree(
  reading: Reading,
  context: RenderContext
): Promise<{readonly tree: Root; readonly toc: readonly Heading[]}> {
  const {tree, headings} = reading
  const toc = headings.map((heading) => ({...heading, text: withEmoji(heading.text)}))
  const processor = unified()
    .use(requirements, reading, context)
    .use(tooDeep)
    .use(githubAlerts)
    .use(containers)
    .use(remarkRehype, {
      allowDangerousHtml: true,
      footnoteLabelProperties: {className: ['footnotes-title']},
      handlers: {heading: headingHandler(tree, headings), listItem: listItemHandler()}
    })
    .use(rawHtml)
    .use(sanitized)
    .use(modernAttributes)
    .use(uniqueIds)
    .use(links, reading, context)
    .use(images, reading, context)
    .use(emoji)
    .use(mentions, reading, context)
    .use(keywords)
    .use(taskLists)
    .use(diagrams)
    .use(highlight)
    .use(scrollableCode)
    .use(tables, toc)
    .use(headingLinks, toc)
    .use(requirementLinks, reading, context)
  return {tree: await processor.run(tree), toc}
}
