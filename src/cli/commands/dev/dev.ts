import type {DefineCommand} from '../../command.ts'
import {examples, portNumber, withCorpus} from '../../options.ts'

export const defineDev: DefineCommand = (program, keepResult, environment) => {
  withCorpus(program.command('dev'))
    .description('serve the site and show changes as they are saved')
    .option('--port <number>', 'port to listen on; the next free one where it is taken', portNumber, 4321)
    .option('--host <address>', 'address to listen on', 'localhost')
    .addHelpText('after', examples('norma dev', 'norma dev --port 8080'))
    .action(keepResult(async (options) => (await import('./dev-command.ts')).devCommand(options, environment)))
}
