import {digest} from '../../../adapters/files/digest.ts'
import {renderPng} from '../../../adapters/site/render-png.ts'
import type {SiteKeys} from '../../../adapters/site/site-folder.ts'
import {previewFile, previewImage} from '../../../reports/site/preview-image.ts'
import type {CorpusReading} from '../../corpus/corpus.ts'

export interface Preview {
  /** Path and key of its file; none where it could not be made. */
  readonly keys: readonly (readonly [path: string, key: string])[]
  readonly notes: string
}

/** Writes the picture of the site, where it does not lie there already. */
export async function writePreview(
  corpus: Pick<CorpusReading, 'catalog' | 'day'>,
  earlier: SiteKeys,
  write: (path: string, content: Uint8Array) => void
): Promise<Preview> {
  const svg = previewImage(corpus)
  const key = digest(svg)
  try {
    if (earlier.get(previewFile) !== key) write(previewFile, await renderPng(svg))
    return {keys: [[previewFile, key]], notes: ''}
  } catch (error) {
    const [reason = ''] = (error instanceof Error ? error.message : `${error}`).split('\n')
    return {keys: [], notes: `The site has no \`${previewFile}\`: it could not be made (${reason})\n`}
  }
}
