/** Why nothing was fetched, in words. */
export class FetchRefusal extends Error {}

export interface FetchLimits {
  readonly seconds: number
  readonly bytes: number
}

const mostRedirects = 5

/** Fetches JSON as text over http or https, redirects included. @throws FetchRefusal for anything else. */
export async function fetchJsonText(url: string, limits: FetchLimits): Promise<string> {
  const signal = AbortSignal.timeout(limits.seconds * 1000)
  try {
    const response = await followRedirects(url, signal)
    if (!response.ok) throw new FetchRefusal(`it answers ${response.status}`)
    const type = response.headers.get('content-type') ?? ''
    if (!/[/+]json\s*(;|$)/i.test(type)) throw new FetchRefusal(`it answers \`${type || 'no type'}\`, expected JSON`)
    return await textOf(response, limits.bytes)
  } catch (error) {
    if (error instanceof FetchRefusal) throw error
    if (signal.aborted) throw new FetchRefusal(`there was no answer within ${limits.seconds} s`)
    throw new FetchRefusal(reason(error))
  }
}

async function followRedirects(url: string, signal: AbortSignal): Promise<Response> {
  let address = url
  for (let step = 0; step <= mostRedirects; step += 1) {
    const {protocol} = new URL(address)
    if (!/^https?:$/.test(protocol)) throw new FetchRefusal(`\`${protocol}\` is neither http: nor https:`)
    const response = await fetch(address, {redirect: 'manual', signal, headers: {accept: 'application/json'}})
    const location = response.status >= 300 && response.status < 400 ? response.headers.get('location') : undefined
    if (!location) return response
    await response.body?.cancel()
    address = new URL(location, address).href
  }
  throw new FetchRefusal(`it redirects more than ${mostRedirects} times`)
}

async function textOf(response: Response, most: number): Promise<string> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of response.body ?? []) {
    size += chunk.byteLength
    if (size > most) throw new FetchRefusal(`it is larger than ${Math.floor(most / 1024 / 1024)} MB`)
    chunks.push(chunk)
  }
  return new TextDecoder('utf-8', {fatal: true}).decode(Buffer.concat(chunks))
}

function reason(error: unknown): string {
  const {cause} = error instanceof Error ? error : {cause: undefined}
  const source = cause instanceof Error ? cause : error
  return source instanceof Error ? source.message || source.name : String(source)
}
