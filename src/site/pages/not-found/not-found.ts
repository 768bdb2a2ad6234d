import type {PageKind} from '../../context.ts'
import NotFoundPage from './not-found.astro'

export const notFoundPages: PageKind = function* ({profile, print}) {
  const catalog = `${profile.base}/api/catalog.json`
  yield {path: '404.html', prepare: () => ({inputs: '', html: () => print(NotFoundPage, {catalog})})}
}
