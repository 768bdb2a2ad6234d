import type {Root} from 'hast'
import {eachElement} from './each-element.ts'

/** Gives the boxes of a task list a name. */
export function taskLists(): (tree: Root) => void {
  return (tree) =>
    eachElement(tree, ({tagName, properties}) => {
      if (tagName === 'input') properties['ariaLabel'] = properties['checked'] ? 'Done' : 'To do'
    })
}
