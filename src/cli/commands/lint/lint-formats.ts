/** How findings can be printed or written. */
export const lintFormats = ['text', 'json', 'sarif', 'github', 'junit', 'markdown', 'gitlab'] as const
export type LintFormat = (typeof lintFormats)[number]
