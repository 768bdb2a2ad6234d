/** An object whose properties may be undefined, as one that leaves them out. */
export type Defined<Properties extends object> = {
  readonly [Key in keyof Properties as undefined extends Properties[Key] ? never : Key]: Properties[Key]
} & {
  readonly [Key in keyof Properties as undefined extends Properties[Key] ? Key : never]?: Exclude<
    Properties[Key],
    undefined
  >
}

/** Leaves out the properties that are undefined. */
export function defined<Properties extends object>(properties: Properties): Defined<Properties>
export function defined(properties: object): object {
  return Object.fromEntries(Object.entries(properties).filter(([, value]) => value !== undefined))
}
