/** What each key of `norma.yaml` changes, for its page. */
export const profileEffects: Readonly<Record<string, string>> = {
  title: 'The heading of the home page, the titles of all pages, feeds and citations.',
  description: 'The first paragraph of the home page, and what search engines show of it.',
  url: 'Every full address: in feeds, citations, the sitemap and the API. A link to this address is checked as a link between documents.',
  base: 'Where the pages lie: with `/docs`, a document is at `/docs/ex-0100-v1-server-names`.',
  license: 'The foot of every page, and what feeds and the API say about the use of documents.',
  repository:
    'A page links to the source of its document. A link to the repository is checked as a link between documents.',
  content: 'Which files are checked, tabulated and published. `--content` on the command line names others.',
  ignore: 'Files that match are left out of everything: they are neither checked nor published.',
  file_names:
    'Which names are those of documents, and what a name says: number, version and whether it is a supplement. The names that `norma new` and `norma number` give follow from it too.',
  tracks:
    'The values of `track` in documents, and the parts of the matrix, of the navigation and of the requirements. Each track has a page and a feed. Where there is one track only, documents need not name it.',
  types:
    'The values of `type` in documents. The sections are checked by `required-section` and written by `norma new`; requirements are read from normative types only. Where there is one type only, documents need not name it.',
  statuses:
    'The values of `status` in documents. The stage decides which days a document has to carry and, with these days, its phase.',
  transitions: 'Which steps `norma lint --base` accepts, and which ones `norma status` offers.',
  lifecycle_dates:
    'With `false`, no day is due, and the phases `upcoming` and `retiring`, which need one, do not occur.',
  contributors: 'With `false`, the page of a document says when it changed, but not who changed it.',
  columns:
    'The columns of `norma matrix` and of the tables on the site, from left to right. [The lifecycle](lifecycle.md#phases) says what the phases are.',
  scopes:
    'Which documents the rule `scope-lists-draft` checks: one of this track that is in force must not link to a draft in these sections.',
  certification:
    'With it, there are `norma scopes` and `norma clouds` without further options, the pages about certification, and on the page of a standard the scopes that it is part of. [Certification](certification.md) describes the files.',
  keys: 'The names of keys in all documents: messages, fixes, completion and the schemas use these names.',
  other_keys: 'The rule `unknown-key` accepts these keys, and editors complete them. Pages do not show them.',
  renamed_keys: 'The rule `renamed-key` warns of the former name, and `norma lint --fix` writes the name of today.',
  template_text:
    'The rule `template-text` reports a document that is no longer a draft and still holds one of these phrases. The hints of sections count too.',
  rules:
    'What a finding of a rule does: an `error` fails the run; `off` means that it is not reported. `norma explain` lists the rules.',
  waivers:
    'These findings are not reported. A waiver that nothing needs any more, or whose last day is over, is a finding itself. [Checking](checking.md#accept-a-finding) shows how to accept a finding in the document instead.',
  redirects:
    'Old addresses go on working. Each leads to its target by a page of its own and in the tables for hosts. [The site](site.md#addresses) says which redirects there are without any entry.'
}
