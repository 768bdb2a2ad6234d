import {dirname, relative, resolve} from 'node:path'
import {largestSnapshot} from '../../../adapters/files/data-files.ts'
import {FetchRefusal, fetchJsonText} from '../../../adapters/files/fetch-text.ts'
import {isFolder, writeFileAtomically} from '../../../adapters/files/write-file.ts'
import {readSnapshot} from '../../../core/certification/read-snapshot.ts'
import {HelpfulError} from '../../../core/helpful-error.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {readProfile} from '../../corpus/profile.ts'
import {UsageError} from '../../errors/usage-error.ts'

export interface CloudsFetchOptions {
  readonly config?: string
  readonly out?: string
  /** In seconds. */
  readonly timeout: number
}

/** Writes what a compliance monitor answers to a file; where that is not a snapshot of results, the old file stays. */
export async function cloudsFetchCommand(
  url: string,
  options: CloudsFetchOptions,
  {cwd, progress}: Environment
): Promise<CommandResult> {
  if (!/^https?:\/\//i.test(url) || !URL.canParse(url)) {
    throw new UsageError(
      `Unexpected \`${url}\`, expected an address with http: or https:`,
      'Write the address of the status of the compliance monitor.'
    )
  }
  const path = outOption(options, cwd)
  const file = relative(cwd, path) || path
  progress(`Fetching ${url}`)
  const text = await fetchSnapshot(url, options.timeout, file)
  const {reports, problems} = readSnapshot({path: file, text})
  if (problems[0]) throw fetchError(url, `${problems[0].message}`, file)
  writeFileAtomically(path, text.endsWith('\n') ? text : `${text}\n`)
  const subjects = new Set(reports.map(({subject}) => subject)).size
  const newest = reports
    .map(({checkedAt}) => checkedAt)
    .sort()
    .at(-1)
  const facts = newest === undefined ? 'no results' : `results of ${subjects} subjects, the newest of ${newest}`
  return {output: `${file} written: ${facts}\n`, exitCode: 0}
}

async function fetchSnapshot(url: string, seconds: number, file: string): Promise<string> {
  try {
    return await fetchJsonText(url, {seconds, bytes: largestSnapshot})
  } catch (error) {
    if (error instanceof FetchRefusal) throw fetchError(url, error.message, file)
    throw error
  }
}

function fetchError(url: string, reason: string, file: string): HelpfulError {
  return new HelpfulError(
    `Cannot fetch \`${url}\`: ${reason}`,
    `\`${file}\` stays as it is. Open the address in a browser to see what it answers.`
  )
}

function outOption({out, config}: CloudsFetchOptions, cwd: string): string {
  if (out === undefined) {
    const {profile, path} = readProfile(config, cwd)
    const results = profile.certification?.results
    if (results?.endsWith('.json')) return resolve(dirname(path), results)
    throw new UsageError(
      'Unexpected command without --out, expected a file to write',
      'Name the file with `--out FILE`, or as `certification.results: FILE.json` in the profile.'
    )
  }
  const path = resolve(cwd, out)
  if (isFolder(path)) throw new UsageError(`Cannot write \`${out}\`: it is a folder`, 'Name a file with `--out FILE`.')
  return path
}
