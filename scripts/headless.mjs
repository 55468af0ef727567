import { runMain } from './lib/failure.mjs'
import { ensureHeadlessBundle } from './lib/headless-bundle.mjs'
import { run } from './lib/run.mjs'

await runMain(async () => {
  const bundle = await ensureHeadlessBundle()
  // A process of its own, whose streams are ours: nothing of this script can get into the document.
  return run(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit' })
})
