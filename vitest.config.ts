import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['shared/**/*.test.ts', 'electron/**/*.test.ts', 'renderer/**/*.test.{ts,tsx}', 'scripts/**/*.test.mjs'],
    environment: 'node',
    // Property tests print their seed when they fail; nothing is retried.
    retry: 0,
    pool: 'threads',
    // Of hangs, not of speed: a busy machine may take several times as long as a quiet one.
    testTimeout: 60_000,
  },
})
