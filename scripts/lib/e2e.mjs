import { ensureBuild } from './build.mjs'
import { withDisplay } from './display.mjs'
import { inRoot, root } from './paths.mjs'
import { run } from './run.mjs'
import { ensureRuntime } from './runtime/index.mjs'

/**
 * Runs the tests that drive the real app; the dependencies must be installed.
 *
 * @param {readonly string[]} args for Playwright
 * @returns {Promise<number>} exit code
 */
export async function runE2e(args) {
  const runtime = await ensureRuntime()
  await ensureBuild()
  return withDisplay((display) => {
    const env = { ...process.env, ...runtime.env, ...display }
    delete env.ELECTRON_RUN_AS_NODE
    const playwright = inRoot('node_modules/@playwright/test/cli.js')
    const all = [playwright, 'test', '--config', inRoot('e2e/playwright.config.ts'), ...args]
    return run(process.execPath, all, { cwd: root, env, stdio: ['ignore', 'inherit', 'inherit'] })
  })
}
