import {readFileSync} from 'node:fs'

const utf8 = new TextDecoder('utf-8', {fatal: true, ignoreBOM: true})

/** Bytes as text, a byte order mark kept. @throws where they are not UTF-8. */
export function decodeText(bytes: Uint8Array): string {
  return utf8.decode(bytes)
}

/** The text of a file; undefined where the file does not exist. @throws where it cannot be read or is not UTF-8. */
export function readTextFile(path: string | URL): string | undefined {
  try {
    return decodeText(readFileSync(path))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/** The code that Node gives to an error of the system, such as `EACCES`; else empty. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : ''
}
