import {existsSync} from 'node:fs'
import {join} from 'node:path'

/** Sources, and the tests that must notice a fault in them. */
export interface Target {
  /** For the files of its results. */
  readonly name: string
  readonly sources: readonly string[]
  readonly tests: readonly string[]
}

export const layers = ['core', 'lint', 'render', 'reports'] as const

/**
 * What is mutated together: files of a folder with their own tests.
 * @throws where no tests lie at the place of a source
 */
export function targetsOf(root: string, paths: readonly string[], moreTests: readonly string[]): Target[] {
  return paths.map((path) => {
    const source = path.replace(/\/$/, '')
    const own = testsOf(source).find((path) => existsSync(join(root, path)))
    const tests = [...(own ? [own] : []), ...moreTests]
    if (tests.length === 0) {
      throw new Error(`There are no tests at the place of ${source}\nName some with \`--tests tests/FOLDER\`.`)
    }
    return {
      name: source
        .replace(/^src\//, '')
        .replace(/\.ts$/, '')
        .replaceAll('/', '-'),
      sources: [source],
      tests
    }
  })
}

/** Whether a path is a source of a layer that is mutated, or a folder of them. */
export function isMutable(path: string): boolean {
  const [src, layer = ''] = path.split('/')
  return src === 'src' && layers.some((name) => name === layer) && (path.endsWith('.ts') || !/\.\w+$/.test(path))
}

/** Where the tests of a file or folder are looked for: at its own place, else with its folder. */
function testsOf(source: string): string[] {
  const place = source.replace(/^src\//, 'tests/')
  if (!source.endsWith('.ts')) return [place]
  return [place.replace(/\.ts$/, '.test.ts'), place.slice(0, place.lastIndexOf('/'))]
}
