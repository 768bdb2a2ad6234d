import {docusaurus} from './docusaurus.ts'
import {measure} from './measure.ts'
import {type Corpus, multiplyCorpus} from './multiply.ts'
import {normaBuild} from './norma.ts'
import {atMost, forComparison, type Report} from './report.ts'
import {stockAstro} from './stock-astro.ts'

/** Cold builds beside those of the tools that people would take instead. */
export async function site(original: Corpus, runs: number): Promise<Report> {
  const thousand = multiplyCorpus(original, 1000, 'thousand')
  const contestants = [normaBuild(original), docusaurus(original), normaBuild(thousand), stockAstro(thousand)]
  const results = await measure(contestants, runs)
  const [small, besideDocusaurus, large, besideAstro] = results
  if (!small || !besideDocusaurus || !large || !besideAstro) return {results, claims: []}
  return {
    results,
    claims: [
      atMost(`${small.documents} documents, Norma : Docusaurus, wall`, small.wall / besideDocusaurus.wall, 0.4),
      forComparison('the same, CPU', small.cpu / besideDocusaurus.cpu),
      atMost(`${large.documents} documents, Norma : stock Astro, wall`, large.wall / besideAstro.wall, 0.6),
      forComparison('the same, CPU', large.cpu / besideAstro.cpu)
    ]
  }
}
