import {renderMermaidSVG} from 'beautiful-mermaid'
import type {Element, Root} from 'hast'
import {type Schema, sanitize} from 'hast-util-sanitize'
import {toString as textOf} from 'hast-util-to-string'
import type {Raw} from 'mdast-util-to-hast'
import rehypeRaw from 'rehype-raw'
import type {VFile} from 'vfile'
import {forEachElement} from '../markdown/elements.ts'
import {memoizeRecent} from './memoize-recent.ts'

/** A variable of the site's styles, or a place in the same picture: no colour of its own, no address. */
const paint = /^(none|var\(--[\w-]+\)|url\(#[\w-]+\))$/
const paintedAttributes = ['fill', 'stroke', 'markerEnd', 'markerStart']
const lines = ['strokeWidth', 'strokeDashArray', 'strokeLineJoin']
const places = 'x y x1 y1 x2 y2 cx cy r rx ry d dx dy points width height transform'
const texts = ['fontSize', 'fontWeight', 'textAnchor']
const markers = ['markerWidth', 'markerHeight', 'refX', 'refY', 'orient']

/** Shapes and text, and nothing that runs, loads or brings styles of its own. */
const schema: Schema = {
  tagNames: 'svg g rect line polyline polygon path circle ellipse text tspan defs marker'.split(' '),
  attributes: {
    '*': [
      ...paintedAttributes.map((name): [string, RegExp] => [name, paint]),
      ...lines,
      ...places.split(' '),
      ...texts
    ],
    g: [['className', /^[a-z-]+$/]],
    svg: ['viewBox'],
    marker: ['id', ...markers]
  },
  strip: ['script', 'style', 'title', 'foreignObject', 'foreignobject'],
  clobber: []
}

/** The picture of a diagram, whose ids begin with a prefix; undefined where it cannot be drawn. */
export function drawDiagram(source: string, prefix: string, file: VFile): Element | undefined {
  const svg: Raw = {type: 'raw', value: diagramSvg(source)}
  const tree = sanitize(rehypeRaw()({type: 'root', children: [svg]}, file), schema)
  const [picture] = tree.type === 'root' ? tree.children : []
  if (picture?.type !== 'element' || picture.tagName !== 'svg') return undefined
  if (!isWhole(source, wordsIn(picture))) return undefined
  prefixIds(picture, prefix)
  picture.properties['ariaHidden'] = 'true'
  const name = `Diagram: ${namesIn(picture).join(', ')}`
  return {
    type: 'element',
    tagName: 'div',
    properties: {className: ['diagram-picture'], role: 'img', ariaLabel: name, tabIndex: 0},
    children: [picture]
  }
}

/** The SVG of a diagram; empty for kinds that are not known and for mistakes. */
const diagramSvg = memoizeRecent((source) => {
  try {
    return renderMermaidSVG(source, {transparent: true, padding: 8})
  } catch {
    return ''
  }
}, 100)

/** Whether everything that the source has between brackets, bars or after colons stands in the picture. */
function isWhole(source: string, pictureText: string): boolean {
  const isSequence = /^\s*sequenceDiagram/m.test(source)
  const labels = isSequence ? /:(.+)/gm : /\|[^|\n]+\||\[[^[\]\n]+\]|\([^()\n]+\)|\{[^{}\n]+\}/g
  const present = new Set(wordsOf(pictureText))
  const content = source.replaceAll(/^\s*(style|linkStyle|classDef|class|click|%%).*/gm, '')
  return [...content.matchAll(labels)].every(([label]) => wordsOf(label).every((word) => present.has(word)))
}

function wordsOf(text: string): readonly string[] {
  return text.replaceAll(/<br\s*\/?>/gi, ' ').match(/[\p{L}\p{N}]+/gu) ?? []
}

function prefixIds(picture: Element, prefix: string): void {
  forEachElement({type: 'root', children: [picture]} satisfies Root, ({properties}) => {
    if (properties['id']) properties['id'] = `${prefix}-${properties['id']}`
    for (const name of paintedAttributes) {
      const value = properties[name]
      if (typeof value === 'string') properties[name] = value.replace('url(#', `url(#${prefix}-`)
    }
  })
}

function wordsIn(picture: Element): string {
  const texts: string[] = []
  forEachElement(picture, (element) => {
    if (/^(text|tspan)$/.test(element.tagName)) texts.push(textOf(element))
  })
  return texts.join(' ')
}

/** What the shapes are called, each once, without the words on lines between them. */
function namesIn(picture: Element): readonly string[] {
  const names = new Set<string>()
  forEachElement(picture, (element, parent) => {
    const classes = 'properties' in parent ? `${parent.properties['className']}` : ''
    if (element.tagName === 'text' && !/edge|message/.test(classes)) names.add(textOf(element).trim())
  })
  return [...names]
}
