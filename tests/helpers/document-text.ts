/** What a document says about itself; anything left out is what breaks no rule. */
export interface DocumentParts {
  readonly title?: string
  readonly type?: string
  readonly status?: string | undefined
  readonly track?: string
  /** Further lines of front matter, as they shall stand in the file. */
  readonly keys?: string
  /** Text after the required sections. */
  readonly body?: string
}

const sections: Readonly<Record<string, readonly string[]>> = {
  Standard: ['Introduction', 'Motivation', 'Conformance Tests'],
  'Decision Record': ['Abstract', 'Context', 'Decision'],
  Procedural: ['Introduction'],
  Supplement: ['Implementation Notes']
}

/** The text of a document that breaks no rule except where the argument says so. */
export function documentText(parts: DocumentParts = {}): string {
  const {title = 'A title', type = 'Standard', track = 'IaaS', keys = '', body = ''} = parts
  const status = 'status' in parts ? parts.status : type === 'Supplement' ? undefined : 'Draft'
  const lines = ['---', `title: ${title}`, `type: ${type}`]
  if (status !== undefined) lines.push(`status: ${status}`)
  lines.push(`track: ${track}`)
  if (keys !== '') lines.push(keys)
  lines.push('---', '')
  for (const section of sections[type] ?? []) lines.push(`## ${section}`, '', 'Some words.', '')
  if (body !== '') lines.push(body, '')
  return lines.join('\n')
}
