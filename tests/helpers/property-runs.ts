/** How many cases a property tries; fewer where each mutant runs it. */
export function runs(count: number): number {
  return process.env['MUTANT_TESTS'] === undefined ? count : Math.ceil(count / 5)
}
