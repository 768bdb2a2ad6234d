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
  // The commands build into a folder of their own, in which redirects may lie already.
  vite: {build: {emptyOutDir: false}},
  image: {service: passthroughImageService()}
})
