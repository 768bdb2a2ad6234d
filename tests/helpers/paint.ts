import type {Paint} from '../../src/reports/diagnostics/diagnostics-text.ts'

/** Styles as they can be read in a test: `<bold>a</bold>`. */
export const markedPaint: Paint = (style, text) => `<${style}>${text}</${style}>`
