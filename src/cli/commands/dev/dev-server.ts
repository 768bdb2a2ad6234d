import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import {codeOf} from '../../../adapters/files/read-file.ts'
import {HelpfulError} from '../../../core/helpful-error.ts'
import {UsageError} from '../../errors/usage-error.ts'

export interface ListeningAddress {
  readonly host: string
  readonly port: number
}

/** Answers a request for a path, decoded and without what follows `?`. */
export type AnswerRequest = (path: string, response: ServerResponse) => Promise<void> | void

export interface DevServer {
  /** May be another one than was asked for, where that was taken. */
  readonly port: number
  readonly stop: () => Promise<void>
}

/** How many ports are tried from the one on that was asked for. */
const tries = 20

/** Starts a server. @throws HelpfulError where it cannot listen on the address. */
export async function startDevServer(address: ListeningAddress, answer: AnswerRequest): Promise<DevServer> {
  const server = createServer((request, response) => respond(request, response, answer))
  const port = await listen(server, address)
  return {
    port,
    stop: async () => {
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
    }
  }
}

async function respond(request: IncomingMessage, response: ServerResponse, answer: AnswerRequest): Promise<void> {
  const path = decoded((request.url ?? '/').replace(/[?#].*$/s, ''))
  try {
    if (path === undefined) response.writeHead(400).end('This address is not valid.\n')
    else if (request.method !== 'GET' && request.method !== 'HEAD') response.writeHead(405).end()
    else await answer(path, response)
  } catch (error) {
    if (!response.headersSent) response.writeHead(500, {'content-type': 'text/plain; charset=utf-8'})
    response.end(`This page cannot be shown: ${error instanceof Error ? error.message : String(error)}\n`)
  }
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path)
  } catch {
    return undefined
  }
}

async function listen(server: Server, address: ListeningAddress): Promise<number> {
  for (let port = address.port; ; port += 1) {
    try {
      return await listenOn(server, {host: address.host, port})
    } catch (error) {
      const another = codeOf(error) === 'EADDRINUSE' && port < Math.min(address.port + tries, 65_535)
      if (!another) throw unusable(error, {host: address.host, port}) ?? error
    }
  }
}

function listenOn(server: Server, {host, port}: ListeningAddress): Promise<number> {
  return new Promise((resolve, reject) => {
    const failed = (error: Error): void => reject(error)
    server.once('error', failed)
    server.listen({host, port, exclusive: true}, () => {
      server.off('error', failed)
      resolve(portOf(server.address()) ?? port)
    })
  })
}

function portOf(address: AddressInfo | string | null): number | undefined {
  return typeof address === 'object' ? address?.port : undefined
}

/** What an error that came up in listening means. */
function unusable(error: unknown, {host, port}: ListeningAddress): HelpfulError | undefined {
  switch (codeOf(error)) {
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
    case 'EADDRNOTAVAIL':
      return new UsageError(
        `Unexpected \`${host}\` for --host, expected a name or an address of this computer`,
        'Name one with `--host ADDRESS`, such as `localhost`, or `0.0.0.0` for all its addresses.'
      )
    case 'EADDRINUSE':
      return new HelpfulError(`Cannot listen on port ${port}: it is in use`, 'Name another port with `--port NUMBER`.')
    case 'EACCES':
      return new HelpfulError(
        `Cannot listen on port ${port}: permission denied`,
        'Name a port from 1024 on with `--port NUMBER`.'
      )
    default:
      return undefined
  }
}
