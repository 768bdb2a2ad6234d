import {stringify} from 'yaml'

/** The profile of an organisation that has no documents yet: the most usual shape, to be changed at will. */
export function starterProfileText(title: string, prefix: string, folder: string): string {
  return `# What the documents of one organisation look like. Data only: nothing in here is ever run.
# \`norma schema profile\` describes every key; types, statuses and columns have usual defaults.
title: ${stringify(title, {lineWidth: 0}).trim()}
# To be changed: the address that the site will have.
url: https://standards.example.org

content: ${stringify([folder], {collectionStyle: 'flow', flowCollectionPadding: false}).trim()}
ignore: [README.md]

# As in ${prefix}-0001-v1-title-of-the-document.md; leave \`kinds\` away if documents have no versions.
file_names:
  prefix: ${stringify(prefix).trim()}
  digits: 4
  kinds: {main: v, supplement: w}
  placeholder: xxxx

# Topic areas, with the digit that their numbers have.
#tracks:
#  - {name: Cloud, digit: "1"}
#  - {name: Network, digit: "2"}
`
}
