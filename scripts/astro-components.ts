import {readFile} from 'node:fs/promises'
import {dirname, relative, resolve} from 'node:path'
import {transform} from '@astrojs/compiler-rs'
import type {Plugin} from 'esbuild'

/** Compiles Astro components for the bundle. Their styles and scripts lie in files of their own. */
export function astroComponents(root: string): Plugin {
  return {
    name: 'astro-components',
    setup({onLoad}) {
      onLoad({filter: /\.astro$/}, async ({path}) => {
        const name = relative(root, path)
        const {code, css, scripts, diagnostics} = transform(await readFile(path, 'utf8'), {
          compact: true,
          filename: name,
          normalizedFilename: name,
          internalURL: 'astro/compiler-runtime',
          resolvePath: (specifier) => resolve(dirname(path), specifier)
        })
        const errors = diagnostics.filter(({severity}) => severity === 'error').map(({text}) => ({text}))
        if (css.length + scripts.length > 0)
          errors.push({text: 'Unexpected `<style>` or `<script>`, expected a file in styles or client'})
        return {
          contents: code,
          loader: 'ts',
          resolveDir: dirname(path),
          errors: errors.map(({text}) => ({text: `${name}: ${text}`}))
        }
      })
    }
  }
}
