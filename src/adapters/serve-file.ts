import {createReadStream} from 'node:fs'
import type {ServerResponse} from 'node:http'
import {extname} from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.avif': 'image/avif',
  '.gif': 'image/gif',
  '.jpeg': 'image/jpeg',
  '.jpg': 'image/jpeg',
  '.json': 'application/json',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp'
}

/** Answers a request with a file. */
export function serveFile(path: string, response: ServerResponse): void {
  response.setHeader('content-type', types[extname(path).toLowerCase()] ?? 'text/plain; charset=utf-8')
  createReadStream(path)
    .on('error', () => response.writeHead(404).end())
    .pipe(response)
}
