import {measure, type Result} from './measure.ts'
import {type Corpus, multiplyCorpus} from './multiply.ts'
import {normaLint} from './norma.ts'
import {atMost, type Report} from './report.ts'

/** What a lint costs, and what each further document adds to it. */
export async function lint(original: Corpus, runs: number): Promise<Report> {
  const thousand = multiplyCorpus(original, 1000, 'thousand')
  const tenThousand = multiplyCorpus(original, 10_000, 'ten-thousand')
  const results = await measure([original, thousand, tenThousand].map(normaLint), runs)
  const [few, many, most] = results
  if (!few || !many || !most) return {results, claims: []}
  return {
    results,
    claims: [
      atMost(`lint of ${few.documents} documents, CPU`, few.cpu, 0.6, 's'),
      ...[[few, many] as const, [many, most] as const].map(([from, to]) =>
        atMost(`each document from ${from.documents} to ${to.documents}, CPU`, slope(from, to), 2, 'ms')
      )
    ]
  }
}

function slope(from: Result, to: Result): number {
  return (1000 * (to.cpu - from.cpu)) / (to.documents - from.documents)
}
