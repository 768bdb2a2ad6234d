import type {SitePage} from '../core/site/site-page.ts'
import type {PageName, PropsOf} from './page-components.ts'
import type {Rendering} from './renderer.ts'

type Nothing = Record<never, never>

/** A page whose component is given facts, and what is rendered for it; `path` is that of its file. */
export function makePage<Name extends PageName, Rendered extends object = Nothing>(
  component: Name,
  path: string,
  facts: () => Omit<PropsOf<Name>, keyof Rendered>,
  rendering?: Rendering<Rendered>
): SitePage {
  return {
    path,
    component,
    prepare: () => {
      const props = facts()
      return {
        inputs: JSON.stringify(props) + (rendering?.key() ?? ''),
        props: async () => ({...props, ...(await rendering?.render())})
      }
    }
  }
}
