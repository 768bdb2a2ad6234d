import type {ServerResponse} from 'node:http'
import type {AstroInlineConfig} from 'astro'
import {codeOf} from '../adapters/read-file.ts'
import type {AstroSettings} from './astro-settings.ts'
import {Misuse} from './misuse.ts'

export interface ListeningAddress {
  readonly host: string
  readonly port: number
}

/** What answers requests before the pages do; false where it leaves one to them. */
export type Answer = (path: string, response: ServerResponse) => boolean

export interface DevServer {
  /** May be another one than was asked for, where that was taken. */
  readonly port: number
  readonly stop: () => Promise<void>
}

/** Starts Astro's server. @throws Misuse where it cannot listen on the address. */
export async function startDevServer(
  {config, inRoot}: AstroSettings,
  address: ListeningAddress,
  answer: Answer
): Promise<DevServer> {
  const {dev} = await import('astro')
  try {
    const server = await inRoot(() => dev({...config, server: {...address}, integrations: [answering(answer)]}))
    return {port: server.address.port, stop: () => server.stop()}
  } catch (error) {
    throw unusable(error, address) ?? error
  }
}

/** What an error that came up in listening means. */
function unusable(error: unknown, {host, port}: ListeningAddress): Misuse | undefined {
  switch (codeOf(error)) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
      return new Misuse(
        `Unexpected \`${host}\` for --host, expected a name or an address of this computer`,
        'Give one with `--host ADDRESS`, such as `localhost`, or `0.0.0.0` for all its addresses.'
      )
    case 'EADDRINUSE':
      return new Misuse(`Cannot listen on port ${port}: it is in use`, 'Give another one with `--port NUMBER`.')
    case 'EACCES':
      return isAboutListening(error)
        ? new Misuse(`Cannot listen on port ${port}: permission denied`, 'Give one from 1024 on with `--port NUMBER`.')
        : undefined
    default:
      return undefined
  }
}

function isAboutListening(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'listen'
}

function answering(answer: Answer): NonNullable<AstroInlineConfig['integrations']>[number] {
  return {
    name: 'norma-beside-pages',
    hooks: {
      'astro:server:setup': ({server}) => {
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent((request.url ?? '').replace(/\?.*$/, '')).replace(/\/$/, '')
          if (!answer(path, response)) next()
        })
      }
    }
  }
}
