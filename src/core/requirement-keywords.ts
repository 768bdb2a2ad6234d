/** The keywords of RFC 2119, which count in capitals only (RFC 8174); longer ones before those they begin with. */
const keywords = [
  'MUST NOT',
  'MUST',
  'REQUIRED',
  'SHALL NOT',
  'SHALL',
  'SHOULD NOT',
  'SHOULD',
  'NOT RECOMMENDED',
  'RECOMMENDED',
  'MAY',
  'OPTIONAL'
]

/** Matches each requirement keyword in a text; one of two words may be broken over two lines. */
export const requirementKeyword = new RegExp(
  `(?<![\\w-])(?:${keywords.join('|').replaceAll(' ', '\\s+')})(?![\\w-])`,
  'g'
)
