import type {PageKind} from '../context.ts'
import {homePage} from '../views/home-page.ts'
import HomePage from './home.astro'

export const homePages: PageKind = function* ({content, print}) {
  yield {
    path: 'index.html',
    prepare: () => {
      const page = homePage(content)
      return {inputs: JSON.stringify(page), html: () => print(HomePage, {page})}
    }
  }
}
