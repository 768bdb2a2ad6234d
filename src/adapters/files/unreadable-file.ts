import type {ShapeProblem} from '../../core/diagnostic.ts'
import {fileStart} from '../../core/text/place.ts'
import {codeOf} from './read-file.ts'

/** Why a file is not read, and the way out. */
export interface UnreadableReason {
  readonly message: string
  readonly help: string
}

const realFile = 'Put the file itself there; Norma follows links only within the folder.'

export const unreadableReasons = {
  outside: {message: 'Unexpected symbolic link out of the folder, expected a file', help: realFile},
  hidden: {message: 'Unexpected symbolic link to a hidden file, expected a file', help: realFile},
  link: {message: 'Unexpected symbolic link, expected a file', help: 'Put the file itself there.'},
  dangling: {message: 'Unexpected link to nothing, expected a file', help: realFile},
  cycle: {message: 'Unexpected link that leads back to itself, expected a file', help: realFile},
  encoding: {message: 'Unexpected bytes that are not UTF-8, expected text in UTF-8', help: 'Save the file in UTF-8.'},
  name: {
    message: 'Unexpected file name that is not UTF-8, expected a name in UTF-8',
    help: 'Rename the file; letters, digits and hyphens are safe everywhere.'
  },
  permission: {
    message: 'Unexpected file without read permission, expected a file that Norma may read',
    help: 'Give yourself permission to read the file, or move it out of the folder.'
  },
  folder: {
    message: 'Unexpected folder with the name of a document, expected a file',
    help: 'Rename the folder; Norma reads the documents in it in any case.'
  },
  special: {
    message: 'Unexpected pipe, socket or device, expected a file',
    help: 'Put a file there, or move it out of the folder.'
  },
  size: (bytes: number, most: number): UnreadableReason => ({
    message: `Unexpected size of ${megabytes(bytes)}, expected at most ${megabytes(most)}`,
    help: 'Split the document, or move everything that is not prose into another file.'
  }),
  dataSize: (bytes: number, most: number): UnreadableReason => ({
    message: `Unexpected size of ${megabytes(bytes)}, expected at most ${megabytes(most)}`,
    help: 'Split the file, or remove what Norma does not need.'
  })
} as const

const byCode: Readonly<Record<string, UnreadableReason>> = {
  ERR_ENCODING_INVALID_ENCODED_DATA: unreadableReasons.encoding,
  EACCES: unreadableReasons.permission,
  EPERM: unreadableReasons.permission,
  ENOENT: unreadableReasons.dangling,
  ELOOP: unreadableReasons.cycle
}

/** Why a file is not read where reading it gave this error. */
export function readErrorReason(error: unknown): UnreadableReason {
  const message = error instanceof Error ? error.message : String(error)
  return (
    byCode[codeOf(error)] ?? {
      message: `Unexpected failure (${message}), expected a file that can be read`,
      help: 'Check whether other programs can read the file.'
    }
  )
}

/** The finding about a file that is not read. */
export function unreadableFileProblem(path: string, {message, help}: UnreadableReason): ShapeProblem {
  return {rule: 'unreadable-file', path, place: fileStart, message, help}
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
