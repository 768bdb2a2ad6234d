import {existsSync} from 'node:fs'
import {availableParallelism} from 'node:os'
import {join, resolve} from 'node:path'
import {parseArgs} from 'node:util'
import {lint} from './benchmark/lint.ts'
import {removeAside} from './benchmark/measure.ts'
import {type Corpus, documentNames} from './benchmark/multiply.ts'
import {repository} from './benchmark/norma.ts'
import {rebuild} from './benchmark/rebuild.ts'
import {reportText} from './benchmark/report.ts'
import {scale} from './benchmark/scale.ts'
import {site} from './benchmark/site.ts'
import {startup} from './benchmark/startup.ts'

const parts = new Map([
  ['startup', startup],
  ['lint', lint],
  ['site', site],
  ['scale', scale],
  ['rebuild', rebuild]
])

const usage = `Usage: node scripts/benchmark.ts [${[...parts.keys()].join('|')}|all]… [--runs N] [--corpus DIR]`

await main()
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  })
  .finally(removeAside)

async function main(): Promise<void> {
  const {names, runs, folder} = readArguments()
  const corpus = corpusIn(folder)
  console.log(`Node ${process.version}, ${availableParallelism()} cores, medians of ${runs} runs`)
  for (const [name, measurePart] of parts) {
    if (!names.includes(name)) continue
    console.log(`\n# ${name}\n`)
    console.log(reportText(await measurePart(corpus, runs)))
  }
}

function readArguments() {
  const {positionals, values} = parsedArguments()
  if (values.help) {
    console.log(usage)
    process.exit(0)
  }
  const names = positionals.length === 0 || positionals.includes('all') ? [...parts.keys()] : positionals
  const unknown = names.find((name) => !parts.has(name))
  if (unknown !== undefined) misuse(`There is no part \`${unknown}\`.`)

  const runs = Number(values.runs)
  if (!(Number.isInteger(runs) && runs > 0)) misuse('`--runs` takes a whole number from 1.')

  const shared = process.env['NORMA_CORPUS']
  const folder = values.corpus ?? (shared && join(shared, 'scs/Standards'))
  if (folder) return {names, runs, folder: resolve(folder)}
  return misuse('Which documents? Pass `--corpus DIR`, or set `NORMA_CORPUS` to a folder with `scs/Standards` in it.')
}

function parsedArguments() {
  try {
    return parseArgs({
      allowPositionals: true,
      options: {runs: {type: 'string', default: '3'}, corpus: {type: 'string'}, help: {type: 'boolean', short: 'h'}}
    })
  } catch (error) {
    return misuse(error instanceof Error ? error.message : String(error))
  }
}

function corpusIn(folder: string): Corpus {
  if (!existsSync(folder)) misuse(`There is no folder \`${folder}\`: pass another one with \`--corpus DIR\`.`)
  const documents = documentNames(folder).length
  if (documents === 0) misuse(`There are no documents named like \`scs-0100-v1-….md\` in \`${folder}\`.`)
  return {content: folder, config: join(repository, 'norma.yaml'), documents}
}

function misuse(message: string): never {
  console.error(`${message}\n${usage}`)
  process.exit(2)
}
