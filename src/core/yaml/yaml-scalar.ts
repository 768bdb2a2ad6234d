import {stringify} from 'yaml'

/** A text as a YAML value in one line. */
export function yamlScalar(text: string): string {
  // No more than the end of the line is cut off: a text may end in line breaks or other spaces.
  const scalar = stringify(text, {lineWidth: 0}).slice(0, -1)
  return scalar.includes('\n') ? JSON.stringify(text) : scalar
}

/** A text in the quotes of another value, as that is written. */
export function quotedLike(source: string, text: string): string {
  if (source.startsWith("'")) return `'${text.replaceAll("'", "''")}'`
  return source.startsWith('"') ? JSON.stringify(text) : yamlScalar(text)
}
