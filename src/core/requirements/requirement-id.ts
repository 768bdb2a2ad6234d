import type {Requirement} from './requirement.ts'

const alphabet = 'abcdefghijkmnpqrstuvwxyz23456789'

/** What a requirement's id is made of before it has one. */
export type Unnamed = Omit<Requirement, 'id'>

/**
 * Gives requirements the ids that follow from their texts alone, avoiding those that are taken. Of several
 * with one text the first has its plain id, the others one that section and context tell apart.
 */
export function withIds(requirements: readonly Unnamed[], taken: ReadonlySet<string> = new Set()): Requirement[] {
  const usedIds = new Set(taken)
  const counts = new Map<string, number>()
  return requirements.map((one) => {
    const id =
      candidateIds(one).find((candidate) => !usedIds.has(candidate)) ?? numberedId(textId(one), usedIds, counts)
    usedIds.add(id)
    return {...one, id}
  })
}

function candidateIds(one: Unnamed): readonly string[] {
  return [textId(one), digestId(one.text, one.section, one.context)]
}

/** A cell says little without its row. */
function textId({text, context, kind}: Unnamed): string {
  return kind === 'cell' ? digestId(text, context) : digestId(text)
}

function numberedId(id: string, used: ReadonlySet<string>, counts: Map<string, number>): string {
  let count = counts.get(id) ?? 2
  while (used.has(`${id}-${count}`)) count += 1
  counts.set(id, count + 1)
  return `${id}-${count}`
}

function digestId(...texts: readonly string[]): string {
  return `req-${shortDigest(texts.join('\n'))}`
}

/** Eight characters, 40 bits, the same everywhere; against accidents, not against attackers. */
function shortDigest(text: string): string {
  let high = 0xdeadbeef
  let low = 0x41c6ce57
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index)
    high = Math.imul(high ^ unit, 2654435761)
    low = Math.imul(low ^ unit, 1597334677)
  }
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  let digest = ''
  for (let shift = 0; shift < 20; shift += 5) {
    digest += `${alphabet[(high >>> shift) & 31]}${alphabet[(low >>> shift) & 31]}`
  }
  return digest
}
