import type {Root} from 'hast'
import {type Schema, sanitize} from 'hast-util-sanitize'

const tables = ['table', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td', 'caption', 'colgroup', 'col']
const blocks = ['blockquote', 'dd', 'details', 'div', 'dl', 'dt', 'figcaption', 'figure', 'hr', 'li', 'ol', 'p', 'pre']
const headings = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6']
const phrasing =
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q rp rt ruby s samp small span strong sub sup'

/** Elements whose content is not for readers; of others that are not allowed the content stays. */
const strip = ['noembed', 'noframes', 'script', 'style', 'template', 'title']

/**
 * What may stand in a page: what Markdown makes, and HTML that can neither run, load nor restyle
 * anything. `name` is allowed on links only, and turned into `id` later; ids stay as they are,
 * since other people link to them. A script of the site must not rely on named properties of `window`.
 */
export const schema: Schema = {
  tagNames: [
    ...tables,
    ...blocks,
    ...headings,
    ...phrasing.split(' '),
    ...'aside input section summary time u ul var wbr'.split(' ')
  ],
  attributes: {
    '*': ['align', 'dir', 'id', 'lang', 'title'],
    a: ['ariaDescribedBy', 'ariaLabel', 'dataFootnoteBackref', 'dataFootnoteRef', 'href', 'name'],
    aside: [
      ['className', /^admonition(-[a-z]+)?$/],
      ['role', 'note']
    ],
    code: [['className', /^language-./]],
    col: ['span'],
    colgroup: ['span'],
    details: ['open'],
    h2: [['className', 'footnotes-title']],
    img: ['alt', 'height', 'src', 'width'],
    input: ['checked', ['disabled', true], ['type', 'checkbox']],
    li: [['className', 'task-list-item'], 'value'],
    ol: [['className', 'contains-task-list'], 'reversed', 'start', 'type'],
    p: [['className', 'admonition-title']],
    span: [['className', 'requirement']],
    section: ['dataFootnotes', ['className', 'footnotes']],
    td: ['colSpan', 'rowSpan'],
    th: ['abbr', 'colSpan', 'rowSpan', 'scope'],
    time: ['dateTime'],
    ul: [['className', 'contains-task-list']]
  },
  protocols: {href: ['http', 'https', 'mailto', 'tel', 'irc', 'ircs', 'xmpp', 'matrix'], src: ['http', 'https']},
  required: {input: {disabled: true, type: 'checkbox'}},
  ancestors: {
    ...Object.fromEntries(tables.filter((name) => name !== 'table').map((name) => [name, ['table']])),
    li: ['ol', 'ul'],
    summary: ['details']
  },
  strip,
  clobber: [],
  allowComments: false,
  allowDoctypes: false
}

/** Leaves only what the schema allows. It comes before everything that we add ourselves. */
export function sanitized(): (tree: Root) => Root {
  return (tree) => {
    const clean = sanitize(tree, schema)
    return clean.type === 'root' ? clean : {type: 'root', children: []}
  }
}
