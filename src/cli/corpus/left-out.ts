import {noCertification} from '../../core/certification/certification.ts'
import {fileText} from '../../core/corpus.ts'
import {lint} from '../../lint/engine/run.ts'
import {rules} from '../../lint/rules.ts'
import {findingBlocks} from '../../reports/diagnostics/diagnostics-text.ts'
import type {CorpusReading} from './corpus.ts'

const shapeRules = rules.filter(({subject}) => subject === 'shape')

/** Tells, for commands that show documents, which could not be read and are left out. */
export function leftOutNote(corpus: CorpusReading): string {
  const shownPaths = new Set(corpus.catalog.documents.map(({path}) => path))
  const errors = lint({...corpus, certification: noCertification}, {rules: shapeRules}).filter(({path, severity}) => {
    const isDocument = path.endsWith('.md') || corpus.unreadFolders.includes(path)
    return severity === 'error' && isDocument && !shownPaths.has(path)
  })
  if (errors.length === 0) return ''
  return `Left out, because they cannot be read:\n\n${findingBlocks(errors, (path) => fileText(path, corpus))}`
}
