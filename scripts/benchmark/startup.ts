import {newestProgram} from '../newest-program.ts'
import {type Contestant, measure} from './measure.ts'
import type {Corpus} from './multiply.ts'
import {normaLint, normaLintChange, repository} from './norma.ts'
import {atMost, forComparison, type Report} from './report.ts'

/** What a command costs before it does anything, beside Node alone; many runs, since each is short. */
export async function startup(corpus: Corpus, runs: number): Promise<Report> {
  const nothing: Contestant = {
    name: 'node -e 0',
    documents: 0,
    arguments: ['-e', '0'],
    folder: repository,
    clear: [],
    exitCodes: [0]
  }
  const version = {...nothing, name: 'norma --version', arguments: [newestProgram(), '--version']}
  const explain = {...nothing, name: 'norma explain', arguments: [newestProgram(), 'explain', 'broken-link']}
  const results = await measure([nothing, version, explain, normaLint(corpus), normaLintChange(corpus)], 5 * runs)
  const [node, ofVersion, ofExplain, ofLint, ofChange] = results
  if (!node || !ofVersion || !ofExplain || !ofLint || !ofChange) return {results, claims: []}
  return {
    results,
    claims: [
      atMost('norma --version, CPU', ofVersion.cpu, 0.12, 's'),
      forComparison('norma --version : node -e 0, CPU', ofVersion.cpu / node.cpu),
      forComparison('norma explain : node -e 0, CPU', ofExplain.cpu / node.cpu),
      atMost(`norma lint of ${ofLint.documents} documents, CPU`, ofLint.cpu, 0.6, 's'),
      atMost(`norma lint --base of one of ${ofChange.documents} documents, CPU`, ofChange.cpu, 0.6, 's'),
      forComparison('a lint of all : node -e 0, CPU', ofLint.cpu / node.cpu)
    ]
  }
}
