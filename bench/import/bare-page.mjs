import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'vite'
import { root } from '../../scripts/lib/paths.mjs'
import { closePlain, plainPageAt } from '../reader/app.mjs'

/**
 * Writes the page that parses with the bare libraries: a page and its script.
 *
 * @param {string} folder
 * @returns {Promise<string>} the file
 */
export async function writeBarePage(folder) {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      target: 'chrome130',
      minify: true,
      rolldownOptions: { output: { codeSplitting: false } },
      lib: { entry: join(root, 'bench/import/bare.mjs'), formats: ['iife'], name: 'variorumBare' },
    },
  })
  const [{ output }] = [built].flat()
  writeFileSync(join(folder, 'bare.js'), output.find((chunk) => chunk.isEntry).code)
  const file = join(folder, 'bare-plain.html')
  writeFileSync(
    file,
    '<!doctype html><meta charset="utf-8"><title>Bare</title><main></main><script src="bare.js"></script>\n',
  )
  return file
}

/**
 * Parses the articles in a new bare window, and closes it.
 *
 * @param {import('../reader/app.mjs').Station} station
 * @param {string} file of the bare page
 * @param {number} count
 * @param {boolean} withOurs the app's importer as well, in turns
 * @returns {Promise<Record<string, { count: number, bare: number, ours: number, failed: string | null }>>} milliseconds by kind
 */
export async function parseBare(station, file, count, withOurs) {
  const { page } = await plainPageAt(station, file)
  try {
    return await page.evaluate(([many, both]) => globalThis.variorumParse(many, both), [count, withOurs])
  } finally {
    await closePlain(station)
  }
}
