import { mkdirSync, rmSync } from 'node:fs'
import { ensureBuild } from './lib/build.mjs'
import { faultsCounts, isReport, playwrightCounts, sum, vitestCounts } from './lib/counts.mjs'
import { ensureDependencies } from './lib/dependencies.mjs'
import { runE2e } from './lib/e2e.mjs'
import { runMain } from './lib/failure.mjs'
import { say, seconds } from './lib/log.mjs'
import { inRoot } from './lib/paths.mjs'
import { ensureReadingPrograms } from './lib/reading-programs.mjs'
import { runNode, runNodeInto, runSideBySide, runStep, StepFailed } from './lib/steps.mjs'

const UNIT_REPORT = inRoot('test-results', 'unit.json')
const FAULTS_REPORT = inRoot('test-results', 'faults.json')
const E2E_REPORT = inRoot('test-results', 'e2e.json')
/** How each is read. */
const REPORTS = new Map([
  [UNIT_REPORT, vitestCounts],
  [FAULTS_REPORT, faultsCounts],
  [E2E_REPORT, playwrightCounts],
])
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
  for (const report of REPORTS.keys()) rmSync(report, { force: true }) // never count an old run
  try {
    await runSteps()
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error
    const { passed, failed } = counts()
    // A step can fail in more ways than its tests can.
    process.stdout.write(`\n${passed} passed, ${Math.max(1, failed)} failed\n`)
    say(error.message)
    return 1
  }
  return report(Date.now() - started)
})

async function runSteps() {
  await runSideBySide([
    { name: 'Lint', args: [tool('eslint/bin/eslint.js'), '.', '--max-warnings', '0'] },
    ...['shared', 'node', 'web'].map(typecheck),
  ])
  await ensureReadingPrograms()
  const vitest = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${UNIT_REPORT}`]
  await runStep({ name: 'Unit tests', work: () => runNode([tool('vitest/vitest.mjs'), ...vitest]) })
  await runStep({ name: 'Build', work: () => ensureBuild({ force: true }).then(() => 0) })
  const faults = [inRoot('scripts/faults.mjs'), '--quick', '--json']
  await runStep({ name: 'Faults, a few of every class', work: () => runNodeInto(FAULTS_REPORT, faults) })
  await runStep({ name: 'Tests of the real app', work: () => runE2e([]) })
}

/** Of the steps that came to their end. */
function counts() {
  return sum([...REPORTS].filter(([file]) => isReport(file)).map(([file, read]) => read(file)))
}

/** @param {number} took @returns {number} exit code */
function report(took) {
  const { passed, failed, skipped } = counts()
  say(`\nAll steps done in ${seconds(took)}.${skipped > 0 ? ` ${skipped} skipped.` : ''}`)
  process.stdout.write(`${passed} passed, ${failed} failed\n`)
  return failed === 0 && passed > 0 ? 0 : 1
}
