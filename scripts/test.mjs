import { mkdirSync, rmSync } from 'node:fs'
import { ensureBuild } from './lib/build.mjs'
import { playwrightCounts, sum, vitestCounts } from './lib/counts.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { runE2e } from './lib/e2e.mjs'
import { runMain } from './lib/failure.mjs'
import { say, seconds } from './lib/log.mjs'
import { inRoot } from './lib/paths.mjs'
import { runNode, runSideBySide, runStep, StepFailed } from './lib/steps.mjs'

const UNIT_REPORT = inRoot('test-results', 'unit.json')
const E2E_REPORT = inRoot('test-results', 'e2e.json')
const tool = (path) => inRoot('node_modules', path)
const typecheck = (project) => ({
  name: `Types of ${project}`,
  args: [tool('typescript/bin/tsc'), '-p', inRoot(`tsconfig.${project}.json`)],
})

/** `npm test`: everything that a change must pass, in the order of what fails fastest. */
await runMain(async () => {
  const started = Date.now()
  await ensureDependencies()
  mkdirSync(inRoot('test-results'), { recursive: true })
  for (const report of [UNIT_REPORT, E2E_REPORT]) rmSync(report, { force: true }) // never count an old run
  try {
    await runSteps()
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    say(`\n${error.message}`)
    return 1
  }
  return report(Date.now() - started)
})

async function runSteps() {
  await runSideBySide([
    { name: 'Lint', args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
    ...['shared', 'node', 'web'].map(typecheck),
  ])
  const vitest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]
  await runStep({ name: 'Unit tests', work: () => runNode([tool('vitest/vitest.mjs'), ...vitest]) })
  await runStep({ name: 'Build', work: () => ensureBuild({ force: true }).then(() => 0) })
  await runStep({ name: 'Tests of the real app', work: () => runE2e([]) })
}

/** @param {number} took @returns {number} exit code */
function report(took) {
  const { passed, failed, skipped } = sum([vitestCounts(UNIT_REPORT), playwrightCounts(E2E_REPORT)])
  say(`\nAll steps done in ${seconds(took)}.${skipped > 0 ? ` ${skipped} skipped.` : ''}`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
}
