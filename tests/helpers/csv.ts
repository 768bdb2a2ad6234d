/** The fields of a text as RFC 4180 has them, line by line. */
export function parseCsv(text: string): string[][] {
  const lines: string[][] = [[]]
  for (const [, quoted, plain, separator] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    lines.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '')
    if (separator === '\r\n') lines.push([])
  }
  const last = lines.pop()
  if (last?.join('') !== '') throw new Error('The last line has no end')
  return lines
}
