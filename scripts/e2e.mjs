import { ensureDependencies } from './lib/dependencies.mjs'
import { runE2e } from './lib/e2e.mjs'
import { runMain } from './lib/failure.mjs'

/** `npm run test:e2e [-- PLAYWRIGHT ARGUMENTS]` */
await runMain(async () => {
  await ensureDependencies()
  return runE2e(process.argv.slice(2))
})
