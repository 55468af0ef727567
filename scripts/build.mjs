import { ensureBuild } from './lib/build.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { runMain } from './lib/failure.mjs'

await runMain(async () => {
  await ensureDependencies()
  await ensureBuild({ force: true })
})
