import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')

/** Bundles the command-line program and everything it imports into one file for plain Node. */
export default defineConfig({
  root,
  configFile: false,
  publicDir: false,
  // Packages are bundled too: the program must run where node_modules is not.
  ssr: { noExternal: true, target: 'node' },
  build: {
    ssr: resolve(root, 'electron/main/headless/cli.ts'),
    target: 'node20.18',
    minify: false, // stack traces of users should name functions
    sourcemap: false,
    emptyOutDir: true,
    assetsInlineLimit: Number.MAX_SAFE_INTEGER,
    rolldownOptions: {
      output: { format: 'es', entryFileNames: 'cli.mjs', codeSplitting: false },
    },
  },
})
