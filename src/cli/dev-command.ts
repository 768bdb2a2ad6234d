import type {CommandResult, CorpusOptions, Surroundings} from './command.ts'
export async function devCommand(_options: CorpusOptions, _surroundings: Surroundings): Promise<CommandResult> {
  return {output: '', exitCode: 1}
}
