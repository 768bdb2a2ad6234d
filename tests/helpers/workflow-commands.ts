export interface WorkflowCommand {
  readonly name: string
  readonly properties: Readonly<Record<string, string>>
  readonly data: string
}

/** The commands that GitHub's runner knows. */
const runnerCommands = new Set(
  'stop-commands set-env set-output save-state add-mask add-path add-matcher remove-matcher debug error warning notice group endgroup echo'.split(
    ' '
  )
)

/** Characters that .NET's comparison of texts, which the runner uses, ignores. */
const ignorable = /[\p{Default_Ignorable_Code_Point}\p{Cc}]/gu

/**
 * What GitHub's runner makes of a printed text, line by line: `::name key=value,…::data` behind blanks, else
 * `##[name key=value;…]data` anywhere in the line (actions/runner, ActionCommand).
 */
export function workflowCommands(printed: string): WorkflowCommand[] {
  return printed.split(/\r\n|[\r\n]/).flatMap((line) => newStyle(line) ?? oldStyle(line) ?? [])
}

function newStyle(line: string): WorkflowCommand | undefined {
  const trimmed = line.trimStart()
  const bare = trimmed.replace(ignorable, '').trimStart()
  const text = trimmed.startsWith('::') ? trimmed : bare
  if (!text.startsWith('::')) return undefined
  const end = text.indexOf('::', 2)
  if (end < 0) return undefined
  const plain = (value: string): string => value.replaceAll('%0D', '\r').replaceAll('%0A', '\n')
  return command(text.slice(2, end), ',', plain(text.slice(end + 2)).replaceAll('%25', '%'), (value) =>
    plain(value).replaceAll('%3A', ':').replaceAll('%2C', ',').replaceAll('%25', '%')
  )
}

function oldStyle(line: string): WorkflowCommand | undefined {
  const text = line.replace(ignorable, '')
  const start = text.indexOf('##[')
  const end = text.indexOf(']', start)
  if (start < 0 || end < 0) return undefined
  return command(text.slice(start + 3, end), ';', text.slice(end + 1), (value) => value)
}

function command(
  head: string,
  separator: string,
  data: string,
  decode: (value: string) => string
): WorkflowCommand | undefined {
  const space = head.indexOf(' ')
  const name = space < 0 ? head : head.slice(0, space)
  if (!runnerCommands.has(name.toLowerCase())) return undefined
  const parts =
    space < 0
      ? []
      : head
          .slice(space + 1)
          .trim()
          .split(separator)
  const properties = parts.flatMap((part) => {
    const at = part.indexOf('=')
    return at > 0 && at < part.length - 1 ? [[part.slice(0, at), decode(part.slice(at + 1))]] : []
  })
  return {name, properties: Object.fromEntries(properties), data}
}
