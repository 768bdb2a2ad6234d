import {makeTexts} from '../../core/markdown/texts.ts'
import {type KnownRequirements, knownRequirements} from '../../core/requirements/known-requirements.ts'
import {makeLedger} from '../../core/requirements/ledgered-documents.ts'
import type {Corpus} from '../corpus/corpus.ts'
import {mustBeReadable} from '../corpus/ledger-file.ts'
import {coverageOfScopes} from '../corpus/requirement-scopes.ts'
import type {SiteCertification} from './site-certification.ts'

/** What the documents of a site ask for, and which tests are known of it. */
export function readSiteRequirements({
  catalog,
  ledger: file,
  tree,
  certification
}: Corpus & Pick<SiteCertification, 'certification'>): KnownRequirements {
  mustBeReadable(file)
  const texts = makeTexts(tree.files)
  const ledger = makeLedger(file?.entries ?? [], catalog.profile, texts.requirements)
  const scopes = certification?.certification.scopes ?? []
  return knownRequirements(
    catalog,
    (document) => ({...texts.requirements(document), requirements: ledger.requirementsOf(document)}),
    coverageOfScopes(scopes, catalog, texts, ledger),
    scopes
  )
}
