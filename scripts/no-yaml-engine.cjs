/** Stands where gray-matter has its own reader of YAML, which is never asked: documents are read by the package `yaml`. */
function never() {
  throw new Error('gray-matter reads no YAML here')
}

module.exports = {safeLoad: never, safeDump: never}
