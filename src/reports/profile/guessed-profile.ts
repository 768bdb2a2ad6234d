import {stringify} from 'yaml'
import type {ProfileGuess} from '../../core/profile/guess/guess-profile.ts'
import type {GuessedStatus, GuessedTrack, GuessedType} from '../../core/profile/guess/guess-words.ts'
import {reservedSlugs} from '../../core/site/taken-addresses.ts'
import {slugOf} from '../../core/steps/template.ts'
import {defined} from '../../core/text/defined.ts'

/** A guess as the text of `norma.yaml`, with comments that say what each part was guessed from. */
export function guessedProfileText(guess: ProfileGuess, title: string): string {
  const {folders, ignore, counts, keys} = guess
  const parts = [
    `# Guessed by \`norma init\` from ${counts.named} of ${counts.files} Markdown files. Data only: nothing in here is ever run.
# \`norma schema profile\` describes every key; \`norma lint\` reports what does not fit.
title: ${inline(title)}
# To be changed: the address that the site will have.
url: https://standards.example.org
`,
    `content: ${inline(folders.map((folder) => folder || '.'))}\n${ignoreLines(ignore)}`,
    fileNameLines(guess),
    keyLines(keys),
    tracks(guess.tracks, guess.trackDigit),
    types(guess.types),
    statuses(guess.statuses, guess.hasDates)
  ]
  return parts.filter((part) => part !== '').join('\n')
}

function ignoreLines(names: readonly string[]): string {
  if (names.length === 0) return ''
  const entries = [...new Set(names)].map((name) => `  - ${inline(name.replace(/[\\*?[\]{}()!+@]/g, '\\$&'))}\n`)
  return `# Markdown files that are not documents.\nignore:\n${entries.join('')}`
}

function fileNameLines({shape, example, trackDigit}: ProfileGuess): string {
  const {prefix, digits, leadingZeros, slugs, kinds, placeholder} = shape
  const lines = [
    `prefix: ${inline(prefix)}`,
    `digits: ${digits}`,
    ...(leadingZeros ? [] : ['leading_zeros: false']),
    ...(slugs ? [] : ['slugs: false']),
    ...(kinds ? [`kinds: ${inline(kinds)}`] : []),
    ...(placeholder === undefined ? [] : [`placeholder: ${inline(placeholder)}`]),
    ...(trackDigit === undefined ? [] : [`track_digit: ${trackDigit}`])
  ]
  const versions = kinds ? 'with versions' : 'without versions'
  return `# As in ${example}, ${versions}.\nfile_names:\n${lines.map((line) => `  ${line}\n`).join('')}`
}

function keyLines({names, renamed, others}: ProfileGuess['keys']): string {
  const renamedKeys = Object.entries(names).filter(([key, name]) => key !== name)
  return [
    ...(renamedKeys.length > 0
      ? ['# The name of a key in Norma: its name in these documents.\nkeys:\n', ...mapping(renamedKeys)]
      : []),
    ...(others.length > 0 ? [`# Keys that Norma does not use.\nother_keys: ${inline(others)}\n`] : []),
    ...(Object.keys(renamed).length > 0
      ? [
          '# Less frequent names of a key; Norma reads them, with a warning.\nrenamed_keys:\n',
          ...mapping(Object.entries(renamed))
        ]
      : [])
  ].join('')
}

function mapping(entries: readonly (readonly [string, string])[]): string[] {
  return entries.map(([key, value]) => `  ${inline(key)}: ${inline(value)}\n`)
}

function tracks(guessed: readonly GuessedTrack[], position: number | undefined): string {
  if (guessed.length === 0) return ''
  const digitText = position === undefined ? '' : `; digit ${position} of the number tells the track`
  const slugs = guessed.map(({name}) => slugOf(name))
  const lines = guessed.map(({name, digit, count}, index) => {
    const slug = slugs[index] ?? ''
    const isFree = slug !== '' && slugs.indexOf(slug) === index && !reservedSlugs.includes(slug)
    const track = defined({name, digit, slug: isFree ? undefined : `track-${index + 1}`})
    return `  - ${inline(track)} # ${amountOf(count)}\n`
  })
  return `# Topic areas${digitText}.\ntracks:\n${lines.join('')}`
}

function types(guessed: readonly GuessedType[]): string {
  if (guessed.length === 0) {
    return '# No key tells the type of a document: all have the same type.\ntypes:\n  - {name: Document, normative: true}\n'
  }
  const lines = guessed.map(({name, normative, role, sections, count}) => {
    const kind = role === 'supplement' ? '    role: supplement\n' : ''
    const sectionLines = sections.map(
      ({name: heading, required}) => `      - ${inline(defined({name: heading, required: required || undefined}))}\n`
    )
    const headings = sectionLines.length > 0 ? `    sections:\n${sectionLines.join('')}` : ''
    return `  - name: ${inline(name)} # ${amountOf(count)}\n    normative: ${normative}\n${kind}${headings}`
  })
  return `# Check \`normative\`: it was guessed from the name. Write \`true\` for a type that binds.\ntypes:\n${lines.join('')}`
}

function statuses(guessed: readonly GuessedStatus[], hasDates: boolean): string {
  const dates = hasDates
    ? ''
    : '# Documents record no lifecycle dates: the phase follows from the status alone.\nlifecycle_dates: false\n'
  if (guessed.length === 0) {
    return `# No key tells the status of a document: all are in force.\nstatuses:\n  - {name: Published, stage: stable}\n${dates}`
  }
  const lines = guessed.map(({name, stage, count}) => {
    const note = stage === undefined ? `; unknown word, is it a draft?` : ''
    return `  - ${inline({name, stage: stage ?? 'draft'})} # ${amountOf(count)}${note}\n`
  })
  return `# What each status stands for. Without \`transitions\`, the usual steps are permitted.\nstatuses:\n${lines.join('')}${dates}`
}

function amountOf(count: number): string {
  return count === 1 ? '1 document' : `${count} documents`
}

/** A value in one line of YAML. */
function inline(value: unknown): string {
  return stringify(value, {collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: false}).trim()
}
