import {createReadStream} from 'node:fs'
import type {ServerResponse} from 'node:http'
import {extname} from 'node:path'
import {mediaType} from '../../core/site/published-files.ts'

/** What only the site itself may bring along; documents' own files never have these endings. */
const ownTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8'
}

/** Answers a request with a file. */
export function serveFile(path: string, response: ServerResponse): void {
  response.setHeader('content-type', mediaType(path) ?? ownTypes[extname(path)] ?? 'application/octet-stream')
  createReadStream(path)
    .on('error', () => response.writeHead(404).end())
    .pipe(response)
}
