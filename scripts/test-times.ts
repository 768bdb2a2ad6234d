import {relative} from 'node:path'

/** The part of Vitest's JSON report that is used here; times in milliseconds. */
export interface TestReport {
  readonly numPassedTests: number
  readonly numFailedTests: number
  readonly testResults: readonly {
    readonly name: string
    readonly startTime: number
    readonly endTime: number
    readonly assertionResults: readonly {readonly fullName: string; readonly duration?: number | null}[]
  }[]
}

/** Where the time of the tests goes: by layer, and the twenty slowest. */
export function testTimes({testResults}: TestReport, root: string): string {
  const layers = new Map<string, {tests: number; time: number}>()
  for (const {name, startTime, endTime, assertionResults} of testResults) {
    const [, layer = ''] = relative(root, name).split('/')
    const {tests, time} = layers.get(layer) ?? {tests: 0, time: 0}
    layers.set(layer, {tests: tests + assertionResults.length, time: time + endTime - startTime})
  }
  const byLayer = [...layers]
    .sort(([, one], [, other]) => other.time - one.time)
    .map(([layer, {tests, time}]) => `${seconds(time)} ${String(tests).padStart(5)} tests  ${layer}`)
  const slowest = testResults
    .flatMap(({name, assertionResults}) =>
      assertionResults.map(({fullName, duration}) => ({path: relative(root, name), fullName, time: duration ?? 0}))
    )
    .sort((one, other) => other.time - one.time)
    .slice(0, 20)
    .map(({path, fullName, time}) => `${seconds(time)}  ${path}: ${fullName}`)
  return ['Time by layer:', ...byLayer, '', 'The twenty slowest tests:', ...slowest].join('\n')
}

function seconds(milliseconds: number): string {
  return `${(milliseconds / 1000).toFixed(1).padStart(7)} s`
}
