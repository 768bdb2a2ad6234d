import {fileURLToPath} from 'node:url'

declare const __NORMA_ASSETS__: {readonly styles: string; readonly script: string}

/** Names of the site's styles and script; they change with what the files hold, so that they may be kept for ever. */
export const assetNames = __NORMA_ASSETS__

const file = (name: string): string => fileURLToPath(new URL(`../site/${name}`, import.meta.url))

export const ownFiles: readonly (readonly [path: string, source: string])[] = [
  [`_norma/${assetNames.styles}`, file(assetNames.styles)],
  [`_norma/${assetNames.script}`, file(assetNames.script)],
  ['icon.svg', file('icon.svg')]
]
