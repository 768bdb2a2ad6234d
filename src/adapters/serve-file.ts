import {createReadStream} from 'node:fs'
import type {ServerResponse} from 'node:http'
import {mediaType} from '../core/published-files.ts'

/** Answers a request with a file. */
export function serveFile(path: string, response: ServerResponse): void {
  response.setHeader('content-type', mediaType(path) ?? 'application/octet-stream')
  createReadStream(path)
    .on('error', () => response.writeHead(404).end())
    .pipe(response)
}
