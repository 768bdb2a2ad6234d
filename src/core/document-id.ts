import semver from 'semver'
import type {Profile} from './profile/profile.ts'
import {memoize} from './text/memoize.ts'

/** The parts of a file name such as `scs-0100-v3-flavor-naming.md`. */
export interface DocumentId {
  /** The file name without `.md`; the document's address. */
  readonly id: string
  readonly prefix: string
  /** As written, zeros kept: `0100`; or the profile's placeholder. */
  readonly number: string
  /** The letter before the version; empty where the profile has no versions. */
  readonly kind: string
  readonly version: number
  readonly slug: string
}

/**
 * Reads a file name (with or without `.md`); undefined where it does not follow the profile's grammar. A name that can
 * be typed in two ways (Unicode NFC and NFD) is one id.
 */
export function parseDocumentId(fileName: string, profile: Profile): DocumentId | undefined {
  const id = fileName.replace(/\.md$/, '').normalize()
  const match = grammar(profile).exec(id)
  if (!match?.groups) return undefined
  const {prefix = '', number = '', kind = '', version = '1', slug = ''} = match.groups
  return {id, prefix, number, kind, version: Number(version), slug}
}

/** The inverse of `parseDocumentId`. */
export function formatDocumentId({prefix, number, kind, version, slug}: Omit<DocumentId, 'id'>): string {
  return joinParts(prefix, number, kind && `${kind}${version}`, slug)
}

/** The shape that a file name should have, for messages: `scs-NNNN-vN-slug.md`. */
export function fileNamePattern({file_names: names}: Profile): string {
  const version = names.kinds ? `${names.kinds.main}N` : ''
  const number = names.leading_zeros ? 'N'.repeat(names.digits) : 'N'
  return `${joinParts(names.prefix, number, version, names.slugs ? 'slug' : '')}.md`
}

/** The parts of a name that are there. */
function joinParts(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('-')
}

/** `v3`; where there are no versions, `prefix-number`. */
export function versionLabel({prefix, number, kind, version}: DocumentId): string {
  return kind ? `${kind}${version}` : joinParts(prefix, number)
}

/** `scs-0100-v3`: what people write for short. */
export function shortId({prefix, number, kind, version}: DocumentId): string {
  return joinParts(prefix, number, kind && `${kind}${version}`)
}

export function isNumbered(id: DocumentId, profile: Profile): boolean {
  return id.number !== profile.file_names.placeholder
}

/** `scs-0100`; a proposal without number is a series of its own. */
export function seriesId(id: DocumentId, profile: Profile): string {
  const short = joinParts(id.prefix, id.number)
  return isNumbered(id, profile) ? short : `${short}-${id.slug}`
}

/** Version labels by number, not by letter: v2 < v5 < v5.1 < v10; a word such as `next` comes last. */
export function compareVersions(a: string, b: string): number {
  const left = semver.coerce(a)
  const right = semver.coerce(b)
  if (left && right) return semver.compare(left, right)
  return Number(!left) - Number(!right)
}

/**
 * Matches what names a document or a series in running text: `scs-0100`, `scs-0104-v1`,
 * `scs-0100-v3-flavor-naming`. Its groups: `number`, and where a version is named `kind` and `version`.
 */
export const mentionPattern = memoize((profile: Profile): RegExp => {
  const {prefix, kinds} = profile.file_names
  const version = kinds ? `(?:-(?<kind>[${kinds.main}${kinds.supplement}])(?<version>\\d+))?` : ''
  const slug = '(?:-[A-Za-z0-9_-]*[A-Za-z0-9])?'
  return new RegExp(
    // A number alone means many things.
    prefix === ''
      ? '(?!)'
      : `(?<![\\w-])${escapePattern(prefix)}-(?<number>${digitsPattern(profile)})(?!\\d)${version}${slug}(?![\\w-])`,
    'gi'
  )
})

const grammar = memoize((profile: Profile): RegExp => {
  const {prefix, kinds, placeholder, slugs} = profile.file_names
  const number = `${digitsPattern(profile)}${placeholder ? `|${escapePattern(placeholder)}` : ''}`
  const version = kinds ? `-(?<kind>[${kinds.main}${kinds.supplement}])(?<version>[1-9]\\d{0,5})` : ''
  // No address can hold these in a slug as they are, `%` least of all.
  const slug = slugs ? '-(?<slug>[^\\s/\\\\%#?"\\p{Cc}]+)' : ''
  const start = prefix === '' ? '' : `(?<prefix>${escapePattern(prefix)})-`
  return new RegExp(`^${start}(?<number>${number})${version}${slug}$`, 'u')
})

function digitsPattern({file_names: {digits, leading_zeros: padded}}: Profile): string {
  return padded ? `\\d{${digits}}` : `[1-9]\\d{0,${digits - 1}}`
}

export function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
