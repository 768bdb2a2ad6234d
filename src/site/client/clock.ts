/** The reader's day, UTC: the one place of the site that looks at a clock. */
export function today(): string {
  return new Date().toISOString().slice(0, 10)
}
