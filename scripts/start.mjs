import { ensureBuild } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { runMain } from './lib/failure.mjs'
import { inRoot, root } from './lib/paths.mjs'
import { requireDisplay } from './lib/require-display.mjs'
import { run } from './lib/run.mjs'
import { ensureRuntime } from './lib/runtime/index.mjs'
import { sandboxArguments } from './lib/sandbox.mjs'

/** `npm start [-- ARGUMENTS]`: the app, from a fresh clone. */
await runMain(async () => {
  requireDisplay()
  await ensureDependencies()
  const runtime = await ensureRuntime()
  await ensureBuild()
  const args = [...(await sandboxArguments(runtime.dir)), inRoot('.'), ...process.argv.slice(2)]
  const env = { ...process.env, ...runtime.env }
  delete env.ELECTRON_RUN_AS_NODE // set by some editors' terminals; it would start plain Node
  return run(runtime.executable, args, { cwd: root, env, stdio: 'inherit' })
})
