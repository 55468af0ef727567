import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import { ensureDependencies } from './lib/dependencies.mjs'
import { Failure, runMain } from './lib/failure.mjs'
import { smokeTest } from './lib/smoke.mjs'

/** `node scripts/smoke.mjs EXECUTABLE`: does this packaged app start? */
await runMain(async () => {
  const executable = process.argv[2]
  if (!executable) throw new Failure('Usage: node scripts/smoke.mjs EXECUTABLE', 2)
  if (!existsSync(executable)) throw new Failure(`There is no ${executable}.`)
  await ensureDependencies()
  await smokeTest(resolve(executable))
})
