import type {ServerResponse} from 'node:http'
import type {SiteProgram} from '../adapters/site-program.ts'
import {type DevAnswer, type DevContent, devAnswer} from './dev-answer.ts'
import type {Answer} from './dev-server.ts'

/** Where pages listen for changes: followed by their own address. */
const changesPath = '/_norma/changes'

/** Has a page load itself anew when what it shows has changed. */
const reloading = `<script>new EventSource('${changesPath}' + location.pathname).onmessage = () => location.reload()</script>`

/** Answers as a host of the built site would, from documents as they are now. */
export function makeDevSite(program: SiteProgram): {
  readonly show: (content: DevContent) => Promise<void>
  readonly answer: Answer
} {
  const listeners = new Map<ServerResponse, string>()
  let current: DevAnswer | undefined
  return {
    show: async (content) => {
      const before = current
      const after = await devAnswer(content, program, reloading)
      current = after
      for (const [response, address] of listeners) {
        if (before?.inputs(address) !== after.inputs(address)) response.write('data: changed\n\n')
      }
    },
    answer: (path, response) => {
      if (!path.startsWith(`${changesPath}/`)) return current?.answer(path, response)
      response.writeHead(200, {'content-type': 'text/event-stream', 'cache-control': 'no-cache'})
      response.write('\n')
      listeners.set(response, path.slice(changesPath.length))
      response.on('close', () => listeners.delete(response))
    }
  }
}
