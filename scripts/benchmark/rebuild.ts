import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import {resultOf, run, runCold} from './measure.ts'
import {type Corpus, documentNames, multiplyCorpus} from './multiply.ts'
import {normaBuild} from './norma.ts'
import {always, atMost, type Report} from './report.ts'

/** What a second build saves, and whether it is as good as a clean one. */
export async function rebuild(original: Corpus, runs: number): Promise<Report> {
  const corpus = multiplyCorpus(original, 1000, 'rebuild')
  const rounds = []
  for (let turn = 0; turn < runs; turn++) rounds.push(await runRound(corpus))

  const cleanCosts = rounds.flatMap(({first, changedClean}) => [first, changedClean])
  const unchangedCosts = rounds.map((round) => round.unchanged)
  const changedCosts = rounds.map((round) => round.changed)
  const clean = resultOf({...corpus, name: 'clean build'}, cleanCosts)
  const unchanged = resultOf({...corpus, name: 'nothing changed'}, unchangedCosts)
  const changed = resultOf({...corpus, name: 'one document changed'}, changedCosts)

  const unchangedSame = rounds.map((round) => round.unchangedIsSame)
  const changedSame = rounds.map((round) => round.changedIsSame)
  return {
    results: [clean, unchanged, changed],
    claims: [
      atMost('nothing changed : clean build, wall', unchanged.wall / clean.wall, 0.6),
      always('nothing changed, same bytes as a clean build', unchangedSame),
      atMost('one document changed : clean build, wall', changed.wall / clean.wall, 0.6),
      always('one document changed, same bytes as a clean build', changedSame)
    ]
  }
}

async function runRound(corpus: Corpus) {
  const build = normaBuild(corpus)
  const first = await runCold(build)
  const firstBytes = digests(build.pages)
  const unchanged = await run(build)
  const unchangedIsSame = isSame(firstBytes, digests(build.pages))

  const changeBack = changeOneDocument(corpus)
  const changed = await run(build)
  const changedBytes = digests(build.pages)
  const changedClean = await runCold(build)
  const changedIsSame = isSame(digests(build.pages), changedBytes)
  changeBack()
  return {first, unchanged, unchangedIsSame, changed, changedClean, changedIsSame}
}

function changeOneDocument({content}: Corpus): () => void {
  const names = documentNames(content)
  const path = join(content, names[Math.floor(names.length / 2)] ?? '')
  const text = readFileSync(path, 'utf8')
  writeFileSync(path, `${text}\nA paragraph that was not there before.\n`)
  return () => writeFileSync(path, text)
}

function digests(folder: string): ReadonlyMap<string, string> {
  const files = readdirSync(folder, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile())
  return new Map(
    files.map(({parentPath, name}) => {
      const path = join(parentPath, name)
      return [path, createHash('sha256').update(readFileSync(path)).digest('hex')]
    })
  )
}

/** Says on the way which files differ: the answer alone would help nobody. */
function isSame(clean: ReadonlyMap<string, string>, second: ReadonlyMap<string, string>): boolean {
  const paths = [...new Set([...clean.keys(), ...second.keys()])].sort()
  const different = paths.filter((path) => clean.get(path) !== second.get(path))
  for (const path of different.slice(0, 5)) console.error(`  differs from a clean build: ${path}`)
  return different.length === 0
}
