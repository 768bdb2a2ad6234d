import type {Diagnostic as EditorFinding, PublishDiagnosticsParams} from 'vscode-languageserver'
import {defined} from '../../core/text/defined.ts'

/** The findings in a file, for the version of it that the editor has. */
export interface FileFindings {
  readonly uri: string
  readonly version: number | undefined
  readonly findings: readonly EditorFinding[]
}

/** Makes a function that sends an editor the findings of all files; those of a file only if they have changed. */
export function makePublisher(
  send: (params: PublishDiagnosticsParams) => void
): (files: readonly FileFindings[]) => void {
  /** What the editor was told last, by file. */
  const published = new Map<string, string>()
  return (files) => {
    for (const {uri, version, findings} of files) {
      const state = JSON.stringify([version, findings])
      if (published.get(uri) === state) continue
      published.set(uri, state)
      send(defined({uri, diagnostics: [...findings], version}))
    }
    const present = new Set(files.map(({uri}) => uri))
    for (const uri of [...published.keys()].filter((one) => !present.has(one))) {
      published.delete(uri)
      send({uri, diagnostics: []})
    }
  }
}
