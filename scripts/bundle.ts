import {createHash} from 'node:crypto'
import {copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {basename, join} from 'node:path'
import {fileURLToPath} from 'node:url'
import {type BuildOptions, build, type Metafile} from 'esbuild'
import {astroComponents} from './astro-components.ts'
import {thirdPartyLicenses} from './third-party-licenses.ts'

const {version, dependencies}: {version: string; dependencies: Readonly<Record<string, string>>} = JSON.parse(
  readFileSync(new URL('../package.json', import.meta.url), 'utf8')
)
const root = fileURLToPath(new URL('..', import.meta.url))
const common = {absWorkingDir: root, bundle: true, metafile: true, logLevel: 'warning'} satisfies BuildOptions

/** A digest of all that decides what a page looks like, so that none is reused after a change of the program. */
function sourceDigest(): string {
  const hash = createHash('sha256')
  const names = readdirSync(join(root, 'src'), {recursive: true, withFileTypes: true})
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  for (const path of [...names.sort(), join(root, 'package-lock.json'), join(root, 'scripts/astro-components.ts')]) {
    hash.update(readFileSync(path))
  }
  return hash.digest('hex').slice(0, 16)
}

interface AssetNames {
  readonly styles: string
  readonly script: string
  readonly all: readonly string[]
}

const assetEntries = {site: 'src/site/client/site.ts', styles: 'src/site/styles/site.css'}

/** Makes the files that browsers load; gives their names. */
async function bundleAssets(): Promise<{names: AssetNames; metafile: Metafile}> {
  const {metafile} = await build({
    ...common,
    entryPoints: assetEntries,
    outdir: 'dist/site',
    entryNames: '[name]-[hash]',
    chunkNames: '[name]-[hash]',
    splitting: true,
    format: 'esm',
    target: 'es2022',
    minify: true
  })
  copyFileSync(join(root, 'src/site/icon.svg'), join(root, 'dist/site/icon.svg'))
  const nameOf = (entry: string): string => {
    const output = Object.entries(metafile.outputs).find(([, {entryPoint}]) => entryPoint === entry)
    if (!output) throw new Error(`The bundle made nothing of ${entry}`)
    return basename(output[0])
  }
  const all = Object.keys(metafile.outputs).map((path) => basename(path))
  return {names: {styles: nameOf(assetEntries.styles), script: nameOf(assetEntries.site), all: all.sort()}, metafile}
}

for (const folder of ['cli', 'site']) rmSync(join(root, 'dist', folder), {recursive: true, force: true})
const assets = await bundleAssets()
const command = await build({
  ...common,
  entryPoints: {
    norma: 'src/cli/bin.ts',
    // By a name of its own, for whoever runs commands in a process that is there already.
    main: 'src/cli/main.ts',
    site: 'src/site/site.ts',
    'page-worker': 'src/site/page-worker.ts',
    'site-writer': 'src/adapters/site/site-writer.ts'
  },
  outdir: 'dist/cli',
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node22.12',
  // What is installed is what is loaded at run time; everything else is in the bundle.
  external: Object.keys(dependencies),
  plugins: [astroComponents(root)],
  define: {
    __NORMA_VERSION__: JSON.stringify(version),
    __NORMA_BUILD__: JSON.stringify(sourceDigest()),
    __NORMA_ASSETS__: JSON.stringify(assets.names)
  },
  // It would load a parser of JavaScript at every start.
  alias: {'js-yaml': join(root, 'scripts/no-yaml-engine.cjs')},
  // Packages in CommonJS that are bundled ask for Node's own modules by `require`.
  banner: {
    js: "import {createRequire as __createRequire} from 'node:module'; const require = __createRequire(import.meta.url);"
  },
  logOverride: {'direct-eval': 'silent'}
})
writeFileSync(
  join(root, 'dist/cli/third-party-licenses.txt'),
  thirdPartyLicenses(root, [command.metafile, assets.metafile])
)
