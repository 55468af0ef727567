import { ensureDependencies } from './lib/dependencies.mjs'
import { runMain } from './lib/failure.mjs'
import { inRoot, root } from './lib/paths.mjs'
import { requireDisplay } from './lib/require-display.mjs'
import { run } from './lib/run.mjs'
import { ensureRuntime } from './lib/runtime/index.mjs'
import { sandboxArguments } from './lib/sandbox.mjs'

/** `npm run dev`: the app with live reload, by electron-vite. */
await runMain(async () => {
  requireDisplay()
  await ensureDependencies()
  const runtime = await ensureRuntime()
  const unsandboxed = (await sandboxArguments(runtime.dir)).length > 0
  const env = { ...process.env, ...runtime.env, ...(unsandboxed ? { NO_SANDBOX: '1' } : {}) }
  delete env.ELECTRON_RUN_AS_NODE
  const args = [inRoot('node_modules/electron-vite/bin/electron-vite.js'), 'dev', ...process.argv.slice(2)]
  return run(process.execPath, args, { cwd: root, env, stdio: 'inherit' })
})
