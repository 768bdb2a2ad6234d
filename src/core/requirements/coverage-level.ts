/** How near a testcase is known to be to a requirement; nobody records which requirement it tests. */
export const coverageLevels = ['section', 'supplement', 'document'] as const
export type CoverageLevel = (typeof coverageLevels)[number]
