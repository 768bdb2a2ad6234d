#!/usr/bin/env node
import nodeModule from 'node:module'
import {styleText} from 'node:util'
import {compileCacheFolder} from '../adapters/files/cache-folder.ts'
import type {Paint, Style} from '../reports/diagnostics/diagnostics-text.ts'
import type {Environment} from './command.ts'
import {failureText} from './errors/failure.ts'

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
if (major < 22 || (major === 22 && minor < 12)) {
  process.stderr.write(
    `norma: This is Node ${process.versions.node}, expected 22.12 or newer\nInstall a newer Node, or run \`npx norma\` where Norma is installed.\n`
  )
  process.exit(2)
}
const compileCache = compileCacheFolder()
if (compileCache !== undefined) nodeModule.enableCompileCache(compileCache)

const styles: Readonly<Record<Style, Parameters<typeof styleText>[0]>> = {
  error: 'red',
  warning: 'yellow',
  notice: 'cyan',
  success: 'green',
  bold: 'bold',
  dim: 'dim'
}
const paint: Paint = (style, text) => styleText(styles[style], text, {stream: process.stdout})

/** A line on the terminal that overwrites itself, from the second second on. */
function makeProgress(): {show: (message: string) => void; clear: () => void} {
  const start = performance.now()
  let isShown = false
  return {
    show: (message) => {
      if (!process.stderr.isTTY || performance.now() - start < 1000) return
      process.stderr.write(`\r\u001b[K${message} …`)
      isShown = true
    },
    clear: () => {
      if (isShown) process.stderr.write('\r\u001b[K')
      isShown = false
    }
  }
}

async function main(): Promise<void> {
  const progress = makeProgress()
  const environment: Environment = {
    cwd: process.cwd(),
    // A command that goes on for days asks again.
    get today() {
      return new Date().toISOString().slice(0, 10)
    },
    version: __NORMA_VERSION__,
    paint,
    print: (text) => {
      progress.clear()
      process.stdout.write(text)
    },
    progress: progress.show,
    isTerminal: process.stdin.isTTY && process.stdout.isTTY
  }
  try {
    const {run} = await import('./main.ts')
    const {output, notes, exitCode} = await run(process.argv.slice(2), environment, __NORMA_VERSION__, (text) =>
      process.stdout.write(text)
    )
    progress.clear()
    if (notes) process.stderr.write(notes)
    process.stdout.write(output)
    process.exitCode = exitCode
  } catch (error) {
    progress.clear()
    // As a shell counts what was ended by Ctrl-C.
    if (error instanceof Error && error.name === 'Interrupted') process.exit(130)
    fail(error)
    // Servers, watchers and threads may be left that would keep it alive.
    process.exit()
  }
}

declare const __NORMA_VERSION__: string

function fail(error: unknown): void {
  const isDebugging = Boolean(process.env['NORMA_DEBUG'])
  process.stderr.write(failureText(error, __NORMA_VERSION__, isDebugging))
  process.exitCode = 2
}

process.on('uncaughtException', (error) => {
  fail(error)
  process.exit()
})
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    // The reader of the output has closed it: `norma lint | head -1`.
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}

await main()
