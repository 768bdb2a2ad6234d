import {diffArrays} from 'diff'
import type {ElementContent} from 'hast'
import {toString as textOf} from 'hast-util-to-string'
import {type AlignedBlock, alignBlocks} from './align-blocks.ts'
import {type Block, blocksOf, isLeaf, withChildren} from './blocks.ts'
import {addClass, changeElement, markWholeBlock} from './change-marks.ts'
import {differenceInWords} from './words.ts'

/** What a reader sees of a block and of what became of it. */
export function blockDifference(aligned: AlignedBlock): ElementContent[] {
  switch (aligned.state) {
    case 'same':
      return [...aligned.after.nodes]
    case 'removed':
      return markWholeBlock(aligned.before, 'del')
    case 'added':
      return markWholeBlock(aligned.after, 'ins')
    case 'changed':
      return addClass(changedBlock(aligned.before, aligned.after), 'changed')
  }
}

function changedBlock(before: Block, after: Block): ElementContent[] {
  if (after.name === 'pre') return withChildren(after, differenceInLines(before, after))
  if (after.name === 'tr') return changedRow(before, after)
  if (isLeaf(before) && isLeaf(after))
    return withChildren(after, differenceInWords(contentOf(before), contentOf(after)))
  return withChildren(after, alignBlocks(innerBlocks(before), innerBlocks(after)).flatMap(blockDifference))
}

/** Cells are compared with those in the same column; a row has as many as the one that it was. */
function changedRow(before: Block, after: Block): ElementContent[] {
  const oldCells = innerBlocks(before)
  const cells = innerBlocks(after).map((cell, index) => {
    const old = oldCells[index]
    return !old || old.key === cell.key ? cell.nodes : changedBlock(old, cell)
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
  const content = diffArrays(linesOf(before), linesOf(after)).map(({added, removed, value}): ElementContent => {
    const text: ElementContent = {type: 'text', value: value.join('')}
    return added ? changeElement('ins', [text]) : removed ? changeElement('del', [text]) : text
  })
  return [{type: 'element', tagName: 'code', properties: {}, children: content}]
}

function linesOf({nodes}: Block): string[] {
  return nodes.flatMap((node) => textOf(node).split(/(?<=\n)/))
}
