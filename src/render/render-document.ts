import type {Root} from 'hast'
import rehypeStringify from 'rehype-stringify'
import remarkRehype from 'remark-rehype'
import {unified} from 'unified'
import type {Heading} from '../core/markdown/headings.ts'
import {scrollableCode} from './code/code-blocks.ts'
import {diagrams} from './code/diagrams.ts'
import {highlight} from './code/highlight.ts'
import {containers} from './markdown/containers.ts'
import {emoji, withEmoji} from './markdown/emoji.ts'
import {githubAlerts} from './markdown/github-alerts.ts'
import {headingHandler} from './markdown/heading-handler.ts'
import {headingLinks} from './markdown/heading-links.ts'
import {images} from './markdown/images.ts'
import {keywords} from './markdown/keywords.ts'
import {links} from './markdown/links.ts'
import {listItemHandler} from './markdown/list-item-handler.ts'
import {mentions} from './markdown/mentions.ts'
import {modernAttributes} from './markdown/modern-attributes.ts'
import {rawHtml} from './markdown/raw-html.ts'
import type {Reading, RenderContext} from './markdown/reading.ts'
import {requirementLinks} from './markdown/requirement-links.ts'
import {requirements} from './markdown/requirements.ts'
import {sanitized} from './markdown/sanitize.ts'
import {tables} from './markdown/tables.ts'
import {taskLists} from './markdown/task-lists.ts'
import {tooDeep} from './markdown/too-deep.ts'
import {uniqueIds} from './markdown/unique-ids.ts'

export type {Reading, RenderContext} from './markdown/reading.ts'

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
