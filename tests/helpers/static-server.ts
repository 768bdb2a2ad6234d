import {existsSync, readFileSync, statSync} from 'node:fs'
import {createServer} from 'node:http'
import {extname, join, normalize} from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml'
}

export interface StaticServer {
  /** Without a slash at its end. */
  readonly origin: string
  /** Address of a path below the base. */
  readonly url: (path: string) => string
  readonly close: () => Promise<void>
}

/**
 * Serves a folder as an ordinary host does: `X/` is `X/index.html`, `X` redirects to `X/` where that is a folder,
 * all else is `404.html`; nothing lies outside the base. A browser asks once for what has a digest in its name.
 */
export async function serveSite(folder: string, base: string): Promise<StaticServer> {
  const server = createServer((request, response) => {
    const send = (status: number, path: string): void => {
      response.writeHead(status, {
        'content-type': types[extname(path)] ?? 'application/octet-stream',
        'cache-control': path.includes('/_norma/') ? 'max-age=31536000, immutable' : 'no-cache'
      })
      response.end(request.method === 'HEAD' ? undefined : readFileSync(path))
    }
    const {pathname, search} = new URL(request.url ?? '/', 'http://localhost')
    const below = pathname === base || pathname.startsWith(`${base}/`) ? pathname.slice(base.length) : undefined
    const path = below === undefined ? undefined : join(folder, normalize(decodeURIComponent(below)))
    const isFolder = path !== undefined && statSync(path, {throwIfNoEntry: false})?.isDirectory() === true
    if (isFolder && !pathname.endsWith('/')) {
      response.writeHead(301, {location: `${pathname}/${search}`}).end()
    } else if (isFolder && existsSync(join(path, 'index.html'))) {
      send(200, join(path, 'index.html'))
    } else if (path !== undefined && !isFolder && existsSync(path)) {
      send(200, path)
    } else if (existsSync(join(folder, '404.html'))) {
      send(404, join(folder, '404.html'))
    } else {
      response.writeHead(404).end()
    }
  })
  // A connection that is closed just as it is used again looks like a failure of the site.
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  const origin = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const close = (): Promise<void> =>
    new Promise((resolve) => {
      server.close(() => resolve())
      server.closeAllConnections()
    })
  return {origin, url: (path) => `${origin}${base}${path}`, close}
}
