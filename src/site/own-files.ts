import {fileURLToPath} from 'node:url'

declare const __NORMA_ASSETS__: {readonly styles: string; readonly script: string; readonly all: readonly string[]}

/** Names of the site's styles and script; they change with what the files hold, so that they may be kept for ever. */
export const assetNames = __NORMA_ASSETS__

const file = (name: string): string => fileURLToPath(new URL(`../site/${name}`, import.meta.url))

export const ownFiles: readonly (readonly [path: string, source: string])[] = [
  ...assetNames.all.map((name) => [`_norma/${name}`, file(name)] as const),
  ['icon.svg', file('icon.svg')]
]
