import type {ServerResponse} from 'node:http'
import {programFile} from '../../../core/site/file-paths.ts'
import type {SiteProgram} from '../../../core/site/site-program.ts'
import {type DevAnswer, type DevContent, devAnswer} from './dev-answer.ts'
import type {AnswerRequest} from './dev-server.ts'

/** Where pages listen for changes: followed by what they were made from, and by their own address. */
const changesPath = `/${programFile('changes')}/`

/** Has a page load itself anew when what it shows has changed, were it before it could listen. */
function reloading(state: string): string {
  return `<script>new EventSource('${changesPath}${state}' + location.pathname).onmessage = () => location.reload()</script>`
}

interface Listener {
  readonly address: string
  /** What its page was made from. */
  readonly state: string
}

/** Answers as a host of the built site would, from documents as they are now. */
export function makeDevSite(program: SiteProgram): {
  readonly show: (content: DevContent) => Promise<void>
  readonly answer: AnswerRequest
} {
  const listeners = new Map<ServerResponse, Listener>()
  let current: DevAnswer | undefined
  const tell = (response: ServerResponse, {address, state}: Listener): void => {
    if (current?.state(address) !== state) response.write('data: changed\n\n')
  }
  return {
    show: async (content) => {
      current = await devAnswer(content, program, reloading)
      for (const [response, listener] of listeners) tell(response, listener)
    },
    answer: (path, response) => {
      const [, state, address] = path.startsWith(changesPath)
        ? (/^([^/]*)(\/.*)$/.exec(path.slice(changesPath.length)) ?? [])
        : []
      if (state === undefined || address === undefined) return current?.answer(path, response)
      response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-cache'})
      response.write('\n')
      const listener = {address, state}
      listeners.set(response, listener)
      response.on('close', () => listeners.delete(response))
      tell(response, listener)
    }
  }
}
