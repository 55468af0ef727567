/**
 * What a development Electron runs when it is given a folder: the part of Electron's
 * own default app that `electron .`, electron-vite and Playwright rely on. It is an ES
 * module, because Electron holds back `ready` until an ES module has been evaluated,
 * and with it the app that is imported here.
 */
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { app } from 'electron'

const require = createRequire(import.meta.url)

/** @param {readonly string[]} args */
function parse(args) {
  const options = { file: null, modules: [], version: false, abi: false }
  for (let i = 0; i < args.length; i += 1) {
    const arg = args[i]
    if (arg === '-r' || arg === '--require') options.modules.push(args[(i += 1)])
    else if (arg === '--version' || arg === '-v') options.version = true
    else if (arg === '--abi' || arg === '-a') options.abi = true
    else if (!arg.startsWith('-')) {
      options.file = arg
      break
    }
  }
  return options
}

/** @param {string} target folder with a package.json, or a script */
async function load(target) {
  Object.defineProperty(process, 'defaultApp', { value: true, enumerable: true })
  const path = resolve(target)
  const manifest = resolve(path, 'package.json')
  let appPath = null
  if (existsSync(manifest)) {
    const { name, productName, version } = JSON.parse(readFileSync(manifest, 'utf8'))
    if (version) app.setVersion(version)
    if (productName ?? name) app.setName(productName ?? name)
    app.setDesktopName(`${app.getName()}.desktop`)
    appPath = path
  }
  const entry = require.resolve(path)
  app.setAppPath(appPath ?? dirname(entry))
  await import(pathToFileURL(entry).href)
}

const options = parse(process.argv.slice(1))
if (options.version) {
  process.stdout.write(`v${process.versions.electron}\n`)
  process.exit(0)
}
if (options.abi) {
  process.stdout.write(`${process.versions.modules}\n`)
  process.exit(0)
}
for (const module of options.modules) require(resolve(module))
if (options.file === null) {
  process.stderr.write('Usage: electron FOLDER\n')
  process.exit(2)
}
try {
  await load(options.file)
} catch (error) {
  process.stderr.write(`Unable to start ${options.file}: ${error?.stack ?? error}\n`)
  process.exit(1)
}
