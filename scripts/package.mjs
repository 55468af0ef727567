import { existsSync } from 'node:fs'
import { ensureBuild } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { Failure, runMain } from './lib/failure.mjs'
import { say } from './lib/log.mjs'
import { localTools } from './lib/packaging-tools.mjs'
import { inRoot, root } from './lib/paths.mjs'
import { run } from './lib/run.mjs'
import { ensureRuntime } from './lib/runtime/index.mjs'
import { smokeTest } from './lib/smoke.mjs'

const PLATFORMS = { linux: '--linux', darwin: '--mac', win32: '--win' }
/** What can be made without downloading electron-builder's own tools. */
const LOCAL_TARGETS = ['deb', 'tar.gz']

/** `npm run package [-- TARGET…]`: installers for this system in release/, and a test that the app in them starts. */
await runMain(async () => {
  await ensureDependencies()
  const runtime = await ensureRuntime()
  await ensureBuild()
  const standIn = runtime.source === 'stand-in'
  if (standIn) say(`Packing the stand-in Electron ${runtime.version}: for trying out. Releases need the official one.`)
  const chosen = process.argv.slice(2)
  const targets = chosen.length === 0 && standIn ? LOCAL_TARGETS : chosen
  const env = {
    ...process.env,
    ...(standIn ? await localTools(targets) : {}),
    VARIORUM_ELECTRON_DIST: runtime.dir,
    VARIORUM_ELECTRON_VERSION: runtime.version,
    VARIORUM_ELECTRON_SOURCE: runtime.source,
  }
  const builder = inRoot('node_modules/electron-builder/cli.js')
  const platform = PLATFORMS[process.platform] ?? '--linux'
  const args = [builder, platform, ...targets, '--config', inRoot('electron-builder.config.mjs'), '--publish', 'never']
  const code = await run(process.execPath, args, { cwd: root, env })
  if (code !== 0) throw new Failure(`electron-builder failed with exit code ${code}; see above.`)
  const executable = unpackedExecutable()
  if (executable) await smokeTest(executable)
})

/** @returns {string | null} */
function unpackedExecutable() {
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`
  const candidates = {
    linux: `release/linux${arch}-unpacked/variorum`,
    darwin: `release/mac${arch}/Variorum.app/Contents/MacOS/Variorum`,
    win32: `release/win${arch}-unpacked/variorum.exe`,
  }
  const path = inRoot(candidates[process.platform] ?? candidates.linux)
  return existsSync(path) ? path : null
}
