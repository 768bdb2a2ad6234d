import {stringify} from 'yaml'

/** A text as a YAML value in one line. */
export function yamlScalar(text: string): string {
  const scalar = stringify(text, {lineWidth: 0}).trimEnd()
  return scalar.includes('\n') ? JSON.stringify(text) : scalar
}

/** A text in the quotes of another value, as that is written. */
export function quotedLike(source: string, text: string): string {
  if (source.startsWith("'")) return `'${text.replaceAll("'", "''")}'`
  return source.startsWith('"') ? JSON.stringify(text) : yamlScalar(text)
}
