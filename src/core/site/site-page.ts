/** A page as data, from which one place prints it. */
export interface SitePage {
  /** Where its file lies within the site: `iaas/index.html`. */
  readonly path: string
  /** The name of the component that prints it, which is that of its file: `track`. */
  readonly component: string
  /** Makes what the page shows, once the page is built: the contents of all pages at once would take too much memory. */
  readonly prepare: () => PreparedPage
}

export interface PreparedPage {
  /** All that the page is made from besides the profile, the day and the program. */
  readonly inputs: string
  /** What the component is given. Renders documents, so it is for pages that do not lie there already. */
  readonly props: () => Promise<object>
}

/** Of things that lie at a path of the site each path once. @throws where one would overwrite another. */
export function onePerPath<Thing>(
  things: Iterable<readonly [path: string, thing: Thing]>,
  describe: (thing: Thing) => string
): ReadonlyMap<string, Thing> {
  const byPath = new Map<string, Thing>()
  for (const [path, thing] of things) {
    const first = byPath.get(path)
    if (first !== undefined) {
      throw new Error(`Two things of the site have the path \`${path}\`: ${describe(first)} and ${describe(thing)}`)
    }
    byPath.set(path, thing)
  }
  return byPath
}
