import {dirname} from 'node:path'
import {pathToFileURL} from 'node:url'
import type {Diagnostic} from '../../core/diagnostic.ts'
import {editorFinding} from './editor-findings.ts'
import type {Home, HomeReading} from './home.ts'
import {type OpenFile, pathBelow} from './open-document.ts'
import {type Encoding, positionsIn} from './positions.ts'
import type {FileFindings} from './publisher.ts'

/** The findings of a home in the files that are open, and in its profile in any case: without it nothing is checked. */
export function fileFindings(
  home: Home,
  reading: HomeReading | readonly Diagnostic[],
  files: readonly OpenFile[],
  encoding: Encoding
): FileFindings[] {
  const root = dirname(home.profileFile)
  const byPath = Map.groupBy('catalog' in reading ? home.findings(reading) : reading, ({path}) => path)
  const findingsIn = (path: string, text: string): FileFindings['findings'] => {
    const positions = positionsIn(text, encoding)
    return (byPath.get(pathBelow(root, path)) ?? []).map((finding) => editorFinding(finding, positions))
  }
  const ofFiles = files.map(({document, path}) => ({
    uri: document.uri,
    version: document.version,
    findings: findingsIn(path, document.getText())
  }))
  if (files.some(({path}) => path === home.profileFile)) return ofFiles
  const ofProfile = findingsIn(home.profileFile, home.profileText())
  if (ofProfile.length === 0) return ofFiles
  return [...ofFiles, {uri: pathToFileURL(home.profileFile).href, version: undefined, findings: ofProfile}]
}
