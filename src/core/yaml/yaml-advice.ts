import type {YamlFault} from './yaml-errors.ts'

/** What is wrong, and the way out. */
export interface YamlAdvice {
  readonly message: string
  readonly help: string
}

/** In quotes, or up to what separates it from its value; it matches any text. */
const firstKey = /(?:"(?:[^"\\]|\\.)*"|'[^']*'|.*?(?=\s*(?::\s|:?$|[,}])))/m

const lines = 'expected lines of the form `key: value`'

/** Says in an author's words what the YAML parser stumbled over; `rest` is the text from there on. */
export function yamlAdvice({code, message}: Omit<YamlFault, 'range'>, rest: string): YamlAdvice {
  switch (code) {
    case 'BLOCK_AS_IMPLICIT_KEY':
      return {
        message: 'Unexpected `: ` within a value, expected one key and one value in a line',
        help: 'Put a text that contains `: ` in quotes, and begin each key on a new line.'
      }
    case 'DUPLICATE_KEY':
      return {
        message: `Unexpected second \`${firstKey.exec(rest)?.[0]}\`, expected each key once`,
        help: 'Remove one of the two lines.'
      }
    case 'BAD_SCALAR_START':
    case 'BAD_ALIAS':
      return {
        message: `Unexpected ${rest.startsWith('`') ? 'backtick' : `\`${rest.slice(0, 1)}\``} at the start of a value, expected a text in quotes`,
        help: 'Put the whole value in quotes.'
      }
    case 'BAD_DQ_ESCAPE':
      return {
        message: 'Unexpected backslash between double quotes, expected an escape that YAML knows',
        help: 'Use single quotes, or write the backslash twice.'
      }
    case 'TAB_AS_INDENT':
      return {message: 'Unexpected tab at the start of a line, expected spaces', help: 'Indent with spaces.'}
    case 'BAD_INDENT':
      return message.startsWith('Flow')
        ? {
            message: 'Unexpected open bracket, expected a closing one',
            help: 'Close the bracket, or put a text that begins with `[` or `{` in quotes.'
          }
        : {
            message: 'Unexpected indentation, expected the lines that belong together in one column',
            help: 'Indent the lines below a key with the same number of spaces.'
          }
    case 'MISSING_CHAR':
      return message.endsWith('quote')
        ? {message: 'Unexpected open quote, expected a closing one', help: 'End the text with the same quote.'}
        : {message: `Unexpected line without \`: \`, ${lines}`, help: 'Write a colon and a space after the key.'}
    case 'MULTILINE_IMPLICIT_KEY':
      return {message: `Unexpected line without \`: \`, ${lines}`, help: 'Write a colon and a space after the key.'}
    case 'UNEXPECTED_TOKEN':
      return {
        message: 'Unexpected text after the end of a value, expected a new line',
        help: 'Put the whole value in quotes; write a single quote within single quotes twice.'
      }
    case 'RESOURCE_EXHAUSTION':
      return {
        message: `Unexpected depth or number of nested values, ${lines}`,
        help: 'Write each value in full, without nesting.'
      }
    default:
      return {
        message: `Unexpected YAML (${message.replace(/\s+/g, ' ').replace(/[.:]$/, '').trim()}), ${lines}`,
        help: 'Correct the line, or put its value in quotes.'
      }
  }
}
