import {diffArrays} from 'diff'
import type {ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {type Aligned, align} from './align.ts'
import {type Block, blocksOf, isLeaf, withChildren} from './block.ts'
import {markBlock, marked, withClass} from './mark.ts'
import {differenceInWords} from './words.ts'

/** What a reader is shown of a block and what became of it. */
export function shownDifference(aligned: Aligned): ElementContent[] {
  switch (aligned.state) {
    case 'same':
      return [...aligned.after.nodes]
    case 'removed':
      return markBlock(aligned.before, 'del')
    case 'added':
      return markBlock(aligned.after, 'ins')
    case 'changed':
      return withClass(changed(aligned.before, aligned.after), 'changed')
  }
}

function changed(before: Block, after: Block): ElementContent[] {
  if (after.name === 'pre') return withChildren(after, differenceInLines(before, after))
  if (after.name === 'tr') return changedRow(before, after)
  if (isLeaf(before) && isLeaf(after))
    return withChildren(after, differenceInWords(contentOf(before), contentOf(after)))
  return withChildren(after, align(innerBlocks(before), innerBlocks(after)).flatMap(shownDifference))
}

/** Cells are compared with those in the same column. */
function changedRow(before: Block, after: Block): ElementContent[] {
  const [olds, news] = [innerBlocks(before), innerBlocks(after)]
  const cells = news.map((cell, index) => {
    const old = olds[index]
    if (!old) return markBlock(cell, 'ins')
    return old.key === cell.key ? cell.nodes : changed(old, cell)
  })
  return withChildren(after, cells.flat())
}

function innerBlocks({element}: Block): readonly Block[] {
  return element ? blocksOf(element) : []
}

function contentOf({element, nodes}: Block): readonly ElementContent[] {
  return element ? element.children : nodes
}

/** Code is compared line by line. */
function differenceInLines(before: Block, after: Block): ElementContent[] {
  const lines = [before, after].map(({nodes}) =>
    nodes
      .map((node) => textOf(node))
      .join('')
      .split(/(?<=\n)/)
  )
  const parts = diffArrays(lines[0] ?? [], lines[1] ?? [])
  const content = parts.map(({added, removed, value}): ElementContent => {
    const text: ElementContent = {type: 'text', value: value.join('')}
    return added ? marked('ins', [text]) : removed ? marked('del', [text]) : text
  })
  return [{type: 'element', tagName: 'code', properties: {}, children: content}]
}
