// Preloaded into every Node process of a measured command: on exit it writes what
// the process has used, in a file of its own, so that children are counted too.
// CommonJS, because a preloaded ES module would slow down the start that is measured.
const {writeFileSync} = require('node:fs')
const {join} = require('node:path')
const {isMainThread} = require('node:worker_threads')

const folder = process.env.BENCHMARK_USAGE
if (isMainThread && folder) {
  process.on('exit', () => {
    writeFileSync(join(folder, `${process.pid}.json`), JSON.stringify(process.resourceUsage()))
  })
}
