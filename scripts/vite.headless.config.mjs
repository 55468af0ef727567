import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')

/** The program runs on plain Node; bundling Electron's npm package would fail only when it is run. */
const refuseElectron = {
  name: 'refuse-electron',
  enforce: 'pre',
  resolveId(id, importer) {
    if (id === 'electron' || id.startsWith('electron/')) {
      throw new Error(`The headless program cannot use Electron, but ${importer} imports it.`)
    }
    return null
  },
}

const program = (name) => resolve(root, 'electron/main/headless', name)

/**
 * Bundles the command-line program, the thread that reads files, and everything they import for plain Node. What a
 * call does not need stays on the disk: each verb and each format is a chunk.
 */
export default defineConfig({
  root,
  configFile: false,
  publicDir: false,
  plugins: [refuseElectron],
  // Packages are bundled too: the program must run where node_modules is not.
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: true,
    target: 'node20.18',
    minify: false, // stack traces of users should name functions
    sourcemap: false,
    emptyOutDir: true,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: {
      input: { cli: program('cli.ts'), 'import-worker': program('import-worker.ts') },
      output: { format: 'es', entryFileNames: '[name].mjs', chunkFileNames: 'chunks/[name]-[hash].mjs' },
    },
  },
})
