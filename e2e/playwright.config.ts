import { resolve } from 'node:path'
import { defineConfig } from '@playwright/test'

const results = resolve(import.meta.dirname, '../test-results')

/** Started by scripts/e2e.mjs, which provides the Electron runtime and a display. */
export default defineConfig({
  testDir: '.',
  // One app at a time: the tests use real keys and a real clipboard.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 120_000,
  // Of hangs, not of speed: a build machine may be busy with other things.
  expect: { timeout: 20_000 },
  forbidOnly: Boolean(process.env['CI']),
  // Playwright empties outputDir at every start, so the reports lie beside it.
  outputDir: resolve(results, 'e2e'),
  reporter: [['list'], ['json', { outputFile: resolve(results, 'e2e.json') }]],
})
