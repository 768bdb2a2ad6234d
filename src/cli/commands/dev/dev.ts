import type {DefineCommand} from '../../command.ts'
import {examples, portNumber, withCorpus} from '../../options.ts'

export const defineDev: DefineCommand = (program, keepResult, environment) => {
  withCorpus(program.command('dev'))
    .description('serve the site and show changes when you save them')
    .option('--port <number>', 'port to listen on; if it is in use, the next free one', portNumber, 4321)
    .option('--host <address>', 'address to listen on', 'localhost')
    .addHelpText('after', examples('norma dev', 'norma dev --port 8080'))
    .action(keepResult(async (options) => (await import('./dev-command.ts')).devCommand(options, environment)))
}
