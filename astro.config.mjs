import {defineConfig} from 'astro/config'

// Astro's own tools find the components by it; scripts/bundle.ts compiles them.
export default defineConfig({srcDir: './src/site', devToolbar: {enabled: false}})
