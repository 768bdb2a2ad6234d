/** The pages that every site has: their paths within it, as links have them. */
export const sitePages = {
  home: '',
  overview: 'overview',
  changes: 'changes',
  legend: 'legend',
  rules: 'rules/',
  requirements: 'requirements',
  certification: 'certification/'
} as const

/** The files that every site has besides its pages. */
export const siteFiles = {
  notFound: '404.html',
  feed: 'feed.xml',
  calendar: 'calendar.ics',
  catalog: 'api/catalog.json',
  matrix: 'api/matrix.json',
  sitemap: 'sitemap-index.xml',
  robots: 'robots.txt',
  llms: 'llms.txt',
  headers: '_headers',
  redirects: '_redirects',
  nginxRedirects: 'redirects.nginx.conf',
  preview: 'preview.png',
  icon: 'icon.svg',
  /** In every folder that `norma build` made, so that no other folder is ever replaced. */
  marker: '.norma-site'
} as const

/** The folders of a site whose names are its own. */
export const siteFolders = {
  /** Data for programs. */
  api: 'api',
  /** Files that documents link to. */
  assets: 'assets',
  /** Styles and scripts. */
  program: '_norma',
  /** The search index. */
  search: 'pagefind'
} as const

/** Where the list of scopes is; a track of that name has it on its own page. */
export const scopesPage = 'scopes/'

/** Where the file of a page lies: `overview/index.html`. */
export function pageFile(path: string): string {
  const folder = path.replace(/\/$/, '')
  return folder === '' ? 'index.html' : `${folder}/index.html`
}

/** The name of one of the files that a sitemap is cut into. */
export function sitemapFile(index: number): string {
  return `sitemap-${index}.xml`
}
