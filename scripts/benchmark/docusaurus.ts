import {spawnSync} from 'node:child_process'
import {cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs'
import {join} from 'node:path'
import type {Contestant} from './measure.ts'
import {type Corpus, documentNames, workFolder} from './multiply.ts'

const site = join(workFolder, 'docusaurus')

const manifest = {
  private: true,
  dependencies: {
    '@docusaurus/core': '3.10.2',
    '@docusaurus/faster': '3.10.2',
    '@docusaurus/preset-classic': '3.10.2',
    '@docusaurus/theme-mermaid': '3.10.2',
    react: '^19.0.0',
    'react-dom': '^19.0.0'
  },
  // 4.7.1 asks for a version of @docsearch/core that the registry does not have.
  overrides: {'@docsearch/react': '4.7.0'}
}

// Everything that makes Docusaurus fast is on, and what it could complain about is off.
const config = {
  title: 'Standards',
  url: 'https://standards.example',
  baseUrl: '/',
  future: {v4: true, faster: true},
  onBrokenLinks: 'ignore',
  onBrokenAnchors: 'ignore',
  markdown: {
    format: 'md',
    mermaid: true,
    hooks: {onBrokenMarkdownLinks: 'ignore', onBrokenMarkdownImages: 'ignore'}
  },
  presets: [['classic', {docs: {routeBasePath: '/'}, blog: false, pages: false}]],
  themes: ['@docusaurus/theme-mermaid']
}

/** A Docusaurus site of the documents; its packages are installed once and kept. */
export function docusaurus(corpus: Corpus): Contestant {
  mkdirSync(site, {recursive: true})
  writeFileSync(join(site, 'docusaurus.config.js'), `module.exports = ${JSON.stringify(config, undefined, 2)}\n`)
  install()
  copyDocuments(corpus)
  return {
    name: 'Docusaurus 3.10 build',
    documents: corpus.documents,
    arguments: [join(site, 'node_modules/@docusaurus/core/bin/docusaurus.mjs'), 'build'],
    folder: site,
    clear: ['.docusaurus', 'build', 'node_modules/.cache'].map((path) => join(site, path)),
    exitCodes: [0],
    pages: join(site, 'build')
  }
}

function install(): void {
  const wanted = `${JSON.stringify(manifest, undefined, 2)}\n`
  const manifestPath = join(site, 'package.json')
  // npm writes the second file when it has finished.
  const installed = [manifestPath, join(site, 'node_modules/.package-lock.json')].every((path) => existsSync(path))
  if (installed && readFileSync(manifestPath, 'utf8') === wanted) return

  console.error('  installing Docusaurus …')
  writeFileSync(manifestPath, wanted)
  const options = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error']
  const {status} = spawnSync('npm', ['install', ...options], {cwd: site, stdio: ['ignore', 2, 2]})
  if (status !== 0) throw new Error(`npm could not install Docusaurus in ${site}`)
}

function copyDocuments({content}: Corpus): void {
  const target = join(site, 'docs')
  rmSync(target, {recursive: true, force: true})
  mkdirSync(target)
  for (const name of documentNames(content)) cpSync(join(content, name), join(target, name))
}
