import {type CompletionItem, CompletionItemKind} from 'vscode-languageserver'
import {stringify} from 'yaml'
import {dateKeys} from '../../core/lifecycle.ts'
import {keyName, type MeaningfulKey, type Profile, typeNamed} from '../../core/profile/profile.ts'
import {meaningfulKeys, relationKeys} from '../../core/profile/profile-schema.ts'
import {referenceTo} from '../../core/relations.ts'
import {keyTexts} from '../../reports/json-schema/key-texts.ts'
import {documentItem, otherDocuments} from './document-item.ts'
import {type FrontMatterPart, writtenKeys} from './front-matter-at.ts'
import {acceptedWords, keyMeaning} from './key-meaning.ts'
import type {OpenDocument} from './open-document.ts'

/** The keys that are missing, or the values that a key may have. */
export function frontMatterItems(opened: OpenDocument, part: FrontMatterPart): CompletionItem[] {
  return part.kind === 'key' ? keyItems(opened, part) : valueItems(opened, part)
}

function keyItems({text, positions, reading}: OpenDocument, part: FrontMatterPart & {kind: 'key'}): CompletionItem[] {
  const {profile} = reading
  const present = writtenKeys(text)
  const range = positions.rangeBetween(part.start, part.end)
  const due = dueKeys(present.get(keyName(profile, 'type')) ?? '', profile)
  const meaningful = due.flatMap((key): CompletionItem[] => {
    const name = keyName(profile, key)
    const formerNames = Object.keys(profile.renamed_keys).filter((former) => profile.renamed_keys[former] === name)
    if (name !== part.name && [name, ...formerNames].some((one) => present.has(one))) return []
    const ending = part.hasColon ? '' : isRelation(key) ? ':\n  - ' : ': '
    const {title, description} = keyTexts[key]
    return [
      {
        label: name,
        kind: CompletionItemKind.Property,
        detail: title,
        documentation: description,
        sortText: String(due.indexOf(key)).padStart(2, '0'),
        textEdit: {range, newText: `${name}${ending}`}
      }
    ]
  })
  const others = profile.other_keys.filter((name) => !present.has(name))
  const items = others.map((name): CompletionItem => {
    return {
      label: name,
      kind: CompletionItemKind.Property,
      textEdit: {range, newText: part.hasColon ? name : `${name}: `}
    }
  })
  return [...meaningful, ...items]
}

/** The keys that a document of a type may have; `typeValue` is the YAML behind the key of the type. */
function dueKeys(typeValue: string, profile: Profile): readonly MeaningfulKey[] {
  const name = typeValue.replace(/^["']|["']$/g, '')
  const role = typeNamed(profile, name)?.role
  const lifecycle: readonly MeaningfulKey[] = ['status', ...dateKeys]
  if (role === 'supplement') return meaningfulKeys.filter((key) => !lifecycle.includes(key))
  return role === 'main' ? meaningfulKeys.filter((key) => key !== 'supplements') : meaningfulKeys
}

function valueItems(opened: OpenDocument, part: FrontMatterPart & {kind: 'value' | 'item'}): CompletionItem[] {
  const {positions, reading} = opened
  const {profile, catalog, day} = reading
  const key = keyMeaning(part.name, profile)
  if (!key) return []
  const gap = part.isTight ? ' ' : ''
  if (isRelation(key)) {
    // How others write references, not what is half written here.
    const others = {...catalog, documents: catalog.documents.filter(({path}) => path !== opened.path)}
    return otherDocuments(opened, part.typed).map((document) =>
      documentItem(opened, document, `${gap}${referenceTo(document, others)}`, part.start, part.end)
    )
  }
  if (part.kind === 'item') return []
  const range = positions.rangeBetween(part.start, part.end)
  const item = (label: string): CompletionItem => ({
    label,
    kind: CompletionItemKind.EnumMember,
    textEdit: {range, newText: `${gap}${stringify(label).trim()}`}
  })
  if (dateKeys.some((date) => date === key))
    return [{...item(day), detail: 'Today', textEdit: {range, newText: `${gap}${day}`}}]
  return (acceptedWords(key, profile) ?? []).map((word, index) => ({
    ...item(word),
    sortText: String(index).padStart(3, '0')
  }))
}

function isRelation(key: MeaningfulKey): boolean {
  return relationKeys.some((relation) => relation === key)
}
