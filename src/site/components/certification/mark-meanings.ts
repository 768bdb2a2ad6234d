/** What the marks of versions mean, as it stands behind them for those who do not see them. */
export const markMeanings: Readonly<Record<string, string>> = {
  '*': 'not in force yet',
  '†': 'in force until an announced day',
  '††': 'not in force any more'
}
