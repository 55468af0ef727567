import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { build, createServer, type Plugin } from 'vite'

const at = (path: string): string => resolve(import.meta.dirname, path)

// Types are those of Electron 45; the oldest runtime the app is run on is 33 (Chromium 130, Node 20.18).
const NODE_TARGET = 'node20.18'
const CHROME_TARGET = 'chrome130'

/**
 * Puts the frame into the page's own markup, so that it is on the screen before any script has run. It is
 * rendered by the component that React puts in its place: there is no second copy to keep alike.
 */
const openingFrame = (): Plugin => ({
  name: 'opening-frame',
  apply: 'build',
  transformIndexHtml: async (html) => {
    // Listens to nothing: it only runs the page's own modules, style sheets included, in Node.
    const server = await createServer({
      configFile: false,
      root: at('renderer'),
      appType: 'custom',
      server: { middlewareMode: true, ws: false, watch: null },
      optimizeDeps: { noDiscovery: true },
    })
    try {
      const { openingMarkup } = await server.ssrLoadModule(at('renderer/app/opening-markup.tsx'))
      return html.replace('<div id="root"></div>', () => `<div id="root">${openingMarkup()}</div>`)
    } finally {
      await server.close()
    }
  },
})

/**
 * The page that reads files is built by itself: it shares no file with the app's page, so that its session can be
 * given its own folder and nothing else, and the app's page starts with what it needs alone.
 */
const parserPage = (): Plugin => ({
  name: 'parser-page',
  apply: 'build',
  closeBundle: async () => {
    await build({
      configFile: false,
      root: at('renderer/parser'),
      publicDir: false,
      logLevel: 'warn',
      build: {
        target: CHROME_TARGET,
        minify: true,
        outDir: at('out/parser'),
        emptyOutDir: true,
        assetsInlineLimit: 0,
        modulePreload: { polyfill: false },
      },
    })
  },
})

export default defineConfig({
  main: {
    build: {
      target: NODE_TARGET,
      outDir: at('out/main'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/main/index.ts'), 'journal-worker': at('electron/main/journal/worker.ts') },
        external: ['electron'],
      },
    },
  },
  preload: {
    build: {
      target: NODE_TARGET,
      outDir: at('out/preload'),
      externalizeDeps: false,
      rolldownOptions: {
        input: { index: at('electron/preload/index.ts'), parser: at('electron/preload/parser.ts') },
        external: ['electron'],
        // A sandboxed preload is CommonJS and loads nothing but Electron.
        output: { format: 'cjs', entryFileNames: '[name].cjs' },
      },
    },
  },
  renderer: {
    root: at('renderer'),
    plugins: [react(), openingFrame(), parserPage()],
    worker: { format: 'es' },
    build: {
      target: CHROME_TARGET,
      // electron-vite leaves the page as it is; half the bytes are a good part of the start.
      minify: true,
      outDir: at('out/renderer'),
      // The policy forbids data: addresses, so nothing may be inlined as one.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: { input: { index: at('renderer/index.html') } },
    },
  },
})
