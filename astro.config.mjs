import {defineConfig, passthroughImageService} from 'astro/config'

// What never changes; folders, base path and day come from `norma build` and `norma dev`.
export default defineConfig({
  srcDir: './src/site',
  publicDir: './src/site/public',
  output: 'static',
  trailingSlash: 'ignore',
  build: {format: 'directory', inlineStylesheets: 'never'},
  compressHTML: true,
  devToolbar: {enabled: false},
  image: {service: passthroughImageService()}
})
