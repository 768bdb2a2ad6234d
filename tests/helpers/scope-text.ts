/** What a scope file says; anything left out is what breaks no rule. */
export interface ScopeParts {
  readonly testcases?: string
  readonly modules?: string
  readonly timeline?: string
  readonly versions?: string
}

/** The text of a scope that breaks no rule except where the argument says so: lines of the file, four blanks left out. */
export function scopeText(parts: ScopeParts = {}): string {
  const {
    testcases = '- id: names',
    modules = '- {id: naming, name: Naming, url: https://example.org/naming, targets: {main: [names]}}',
    timeline = '- {date: 2024-02-28, versions: {v1: effective}}',
    versions = '- {version: v1, stabilized_at: 2024-02-28, include: [naming]}'
  } = parts
  return [
    'name: Compatible',
    'uuid: 50393e6f-0000-4000-8000-000000000001',
    'url: https://example.org/scs-compatible.yaml',
    'scripts:',
    '- testcases:',
    ...indented(testcases, '  '),
    'modules:',
    ...indented(modules, ''),
    'timeline:',
    ...indented(timeline, ''),
    'versions:',
    ...indented(versions, ''),
    ''
  ].join('\n')
}

function indented(text: string, indent: string): string[] {
  return text.split('\n').map((line) => indent + line)
}
