import {digest} from '../../../adapters/files/digest.ts'
import type {SiteKeys} from '../../../adapters/site/site-folder.ts'
import {siteFiles} from '../../../core/site/fixed-paths.ts'
import {previewImage} from '../../../reports/site/preview-image.ts'
import type {Corpus} from '../../corpus/corpus.ts'

export interface Preview {
  /** Path and key of its file; none where it could not be made. */
  readonly keys: readonly (readonly [path: string, key: string])[]
  readonly notes: string
}

/** Writes the picture of the site, where it does not lie there already. */
export async function writePreview(
  corpus: Pick<Corpus, 'catalog' | 'day'>,
  earlier: SiteKeys,
  write: (path: string, content: Uint8Array) => void
): Promise<Preview> {
  const svg = previewImage(corpus)
  const key = digest(svg)
  try {
    if (earlier.get(siteFiles.preview) !== key) write(siteFiles.preview, await renderPng(svg))
    return {keys: [[siteFiles.preview, key]], notes: ''}
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : `${error}`).split('\n')
    return {keys: [], notes: `The site has no \`${siteFiles.preview}\`: it could not be made (${reason})\n`}
  }
}

/** A picture of an SVG without text: the same bytes on every machine. Rejects where there is no program for the platform. */
async function renderPng(svg: string): Promise<Uint8Array> {
  const {Resvg} = await import('@resvg/resvg-js')
  return new Resvg(svg, {font: {loadSystemFonts: false}}).render().asPng()
}
