import {defineConfig} from 'vitest/config'
import type {Vite} from 'vitest/node'
import {keptThreads} from './kept-threads.ts'

/** The tests that are to notice a mutant: files and folders, by `MUTANT_TESTS`. */
const places = (process.env['MUTANT_TESTS'] ?? '').split(',')

/** Stryker names a pool of its own. */
const inKeptThreads: Vite.Plugin = {
  name: 'kept-threads',
  configureVitest: ({project}) => {
    Object.assign(project.config, {pool: keptThreads.name, poolRunner: keptThreads})
  }
}

export default defineConfig({
  plugins: [inKeptThreads],
  test: {
    include: places.map((place) => (place.endsWith('.ts') ? place : `${place}/**/*.test.ts`)),
    exclude: ['tests/**/*.{program,slow}.test.ts'],
    globalSetup: ['tests/global-setup.ts'],
    setupFiles: ['scripts/mutants/forget-mutant.ts'],
    isolate: true,
    testTimeout: 60_000
  }
})
