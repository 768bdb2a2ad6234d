import {fullAddress} from '../../../core/site/addresses.ts'
import type {PageKind} from '../../context.ts'
import LegendPage from './legend.astro'

export const legendPages: PageKind = function* ({profile, print}) {
  const canonical = fullAddress(`${profile.base}/legend`, profile)
  yield {path: 'legend/index.html', prepare: () => ({inputs: '', html: () => print(LegendPage, {canonical})})}
}
