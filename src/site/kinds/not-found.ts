import type {PageKind} from '../context.ts'
import NotFoundPage from './not-found.astro'

export const notFoundPages: PageKind = function* ({print}) {
  yield {path: '404.html', prepare: () => ({inputs: '', html: () => print(NotFoundPage, {})})}
}
