import {dirname} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Diagnostic} from '../../core/diagnostic.ts'
import {editorFinding} from './editor-findings.ts'
import type {LiveCorpus, LiveReading} from './live-corpus.ts'
import {type OpenFile, pathBelow} from './open-document.ts'
import {type Encoding, positionsIn} from './positions.ts'
import type {FileFindings} from './publisher.ts'

/** The findings in the open files of a corpus, and in its profile even if that is not open: without it nothing is checked. */
export function fileFindings(
  corpus: LiveCorpus,
  reading: LiveReading | readonly Diagnostic[],
  files: readonly OpenFile[],
  encoding: Encoding
): FileFindings[] {
  const root = dirname(corpus.profileFile)
  const byPath = Map.groupBy('catalog' in reading ? corpus.findings(reading) : reading, ({path}) => path)
  const findingsIn = (path: string, text: string): FileFindings['findings'] => {
    const positions = positionsIn(text, encoding)
    return (byPath.get(pathBelow(root, path)) ?? []).map((finding) => editorFinding(finding, positions))
  }
  const ofFiles = files.map(({document, path}) => ({
    uri: document.uri,
    version: document.version,
    findings: findingsIn(path, document.getText())
  }))
  if (files.some(({path}) => path === corpus.profileFile)) return ofFiles
  const ofProfile = findingsIn(corpus.profileFile, corpus.profileText())
  if (ofProfile.length === 0) return ofFiles
  return [...ofFiles, {uri: pathToFileURL(corpus.profileFile).href, version: undefined, findings: ofProfile}]
}
