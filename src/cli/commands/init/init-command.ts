import {basename, relative, resolve, sep} from 'node:path'
import {findProfileFile, folderProblem, profileFileName} from '../../../adapters/files/profile-file.ts'
import {readSourceTree} from '../../../adapters/files/source-tree.ts'
import {createFile} from '../../../adapters/files/write-file.ts'
import {makeCorpus} from '../../../core/corpus.ts'
import {HelpfulError} from '../../../core/helpful-error.ts'
import {guessProfile, type ProfileGuess, wordList} from '../../../core/profile/guess/guess-profile.ts'
import {parseProfile} from '../../../core/profile/parse-profile.ts'
import {slugOf} from '../../../core/steps/template.ts'
import type {SourceTree} from '../../../core/text/source-file.ts'
import {lint} from '../../../lint/engine/run.ts'
import {rules} from '../../../lint/rules.ts'
import {amount, summarize, summaryLine} from '../../../reports/diagnostics/diagnostics-summary.ts'
import {guessedProfileText} from '../../../reports/profile/guessed-profile.ts'
import {starterProfileText} from '../../../reports/profile/starter-profile.ts'
import type {CommandResult, Environment} from '../../command.ts'
import {UsageError} from '../../errors/usage-error.ts'

export interface InitOptions {
  readonly content?: readonly string[]
  readonly dryRun?: boolean
}

/** Writes a profile from what lies there; one that is there already stays as it is. */
export function initCommand(options: InitOptions, environment: Environment): CommandResult {
  const {cwd} = environment
  const path = resolve(cwd, profileFileName)
  if (!options.dryRun && findProfileFile(cwd) === path) throw alreadyThere()
  const tree = treeOf(options.content ?? ['.'], cwd)
  const guess = guessProfile(tree.files)
  const title = guess?.title ?? titleFrom(basename(cwd))
  const folder = options.content?.[0] ?? 'standards'
  const text = guess ? guessedProfileText(guess, title) : starterProfileText(title, prefixFrom(title), folder)
  if (options.dryRun) return {output: text, notes: guess ? findings(guess, text, tree, environment) : '', exitCode: 0}
  if (!createFile(path, text)) throw alreadyThere()
  const note = guess ? findings(guess, text, tree, environment) : starterNote(tree.files.length)
  return {output: `${profileFileName} written\n${note}`, exitCode: 0}
}

function treeOf(folders: readonly string[], cwd: string): SourceTree {
  for (const folder of folders) {
    const problem = folderProblem(folder, cwd)
    if (problem) throw new UsageError(`Cannot read \`${folder}\`: ${problem}`, 'Name a folder with `--content DIR`.')
    if (relative(cwd, resolve(cwd, folder)).split(sep)[0] === '..') {
      throw new UsageError(
        `Unexpected \`${folder}\` for --content, expected a folder below this one`,
        'Run the command in a folder that contains the documents: it writes the profile there.'
      )
    }
  }
  return readSourceTree(folders, [], cwd).tree
}

function alreadyThere(): HelpfulError {
  return new HelpfulError(
    `There is a file \`${profileFileName}\` already`,
    'Edit that file, or see with `--dry-run` what the command would write.'
  )
}

function titleFrom(folder: string): string {
  const words = folder.replace(/[-_.\s\p{Cc}]+/gu, ' ').trim()
  return words === '' ? 'Standards' : words.slice(0, 1).toUpperCase() + words.slice(1)
}

/** The initials of a title of several words, else its first letters. */
function prefixFrom(title: string): string {
  const words = slugOf(title)
    .split('-')
    .filter((word) => /^[a-z]/.test(word))
  const initials = words.map((word) => word.slice(0, 1)).join('')
  return initials.length > 1 ? initials.slice(0, 4) : (words[0]?.slice(0, 3) ?? 'std')
}

function starterNote(files: number): string {
  const reason =
    files === 0
      ? 'There are no Markdown files here'
      : `None of ${amount(files, 'Markdown file')} has a number in its name`
  return `${reason}: it has the most usual shape.
Change it as you like, then begin a document: norma new "Title" --type Standard
`
}

/** What was guessed, and what the linter makes of the documents by it. */
function findings(guess: ProfileGuess, text: string, tree: SourceTree, {today}: Environment): string {
  const {counts, shape, types, statuses, tracks, keys} = guess
  const lines = [
    `Guessed from ${counts.named} of ${amount(counts.files, 'Markdown file')}, ${counts.read} of them with front matter:`,
    `  names     as in ${guess.example}: prefix ${shape.prefix || 'none'}, ${amount(shape.digits, 'digit')}, ${shape.kinds ? 'versions' : 'no versions'}`,
    `  types     ${types.length > 0 ? wordList(types) : 'none found: all documents have the same type'}`,
    `  statuses  ${statuses.length > 0 ? wordList(statuses) : 'none found: all documents are in force'}`,
    `  tracks    ${tracks.length > 0 ? wordList(tracks) : 'none found: all documents have the same track'}`,
    `  keys      ${Object.values(keys.names).join(', ') || 'none found'}`,
    ...(guess.ignore.length > 0 ? [`  ignored   ${guess.ignore.join(', ')}`] : [])
  ]
  return `${lines.join('\n')}\n${lintLine(text, guess, tree, today)}Read the profile and correct it; begin with \`url\`.\n`
}

function lintLine(text: string, {folders}: ProfileGuess, tree: SourceTree, day: string): string {
  const file = {path: profileFileName, text}
  const reading = parseProfile(file)
  if (!reading.profile) return ''
  const {profile, placeOf} = reading
  const files = tree.files.filter(({path}) => folders.some((folder) => folder === '' || path.startsWith(`${folder}/`)))
  const isIgnored = new Set(profile.ignore.map((name) => name.replaceAll('\\', '')))
  const documents = files.filter(({path}) => !isIgnored.has(path.slice(path.lastIndexOf('/') + 1)))
  const corpus = makeCorpus({profileFile: {...file, profile, placeOf}, tree: {...tree, files: documents}, day})
  const diagnostics = lint(corpus, {rules})
  return `With this profile \`norma lint\` says: ${summaryLine(summarize(diagnostics, documents.length))}\n`
}
