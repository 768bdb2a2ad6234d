/** The day of the examples in the documentation (UTC). */
export const exampleDay = '2026-10-01'
