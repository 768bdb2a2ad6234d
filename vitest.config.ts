import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'
import {BaseSequencer, type TestSpecification} from 'vitest/node'

const programTests = 'tests/**/*.program.test.ts'
const slowTests = 'tests/**/*.slow.test.ts'

/** Files that take long begin first, so that none is left alone at the end; the quick ones fill the gaps. */
class LongFilesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const sorted = await super.sort(files)
    const ofProject = (name: string): TestSpecification[] => sorted.filter(({project}) => project.name === name)
    return ['program', 'slow', 'quick'].flatMap(ofProject)
  }
}

export default defineConfig({
  test: {
    globalSetup: ['tests/global-setup.ts'],
    pool: 'forks',
    // One more than cores: what waits for a browser or a process leaves its core to another.
    maxWorkers: availableParallelism() + 1,
    sequence: {sequencer: LongFilesFirst},
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
