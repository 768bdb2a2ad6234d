import type {IsoDate} from '../../core/lifecycle.ts'
import type {Profile} from '../../core/profile/profile.ts'
import {printableJson} from '../text/printable.ts'
import type {DocumentRequirements, RequirementRow} from './requirement-rows.ts'

/** The version of NIST's model that the catalog follows. */
const oscalVersion = '1.1.2'

/**
 * An OSCAL catalog: a group for each document, a control for each requirement. OSCAL has no words for
 * "should" and "may", so the strength is a property in a namespace of our own.
 */
export function requirementsOscal(
  documents: readonly DocumentRequirements[],
  profile: Profile,
  day: IsoDate,
  uuid: (name: string) => string
): string {
  const namespace = `${profile.url.replace(/\/$/, '')}${profile.base}/ns`
  const groups = documents
    .filter(({rows}) => rows.length > 0)
    .map(({document, rows}) => ({
      id: tokenOf(document.id),
      class: 'document',
      title: document.frontMatter.title,
      controls: rows.map((row) => control(row, namespace))
    }))
  const name = groups.map(({id, controls}) => [id, ...controls.map((one) => one.id)].join(' ')).join('\n')
  const catalog = {
    uuid: uuid(`${namespace}\n${day}\n${name}`),
    metadata: {
      title: profile.title,
      'last-modified': `${day}T00:00:00Z`,
      version: day,
      'oscal-version': oscalVersion,
      remarks: profile.description || undefined
    },
    groups: groups.length > 0 ? groups : undefined
  }
  return printableJson({catalog})
}

function control(row: RequirementRow, namespace: string) {
  const id = tokenOf(`${row.document.id}_${row.id}`)
  const property = (name: string, value: string) => ({name, ns: namespace, value})
  const properties = [
    property('keyword', row.keyword),
    property('strength', row.strength),
    ...(row.section === '' ? [] : [property('section', row.section)]),
    ...row.tests.map((test) => property('testcase', test))
  ]
  const itemPart = (item: string, index: number) => ({id: `${id}_smt.${index + 1}`, name: 'item', prose: item})
  return {
    id,
    class: row.strength,
    title: `${row.keyword}: ${shortenText(row.text)}`,
    props: [{name: 'label', value: row.id}, ...properties],
    links: [{href: row.url, rel: 'reference'}],
    parts: [
      ...(row.context === '' ? [] : [{id: `${id}_ctx`, name: 'overview', prose: row.context}]),
      {
        id: `${id}_smt`,
        name: 'statement',
        prose: row.text,
        parts: row.items.length > 0 ? row.items.map(itemPart) : undefined
      }
    ]
  }
}

/** OSCAL's tokens begin with a letter and hold letters, digits, `.`, `-` and `_`. */
function tokenOf(text: string): string {
  const clean = text.replace(/[^\p{L}\p{N}._-]/gu, '_')
  return /^[\p{L}_]/u.test(clean) ? clean : `_${clean}`
}

const longestTitle = 80

function shortenText(text: string): string {
  return text.length <= longestTitle
    ? text
    : `${text
        .slice(0, longestTitle - 1)
        .trimEnd()
        .toWellFormed()}…`
}
