const steering = /[\p{Cc}\p{Zl}\p{Zp}]|(?![\u200c\u200d])\p{Cf}/gu

/**
 * How machines that run workflows take commands from what is printed: `##[…]` and `##vso[…]` anywhere in a
 * line, `::` at its start; characters without width and control characters do not keep them from it.
 */
const bracketCommand = /#(?=[\p{DI}\p{Cc}]*#[\p{DI}\p{Cc}a-z]*\[)/giu
const lineCommand = /(?<=^[\s\p{DI}\p{Cc}]*):(?=[\p{DI}\p{Cc}]*:)/gu

/**
 * A text in one line that can steer neither the reader's terminal nor the machine whose log it is printed
 * to: control and direction characters, and the first of those that begin a command, become U+FFFD; the
 * joiners that some scripts and emoji are written with stay. No text gets longer or shorter.
 */
export function printable(text: string): string {
  return withoutCommands(text.replace(steering, '\ufffd'))
}

/** Only what concerns commands, for a text that is data, or whose characters are looked at one by one. */
export function withoutCommands(line: string): string {
  return line.replace(bracketCommand, '\ufffd').replace(lineCommand, '\ufffd')
}

/** Data as JSON without control characters too; a reader of the JSON gets exactly the same texts. */
export function printableJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2).replace(bracketCommand, '\\u0023')}\n`
}
