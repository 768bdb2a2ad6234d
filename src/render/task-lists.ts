import type {Root} from 'hast'
import {visit} from 'unist-util-visit'

/** Gives the boxes of a task list a name. */
export function taskLists(): (tree: Root) => void {
  return (tree) => {
    visit(tree, 'element', ({tagName, properties}) => {
      if (tagName === 'input') properties['ariaLabel'] = properties['checked'] ? 'Done' : 'To do'
    })
  }
}
