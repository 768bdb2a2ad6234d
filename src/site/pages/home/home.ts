import type {PageKind} from '../../context.ts'
import HomePage from './home.astro'
import {homePage} from './home-page.ts'

export const homePages: PageKind = function* ({content, print}) {
  yield {
    path: 'index.html',
    prepare: () => {
      const page = homePage(content)
      return {inputs: JSON.stringify(page), html: () => print(HomePage, {page})}
    }
  }
}
