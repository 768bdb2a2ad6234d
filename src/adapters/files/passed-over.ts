/** Documents are prose: a larger file is something else. */
export const largestDocument = 2 * 1024 * 1024

/** Whether an entry of a folder is left alone, whatever the profile says. */
export function isPassedOver(name: string): boolean {
  return name.startsWith('.') || name === 'node_modules'
}
