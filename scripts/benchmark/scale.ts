import {measure} from './measure.ts'
import {type Corpus, multiplyCorpus} from './multiply.ts'
import {normaBuild} from './norma.ts'
import {atMost, forComparison, type Report} from './report.ts'

/** Whether a page of a large site costs more than one of a small site. */
export async function scale(original: Corpus, runs: number): Promise<Report> {
  const thousand = multiplyCorpus(original, 1000, 'thousand')
  const tenThousand = multiplyCorpus(original, 10_000, 'ten-thousand')
  const results = await measure([thousand, tenThousand].map(normaBuild), runs)
  const [many, most] = results
  if (!many || !most) return {results, claims: []}
  const growth = most.documents / many.documents
  return {
    results,
    claims: [
      atMost(`a page of ${most.documents} : a page of ${many.documents}, wall`, most.wall / many.wall / growth, 1.3),
      forComparison('the same, CPU', most.cpu / many.cpu / growth),
      atMost(`${most.documents} documents, memory`, most.memory / 2 ** 30, 1.5, 'GiB')
    ]
  }
}
