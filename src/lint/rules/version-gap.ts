import {isUnreadable} from '../../core/catalog.ts'
import type {Document} from '../../core/document.ts'
import {isNumbered, shortId, versionLabel} from '../../core/document-id.ts'
import {stageOf} from '../../core/profile/profile.ts'
import type {CatalogRule, RuleProblem} from '../engine/rule.ts'

export const versionGap: CatalogRule = {
  id: 'version-gap',
  subject: 'catalog',
  severity: 'warning',
  summary: 'Versions count up from 1 without a gap, and there is one draft at a time.',
  *check(catalog) {
    const {profile} = catalog
    const isDraft = ({frontMatter}: Document): boolean => stageOf(profile, frontMatter.status) === 'draft'
    for (const {versions} of catalog.series.values()) {
      const byVersion = new Map(versions.map((document) => [document.version, document]))
      for (const document of versions) {
        if (document.version === 1 || !isNumbered(document, profile)) continue
        const before = {...document, version: document.version - 1}
        const previous = byVersion.get(before.version)
        if (previous && isDraft(previous) && isDraft(document)) yield secondDraft(document, previous)
        if (previous || isUnreadable(catalog, shortId(before))) continue
        yield {
          document,
          place: undefined,
          message: `Unexpected \`${shortId(document)}\` without \`${shortId(before)}\`, expected versions without a gap`,
          help: `Rename the file to the first free version, or restore \`${versionLabel(before)}\`.`
        }
      }
    }
  }
}

function secondDraft(document: Document, previous: Document): RuleProblem {
  const {status} = previous.frontMatter
  return {
    document,
    place: document.places.status,
    message: `Unexpected draft of \`${versionLabel(document)}\` while \`${shortId(previous)}\` is still \`${status}\`, expected one draft at a time`,
    help: `Finish \`${versionLabel(previous)}\` first, or continue in it instead of here.`
  }
}
