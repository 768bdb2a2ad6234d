import {fileURLToPath} from 'node:url'
import {readSourceTree} from '../../src/adapters/files/source-tree.ts'
import {makeCorpus} from '../../src/core/corpus.ts'
import {type Histories, noHistories} from '../../src/core/history/document-history.ts'
import type {Profile} from '../../src/core/profile/profile.ts'
import {knownRequirements} from '../../src/core/requirements/known-requirements.ts'
import type {SiteContent} from '../../src/core/site/site-content.ts'
import type {SourceFile} from '../../src/core/text/source-file.ts'
import {machineFiles} from '../../src/reports/site/machine-files.ts'
import {builtInDocuments} from './built-in.ts'
import {corpusDocuments, corpusFiles} from './corpus.ts'
import {documentText} from './document-text.ts'
import {profileFileOf} from './lint.ts'
import {profileAt, scsProfile} from './profile.ts'

export const contentDay = '2024-01-15'

export function contentOf(
  files: readonly SourceFile[],
  profile: Profile = scsProfile,
  histories: Histories = noHistories,
  day = contentDay
): SiteContent {
  const corpus = makeCorpus({profileFile: profileFileOf(profile), tree: {files, assets: []}, day})
  const requirements = knownRequirements(corpus)
  return {catalog: corpus.catalog, day, histories, requirements, tree: {files, assets: []}}
}

/** A title that every format has to escape in its own way. */
export const oddTitle = String.raw`5% of <b>A & B</b> ]]> {C} \D $E_F^G ~H #1 "I"; 漢字, ü\n`

const second = profileAt('tests/fixtures/second-organisation/norma.yaml')
const secondHome = fileURLToPath(new URL('../fixtures/second-organisation', import.meta.url))

const oddFiles = [
  {
    path: 'scs-0100-v1-first.md',
    text: documentText({title: `'${oddTitle}'`, status: 'Stable', keys: 'stabilized_at: 2024-01-01'})
  },
  {
    path: "scs-0100-v2-o(d)d'{n},ame.md",
    text: documentText({title: 'Later', status: 'Stable', keys: 'stabilized_at: 2025-01-01'})
  },
  {path: 'scs-0101-v1-ünïcödé.md', text: documentText({status: 'Rejected', keys: 'rejected_at: 2024-01-01'})},
  {path: 'scs-xxxx-v1-idea.md', text: documentText()}
]

/** What sites may be made from: name → content. */
export const siteContents: ReadonlyMap<string, SiteContent> = new Map([
  ['the built-in documents', contentOf(builtInDocuments().tree.files)],
  ['the second organisation', contentOf(readSourceTree(['notes'], second.ignore, secondHome).tree.files, second)],
  [
    'odd documents with a history',
    contentOf(
      oddFiles,
      scsProfile,
      new Map([
        [
          'scs-0100-v1-first',
          {firstPublishedOn: '2023-05-05', lastChangedOn: '2024-01-10', formerIds: ['scs-0100-v1-former']}
        ],
        ["scs-0100-v2-o(d)d'{n},ame", {firstPublishedOn: '2024-01-02', recordedOn: {stabilized: '2024-01-12'}}]
      ])
    )
  ],
  ...(corpusDocuments ? [['the reference documents', contentOf(corpusFiles())] as const] : [])
])

/** Path → text of everything that is made for programs. */
export function machineTexts(content: SiteContent): ReadonlyMap<string, string> {
  return new Map([...machineFiles(content)].map(({path, text}) => [path, text]))
}
