import {createHash} from 'node:crypto'
import {readdirSync, readFileSync, rmSync} from 'node:fs'
import {join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {build} from 'esbuild'

const {version}: {version: string} = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'))
const root = fileURLToPath(new URL('..', import.meta.url))

/** A digest of all that decides what a page looks like, so that none is reused after a change of the program. */
function sourceDigest(): string {
  const hash = createHash('sha256')
  const names = readdirSync(join(root, 'src'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const path of [...names.sort(), join(root, 'package-lock.json'), join(root, 'astro.config.mjs')]) {
    hash.update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}

rmSync(new URL('../dist/cli', import.meta.url), {recursive: true, force: true})
await build({
  absWorkingDir: root,
  entryPoints: {
    norma: 'src/cli/bin.ts',
    'render-worker': 'src/cli/render-worker.ts',
    'site-writer': 'src/adapters/site-writer.ts'
  },
  outdir: 'dist/cli',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.12',
  external: ['astro', 'astro/*', 'satteri', 'shiki', 'shiki/*'],
  define: {__NORMA_VERSION__: JSON.stringify(version), __NORMA_BUILD__: JSON.stringify(sourceDigest())},
  // Packages in CommonJS that are bundled ask for Node's own modules by `require`.
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);"
  },
  logOverride: {'direct-eval': 'silent'},
  logLevel: 'warning'
})
