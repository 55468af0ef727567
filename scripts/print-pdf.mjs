import { withDisplay } from './lib/display.mjs'
import { Failure, runMain } from './lib/failure.mjs'
import { ensurePrinterBundle } from './lib/headless-bundle.mjs'
import { run } from './lib/run.mjs'
import { ensureRuntime } from './lib/runtime/index.mjs'
import { sandboxArguments } from './lib/sandbox.mjs'

/** `node scripts/print-pdf.mjs FOLDER`: prints `FOLDER/brief.html` as `FOLDER/brief.pdf`, with or without a display. */
await runMain(async () => {
  const folder = process.argv[2]
  if (!folder) throw new Failure('Usage: node scripts/print-pdf.mjs FOLDER', 2)
  const runtime = await ensureRuntime()
  const program = await ensurePrinterBundle()
  return withDisplay(async (display) => {
    const env = { ...process.env, ...display }
    delete env.ELECTRON_RUN_AS_NODE
    const args = [...(await sandboxArguments(runtime.dir)), '--disable-gpu', program, folder]
    return run(runtime.executable, args, { env })
  })
})
