/** A picture of an SVG without text: the same bytes on every machine. Rejects where there is no program for the platform. */
export async function renderPng(svg: string): Promise<Uint8Array> {
  const {Resvg} = await import('@resvg/resvg-js')
  return new Resvg(svg, {font: {loadSystemFonts: false}}).render().asPng()
}
