import type {ShapeProblem} from '../../diagnostic.ts'
import {impliedValue, keyName, type Profile} from '../../profile/profile.ts'
import {relationKeys} from '../../profile/profile-schema.ts'
import {defined} from '../../text/defined.ts'
import {inBackticks} from '../../text/describe-value.ts'
import {fileStart, lineStarts, type Place, placeBetween} from '../../text/place.ts'
import type {SourceFile} from '../../text/source-file.ts'
import {readYaml} from '../../yaml/yaml.ts'
import {type Header, type KeyPlaces, makeHeader} from './front-matter-header.ts'
import {keyProblems} from './front-matter-keys.ts'
import {readLists} from './front-matter-lists.ts'
import type {FrontMatter} from './front-matter-schema.ts'
import {longestFrontMatter, splitFrontMatter} from './front-matter-split.ts'
import {readValues} from './front-matter-values.ts'

export type {FrontMatter} from './front-matter-schema.ts'

export interface FrontMatterReading {
  /** Undefined where an error leaves it open what the document is. */
  readonly frontMatter?: FrontMatter
  /** Where the value of each key stands, and the key itself. */
  readonly places: KeyPlaces
  readonly keyPlaces: KeyPlaces
  /** Where the YAML ends: the start of the closing `---`. */
  readonly end?: Place
  readonly problems: readonly ShapeProblem[]
}

/** Reads the YAML header of a document; the text comes without byte order mark. It never throws. */
export function readFrontMatter(file: SourceFile, profile: Profile): FrontMatterReading {
  const split = splitFrontMatter(file.text)
  switch (split.kind) {
    case 'missing':
      return unreadableFrontMatter(file, fileStart, {
        message: 'Unexpected start of the document, expected front matter between two lines `---`',
        help: `Begin the file with \`---\`, ${firstLines(profile)}, and \`---\`.`
      })
    case 'unterminated':
      return unreadableFrontMatter(file, fileStart, {
        message: 'Unexpected front matter without end, expected a closing line `---`',
        help: `Add a line \`---\` after the last key; front matter has at most ${longestFrontMatter} characters.`
      })
    case 'fence':
      return unreadableFrontMatter(file, placeBetween(lineStarts(file.text), split.start, split.end), {
        message: `Unexpected line ${inBackticks(split.line)}, expected \`---\` alone`,
        help: 'Write the front matter in YAML between two lines `---`; Norma reads no other language.'
      })
    case 'yaml':
      return readMapping(file, split, profile)
  }
}

function readMapping(
  file: SourceFile,
  {start, end}: {start: number; end: number},
  profile: Profile
): FrontMatterReading {
  const yaml = readYaml(file.text, start, end)
  const [error] = yaml.problems
  if (error) return unreadableFrontMatter(file, error.place, error)
  const header = makeHeader(file, yaml, profile)
  if (header) return readHeader(header)
  return unreadableFrontMatter(file, yaml.placeOf([]), {
    message: 'Unexpected front matter without keys, expected lines of the form `key: value`',
    help: `Write ${firstLines(profile)}, each with a space after the colon.`
  })
}

function firstLines(profile: Profile): string {
  const keys = (['title', 'type', 'track'] as const)
    .filter((key) => impliedValue(profile, key) === undefined)
    .map((key) => `\`${keyName(profile, key)}:\``)
  return `the lines ${keys.join(', ')} and so on`
}

function readHeader(header: Header): FrontMatterReading {
  const {yaml} = header
  const lists = readLists(header)
  const {frontMatter, refused, problems} = readValues(header, lists.lists)
  const listProblems = relationKeys.flatMap((key) => (refused.has(key) ? [] : (lists.problems[key] ?? [])))
  return defined({
    frontMatter,
    places: placesOf(header, (name) => yaml.placeOf([name])),
    keyPlaces: placesOf(header, yaml.placeOfKey),
    end: yaml.end,
    problems: [...keyProblems(header), ...listProblems, ...problems]
  })
}

function placesOf({names}: Header, place: (name: string) => Place): KeyPlaces {
  return Object.fromEntries([...names].map(([key, name]) => [key, place(name)]))
}

function unreadableFrontMatter(
  {path}: SourceFile,
  place: Place,
  {message, help}: {readonly message: string; readonly help: string}
): FrontMatterReading {
  return {places: {}, keyPlaces: {}, problems: [{rule: 'front-matter', path, place, message, help}]}
}
