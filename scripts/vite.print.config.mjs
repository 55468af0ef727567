import { resolve } from 'node:path'
import { defineConfig } from 'vite'

const root = resolve(import.meta.dirname, '..')

/** Bundles the program that prints for the command line into one file for Electron's main process. */
export default defineConfig({
  root,
  configFile: false,
  publicDir: false,
  ssr: { noExternal: true, external: ['electron'], target: 'node' },
  build: {
    ssr: resolve(root, 'electron/main/headless/print-main.ts'),
    target: 'node20.18',
    minify: false,
    emptyOutDir: true,
    rolldownOptions: {
      external: ['electron'],
      output: { format: 'es', entryFileNames: 'print-main.mjs', codeSplitting: false },
    },
  },
})
