import {fileURLToPath} from 'node:url'
import {programFile} from '../core/site/file-paths.ts'
import {siteFiles} from '../core/site/fixed-paths.ts'

declare const __NORMA_ASSETS__: {readonly styles: string; readonly script: string; readonly all: readonly string[]}

/** Names of the site's styles and script; they change with what the files hold, so that they may be kept for ever. */
export const assetNames = __NORMA_ASSETS__

/** Styles, scripts and icons: file within the site → file of this program. */
export const programFiles: readonly (readonly [path: string, source: string])[] = [
  ...assetNames.all.map((name) => [programFile(name), sourceFile(name)] as const),
  [siteFiles.icon, sourceFile(siteFiles.icon)]
]

function sourceFile(name: string): string {
  return fileURLToPath(new URL(`../site/${name}`, import.meta.url))
}
