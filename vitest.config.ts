import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

const programTests = 'tests/**/*.program.test.ts'
const slowTests = 'tests/**/*.slow.test.ts'

export default defineConfig({
  test: {
    globalSetup: ['tests/global-setup.ts'],
    pool: 'forks',
    // One more than cores: what waits for a browser or a process leaves its core to another.
    maxWorkers: availableParallelism() + 1,
    testTimeout: 60_000,
    hookTimeout: 300_000,
    // The bundle is run as it lies there.
    server: {deps: {external: [/\/dist\/cli\//]}},
    projects: [
      // In the test's process; one after another in the same modules, which hold no state.
      {
        extends: true,
        test: {name: 'quick', include: ['tests/**/*.test.ts'], exclude: [programTests, slowTests], isolate: false}
      },
      // As well, but with more: whole histories, texts without measure.
      {extends: true, test: {name: 'slow', include: [slowTests], isolate: false}},
      // The command as it is shipped, and browsers: one for each process, in which file after file runs.
      {extends: true, test: {name: 'program', include: [programTests], isolate: false}}
    ]
  }
})
