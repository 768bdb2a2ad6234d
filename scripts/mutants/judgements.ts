import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {parse} from 'yaml'
import {z} from 'zod'

const judgement = z.strictObject({
  /** Nobody could notice it, or somebody could and it is left with a reason. */
  verdict: z.enum(['equivalent', 'accepted']),
  reason: z.string().min(1),
  /** As `npm run mutants` names them. */
  mutants: z.array(z.string()).min(1)
})

export type Verdict = z.infer<typeof judgement>['verdict']

/** Mutant → what people said of it: `tests/mutants/*.yaml`. */
export function readJudgements(root: string): ReadonlyMap<string, Verdict> {
  const folder = join(root, 'tests/mutants')
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.yaml')) : []
  const all = names.flatMap((name) => z.array(judgement).parse(parse(readFileSync(join(folder, name), 'utf8'))))
  return new Map(all.flatMap(({verdict, mutants}) => mutants.map((mutant) => [mutant, verdict])))
}
