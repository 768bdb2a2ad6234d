import type {Redirect} from './redirects.ts'

/** The redirects as a map for nginx, which compares the text of a path: each with and without a slash at its end. */
export function nginxRedirects(redirects: readonly Redirect[], base: string): string {
  const lines = redirects.flatMap(({from, to}) => {
    const path = base + decoded(from)
    const target = quoted(to.replaceAll('$', '%24'))
    return [path, `${path}/`].map((one) => `  ${quoted(one)} ${target};\n`)
  })
  return `# In the http context: include redirects.nginx.conf;
# In the server: if ($norma_redirect) { return 301 $norma_redirect; }
# Long addresses may need: map_hash_bucket_size 256;
map $uri $norma_redirect {
  default "";
${lines.join('')}}
`
}

/** As nginx compares it. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, '\\$&')}"`
}
