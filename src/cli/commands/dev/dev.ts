import type {Define} from '../../define.ts'
import {examples, portNumber, withCorpus} from '../../options.ts'

export const defineDev: Define = (program, does, environment) => {
  withCorpus(program.command('dev'))
    .description('serve the site and show changes as they are saved')
    .option('--port <number>', 'port to listen on; the next free one where it is taken', portNumber, 4321)
    .option('--host <address>', 'address to listen on', 'localhost')
    .addHelpText('after', examples('norma dev', 'norma dev --port 8080'))
    .action(does(async (options) => (await import('./dev-command.ts')).devCommand(options, environment)))
}
