import {z} from 'zod'
import {compareText, type Problem} from '../diagnostic.ts'
import {defined} from '../text/defined.ts'
import {placeBetween} from '../text/place.ts'
import type {SourceFile} from '../text/source-file.ts'
import {strengths} from './requirement-keywords.ts'

export const ledgerFileName = 'requirements.lock.yaml'

const entry = z.strictObject({
  /** `abc-0100-v3`: what stays when the title changes. */
  document: z.string().min(1),
  id: z.string().regex(/^req-[a-z0-9-]+$/),
  strength: z.enum(strengths),
  kind: z.enum(['sentence', 'cell']).default('sentence'),
  /** The anchor of its section. */
  section: z.string(),
  context: z.string().default(''),
  text: z.string().min(1),
  /** The requirement is gone; its id stays reserved. */
  removed: z.literal(true).optional()
})

/** A permanent id and the text that it stands for. */
export type LedgerEntry = z.output<typeof entry>

export interface LedgerReading {
  /** Undefined where the organisation keeps no ledger. */
  readonly file: SourceFile | undefined
  readonly entries: readonly LedgerEntry[]
  readonly problems: readonly Problem[]
}

export const noLedger: LedgerReading = {file: undefined, entries: [], problems: []}

const introduction = `# The permanent ids of requirements, one a line; \`norma requirements --update\` keeps it. Commit it, and never edit an id.
`

/**
 * Reads a ledger: YAML of which each line is an entry or a comment. Two entries for one id, as a merge of
 * two branches may leave them, are none of its problems.
 */
export function parseLedger(file: SourceFile): LedgerReading {
  const {path, text} = file
  const entries: LedgerEntry[] = []
  const problems: Problem[] = []
  const starts: number[] = []
  let start = 0
  for (const line of text.split('\n')) {
    starts.push(start)
    const content = line.trimEnd()
    if (content !== '' && !content.startsWith('#') && content !== '[]') {
      const result = readEntry(content)
      if (result) entries.push(result)
      else problems.push(unreadableEntry(path, placeBetween(starts, start, start + content.length)))
    }
    start += line.length + 1
  }
  return {file, entries, problems}
}

/** The inverse, sorted: what two branches add seldom meets in one place. */
export function ledgerText(entries: readonly LedgerEntry[]): string {
  const lines = [...entries].sort(compareEntries).map((one) => {
    const {document, id, strength, kind, section, context, text, removed} = one
    const fields = defined({
      document,
      id,
      strength,
      kind: kind === 'cell' ? kind : undefined,
      section,
      context: context === '' ? undefined : context,
      text,
      removed
    })
    return `- {${Object.entries(fields)
      .map(([key, value]) => `${JSON.stringify(key)}: ${JSON.stringify(value)}`)
      .join(', ')}}\n`
  })
  return introduction + (lines.join('') || '[]\n')
}

export function compareEntries(a: LedgerEntry, b: LedgerEntry): number {
  return (
    compareText(a.document, b.document) ||
    compareText(a.id, b.id) ||
    Number(a.removed ?? false) - Number(b.removed ?? false) ||
    compareText(a.text, b.text) ||
    compareText(a.section, b.section) ||
    compareText(a.context, b.context)
  )
}

function readEntry(line: string): LedgerEntry | undefined {
  if (!line.startsWith('- {')) return undefined
  try {
    return entry.safeParse(JSON.parse(line.slice(2))).data
  } catch {
    return undefined
  }
}

function unreadableEntry(path: string, place: Problem['place']): Problem {
  return {
    path,
    place,
    message: 'Unexpected line, expected `- {"document": …, "id": …}` as `norma requirements --update` writes it',
    help: 'After a merge conflict, keep the lines of both branches, then run `norma requirements --update`.'
  }
}
