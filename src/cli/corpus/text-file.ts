import {codeOf, readTextFile} from '../../adapters/files/read-file.ts'
import {HelpfulError} from '../../core/helpful-error.ts'
import {UsageError} from '../errors/usage-error.ts'

const reasons: Readonly<Record<string, string>> = {
  EISDIR: 'it is a folder, not a file',
  ENOTDIR: 'a part of the path is a file, not a folder',
  EACCES: 'permission denied',
  EPERM: 'permission denied',
  ELOOP: 'it is a link that leads back to itself',
  ERR_ENCODING_INVALID_ENCODED_DATA: 'it is not a text in UTF-8'
}

/** The text of a file that has to be there; messages call it `name`. @throws HelpfulError where it cannot be read. */
export function readRequiredFile(path: string, name: string, help: string): string {
  try {
    const text = readTextFile(path)
    if (text !== undefined) return text
  } catch (error) {
    const reason = reasons[codeOf(error)]
    if (reason === undefined) throw error
    throw new HelpfulError(`Cannot read \`${name}\`: ${reason}`, help)
  }
  throw new UsageError(`There is no file \`${name}\``, help)
}
