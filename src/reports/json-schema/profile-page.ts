import {stringify} from 'yaml'
import {z} from 'zod'
import {
  basePath,
  day,
  letter,
  prose,
  redirectFrom,
  redirectTo,
  slug,
  webAddress
} from '../../core/profile/schema-texts.ts'
import {markdownTable} from '../text/markdown-table.ts'
import {codeSpan} from '../text/markdown-text.ts'
import type {JsonSchema} from './json-schema.ts'
import {profileEffects} from './profile-effects.ts'
import {describedProfileSchema, isSchema} from './profile-json-schema.ts'

const introduction = `# The profile: every key of \`norma.yaml\`

The profile says what the documents of one organisation look like. It is data only: nothing in it is ever run.
Four keys must be given: \`title\`, \`url\`, \`content\` and \`file_names\`. \`norma init\` writes a first profile by looking
at your documents. A key that is mistyped is reported with its line and with what may stand there.

The examples below are parts of [one profile](example-profile.yaml).

<!-- This page is made from the schema: change the texts in src/reports/json-schema and run \`node scripts/profile-page.ts\`. -->
`

/** The page about the profile, as Markdown; \`example\` is a profile that uses every key. */
export function profilePage(example: string): string {
  const schema = describedProfileSchema()
  const keys = Object.entries(schema.properties ?? {}).filter((entry): entry is [string, JsonSchema] =>
    isSchema(entry[1])
  )
  const contents = keys.map(([key]) => `- [\`${key}\`](#${key})\n`).join('')
  const sections = keys.map(([key, value]) => keySection(key, value, isRequired(key, schema), exampleOf(key, example)))
  return [introduction, contents, ...sections].join('\n')
}

function keySection(key: string, schema: JsonSchema, isDue: boolean, example: string): string {
  const rows = innerKeys(schema, key)
  const table = rows.length === 0 ? '' : `\n${markdownTable(['Key', 'Type', 'Default', 'Meaning'], rows)}`
  return `## \`${key}\`

${schema.description ?? ''}

- Type: ${typeWords(schema)}
- Default: ${defaultWords(schema, isDue)}
- Changes: ${profileEffects[key] ?? ''}

\`\`\`yaml part of norma.yaml
${example}
\`\`\`
${table}`
}

/** A row for each key within a key, with the path as people write it: `tracks[].digit`. */
function innerKeys(schema: JsonSchema, path: string): string[][] {
  if (isSchema(schema.items)) return innerKeys(schema.items, `${path}[]`)
  return Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    if (!isSchema(value)) return []
    const row = [
      `\`${path}.${key}\``,
      typeWords(value),
      defaultWords(value, isRequired(key, schema)),
      value.description ?? ''
    ]
    return [row, ...innerKeys(value, `${path}.${key}`)]
  })
}

function isRequired(key: string, {required = []}: JsonSchema): boolean {
  return required.includes(key)
}

function defaultWords({default: value}: JsonSchema, isDue: boolean): string {
  if (isDue) return 'must be given'
  if (value === undefined) return 'none'
  return codeSpan(stringify(value, {collectionStyle: 'flow', flowCollectionPadding: false, lineWidth: 0}).trim())
}

/** What texts of each kind are called; any other text is one in a single line. */
const kindsOfText = new Map(
  (
    [
      [webAddress(), 'a web address'],
      [basePath, 'a path that begins with `/`, or an empty text'],
      [redirectFrom, 'a path that begins with `/`'],
      [redirectTo, 'a path that begins with `/`, or a web address'],
      [slug, 'a text of lower-case letters, digits and hyphens'],
      [letter, 'a lower-case letter'],
      [day, 'a day, such as `2026-01-31`'],
      [prose, 'a text of one or more lines']
    ] as const
  ).map(([schema, words]) => [kindOfText(z.toJSONSchema(schema)), words])
)

function kindOfText({pattern, format, allOf}: JsonSchema): string {
  return JSON.stringify({pattern, format, allOf})
}

function typeWords(schema: JsonSchema): string {
  const {
    type,
    enum: words,
    items,
    properties,
    additionalProperties: values,
    propertyNames: names,
    minimum,
    maximum
  } = schema
  if (words) return `one of ${words.map((word) => `\`${word}\``).join(', ')}`
  if (isSchema(items)) return `a list, each ${typeWords(items)}`
  if (type === 'boolean') return '`true` or `false`'
  if (type === 'integer') return `a whole number from ${minimum} to ${maximum}`
  if (properties) return 'a mapping'
  if (isSchema(values) && isSchema(names)) return `a mapping from ${typeWords(names)} to ${typeWords(values)}`
  return kindsOfText.get(kindOfText(schema)) ?? 'a text'
}

/** The lines of a key in a profile. */
function exampleOf(key: string, profile: string): string {
  const lines = profile.split('\n')
  const start = lines.findIndex((line) => line.startsWith(`${key}:`))
  const length = lines.slice(start + 1).findIndex((line) => !line.startsWith(' '))
  return lines.slice(start, start + 1 + length).join('\n')
}
