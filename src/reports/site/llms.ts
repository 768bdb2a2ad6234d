import type {Series} from '../../core/catalog.ts'
import {documentPhase} from '../../core/document.ts'
import {shortId} from '../../core/document-id.ts'
import {isInForce} from '../../core/lifecycle.ts'
import {isNormative} from '../../core/profile/profile.ts'
import {
  fileAddress,
  fullAddress,
  scopeAddress,
  seriesAddress,
  siteAddress,
  trackAddress
} from '../../core/site/addresses.ts'
import {documentFile, schemaFile} from '../../core/site/file-paths.ts'
import {siteFiles, sitePages} from '../../core/site/fixed-paths.ts'
import type {SiteContent} from '../../core/site/site-content.ts'
import {escapeText, markdownLink} from '../text/markdown-table.ts'

/** What a program that reads text should know first: what this is, what counts now, where the data lies. */
export function llmsText(content: SiteContent): string {
  const {catalog, day} = content
  const {profile, series} = catalog
  const tracks = profile.tracks.map(({name}) => {
    const lines = [...series.values()].filter((one) => one.track === name).flatMap((one) => inForce(one, content))
    const heading = `## ${escapeText(name)}: in force on ${day}\n\n`
    const none = `- ${markdownLink(name, fullAddress(trackAddress(name, profile), profile))}: nothing is in force\n`
    return heading + (lines.length === 0 ? none : lines.join(''))
  })
  const link = (title: string, file: string, note: string): string =>
    `- ${markdownLink(title, fileAddress(file, profile))}: ${note}\n`
  return `# ${escapeText(profile.title)}

> ${escapeText(profile.description ?? `All documents of ${profile.title}, and which of them are in force.`)}

Each document has a lifecycle. Whether it is in force depends on the day, and everything here is as of ${day} (UTC). A document is in force from the day on which it was stabilized until the day on which its deprecation takes effect. Drafts and deprecated documents bind nobody. Supplements only explain. The address of a document never changes. With \`.md\` at its end it leads to the source, with \`.json\` to the data, with \`.bib\` and \`.csl.json\` to a citation.

${tracks.join('\n')}${certificationText(content)}
## Data

${link('Catalog', siteFiles.catalog, 'all series and documents with dates, phases and relations')}${link('Matrix', siteFiles.matrix, 'which version of each series is a draft, effective or deprecated')}${link('Schema', schemaFile('catalog'), 'JSON Schema of the catalog; those of the other files are in the same folder')}${link('Feed', siteFiles.feed, 'what happened to the documents, as Atom')}${link('Calendar', siteFiles.calendar, 'the days on which documents come into force or are deprecated')}${link('Requirements', `${sitePages.requirements}/`, 'every requirement of the normative documents; the address of a document with `/requirements.json` leads to its own requirements')}`
}

function certificationText({certification, catalog: {profile}, day}: SiteContent): string {
  if (!certification) return ''
  const {scopes} = certification.certification
  const link = (title: string, address: string, note: string): string =>
    `- ${markdownLink(title, fullAddress(address, profile))}: ${note}\n`
  const lines = scopes.map((scope) =>
    link(
      scope.name,
      scopeAddress(scope, scopes, profile),
      'which standards each version of this certificate scope includes'
    )
  )
  const clouds = link(
    'Clouds',
    siteAddress(sitePages.certification, profile),
    `which clouds pass the tests as of ${day}, and which hold a certificate`
  )
  return `\n## Certification\n\n${clouds}${lines.join('')}`
}

function inForce({versions, ...series}: Series, {catalog, day}: SiteContent): string[] {
  const {profile} = catalog
  return versions
    .filter((document) => isInForce(documentPhase(document, day, profile)))
    .map((document) => {
      const {title, type, deprecated_at: end} = document.frontMatter
      const page = fullAddress(seriesAddress({...series, versions}, profile), profile)
      const binding = isNormative(profile, type) ? '' : ', informative'
      const until = end === undefined ? '' : `, until ${end}`
      const source = fileAddress(documentFile(document, 'md'), profile)
      const link = markdownLink(`${shortId(document)}: ${title}`, source)
      return `- ${link}: ${escapeText(type)}${binding}${until}; all versions: ${page}\n`
    })
}
