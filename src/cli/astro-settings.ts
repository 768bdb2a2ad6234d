import {join, relative} from 'node:path'
import type {AstroInlineConfig} from 'astro'
import type {AstroFolders} from '../adapters/astro-folders.ts'
import {packageRoot} from '../adapters/rule-page.ts'
import type {Profile} from '../core/profile.ts'

export interface AstroSettings {
  readonly config: AstroInlineConfig
  /** Astro writes below the working directory: runs something with its root as that. */
  readonly inRoot: <Result>(action: () => Promise<Result>) => Promise<Result>
}

/** How Astro is run for a profile. */
export function astroSettings({base}: Profile, {root, astroCache, viteCache}: AstroFolders): AstroSettings {
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  process.env['ASTRO_DISABLE_UPDATE_CHECK'] = 'true'
  const norma = packageRoot()
  const config: AstroInlineConfig = {
    root,
    configFile: relative(root, join(norma, 'astro.config.mjs')),
    srcDir: join(norma, 'src/site'),
    publicDir: join(norma, 'src/site/public'),
    cacheDir: astroCache,
    base: base || '/',
    logLevel: 'error',
    vite: {cacheDir: viteCache}
  }
  const inRoot: AstroSettings['inRoot'] = async (action) => {
    const home = process.cwd()
    process.chdir(root)
    try {
      return await action()
    } finally {
      process.chdir(home)
    }
  }
  return {config, inRoot}
}
