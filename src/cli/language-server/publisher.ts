import type {Diagnostic as EditorFinding, PublishDiagnosticsParams} from 'vscode-languageserver'

/** The findings in a file, for the version of it that the editor has. */
export interface FileFindings {
  readonly uri: string
  readonly version: number | undefined
  readonly findings: readonly EditorFinding[]
}

/** Makes what tells an editor about all findings that there are; of each file only what is new to it. */
export function makePublisher(
  send: (params: PublishDiagnosticsParams) => void
): (files: readonly FileFindings[]) => void {
  const known = new Map<string, string>()
  return (files) => {
    for (const {uri, version, findings} of files) {
      const told = JSON.stringify([version, findings])
      if (known.get(uri) === told) continue
      known.set(uri, told)
      send({uri, diagnostics: [...findings], ...(version !== undefined && {version})})
    }
    const present = new Set(files.map(({uri}) => uri))
    for (const uri of [...known.keys()].filter((one) => !present.has(one))) {
      known.delete(uri)
      send({uri, diagnostics: []})
    }
  }
}
