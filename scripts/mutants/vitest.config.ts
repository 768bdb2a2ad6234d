import {defineConfig} from 'vitest/config'

/** The tests that are to notice a mutant: files and folders, by `MUTANT_TESTS`. */
const places = (process.env['MUTANT_TESTS'] ?? '').split(',')

export default defineConfig({
  test: {
    include: places.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.test.ts`)),
    exclude: ['tests/**/*.{program,slow}.test.ts'],
    globalSetup: ['tests/global-setup.ts'],
    isolate: false,
    testTimeout: 60_000
  }
})
