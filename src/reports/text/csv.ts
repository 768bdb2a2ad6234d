import {withoutCommands} from './printable.ts'

/** Lines of fields as RFC 4180 has them; none of them is a command to the machine that prints them. */
export function csv(lines: readonly (readonly string[])[]): string {
  return lines.map((line) => `${line.map(field).join(',')}\r\n`).join('')
}

function field(value: string): string {
  const text = value.replace(/[^\r\n]+/g, withoutCommands)
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
