/** A choice of a filter: the value in the address, and the text that readers see. */
export interface FilterOption {
  readonly value: string
  readonly text: string
}

/** Choices whose value is what readers see. */
export function namedOptions(names: readonly string[]): readonly FilterOption[] {
  return names.map((name) => ({value: name, text: name}))
}
