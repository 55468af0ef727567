import { runMain } from './lib/failure.mjs'
import { ensureHeadlessBundle } from './lib/headless-bundle.mjs'
import { inRoot } from './lib/paths.mjs'
import { run } from './lib/run.mjs'

await runMain(async () => {
  const bundle = await ensureHeadlessBundle()
  // Electron is looked for only when something is to be printed.
  const env = { ...process.env, VARIORUM_PRINTER: inRoot('scripts/print-pdf.mjs') }
  // A process of its own, whose streams are ours: nothing of this script can get into the document.
  return run(process.execPath, [bundle, ...process.argv.slice(2)], { stdio: 'inherit', env })
})
