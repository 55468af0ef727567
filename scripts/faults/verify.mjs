import { pause } from './app-process.mjs'
import { whenUsable } from './driver.mjs'

/** What was damaged without a signal is found by a full look at the database, some seconds after the start. */
const REPAIR_TIME = 25_000

/**
 * @typedef {object} Found what a workspace holds
 * @property {string} generation
 * @property {number} sequence
 * @property {string} digest of all rows, counted anew
 * @property {readonly string[]} annotations ids
 *
 * @typedef {object} Verdict
 * @property {Found | null} found
 * @property {number} lost acknowledged changes that are not there
 * @property {readonly string[]} problems
 */

/**
 * Looks at an app that has just been started on what a fault has left: whether it opened by itself, and whether
 * the database (read raw, row by row), its own state, the foot of the window and the files say the same.
 *
 * @param {import('./station.mjs').Station} station
 * @param {import('./app-process.mjs').App} app
 * @param {{ acknowledged: number, known: Found | null, sameGeneration?: boolean, losses?: boolean }} expected
 *   `known`: a state that was seen before, part of the history now; `losses`: steps may be stated as lost
 * @returns {Promise<Verdict>}
 */
export async function verify(station, app, { acknowledged, known, sameGeneration = true, losses = false }) {
  let foot
  try {
    foot = await whenUsable(app)
  } catch (error) {
    return { found: null, lost: 0, problems: [error.message] }
  }
  const { probed, inspected, problems } = await whenEqual(station, app)
  if (!probed?.state || !inspected?.newest) return { found: null, lost: 0, problems }
  const { generation, sequence } = probed.state
  foot = await footOf(app)
  if (foot !== sequence) problems.push(`The foot says ${foot}, the database ${sequence}.`)
  if (app.devTools.crashed) problems.push('The page crashed.')
  const moved = known !== null && generation !== known.generation
  if (moved && sameGeneration) problems.push('Another history than before.')
  if (known && !moved) problems.push(...changesOfThePast(known, inspected))
  const statement = await statementOf(app)
  if (!losses && /could ?n[o’']t be restored|(is|are) lost/i.test(statement)) problems.push(`It says: ${statement}`)
  const found = { generation, sequence, digest: probed.digest, annotations: probed.annotations }
  return { found, lost: moved ? 0 : Math.max(0, acknowledged - sequence), problems }
}

/** A state that was seen must be in the history still, unless it was compacted away. */
function changesOfThePast({ sequence, digest }, { states }) {
  const then = states[sequence]
  return then && then.digest !== digest ? [`Step ${sequence} has another content than it had.`] : []
}

/**
 * What a workspace was a moment before the fault, by its files: steps may have come after it, none may be missing.
 *
 * @param {import('./station.mjs').Station} station
 * @param {{ sequence: number, digest: string }} before
 * @param {Found} found
 * @returns {Promise<boolean>}
 */
export async function goesOnFrom(station, before, found) {
  const { states } = await station.inspect(station.root)
  const then = states[before.sequence]
  return found.sequence >= before.sequence && (then ? then.digest === before.digest : found.sequence > before.sequence)
}

/** The foot's number, once more: what is repaired may count. */
const footOf = async (app) =>
  Number(await app.devTools.evaluate(`document.querySelector('[data-save-state]')?.dataset.sequence ?? -1`))

/** What the line of the window says of things that were put right; '' when there is none. */
export const statementOf = (app) =>
  app.devTools.evaluate(`document.querySelector('[data-recovery]')?.innerText.replace(/\\s+/g, ' ') ?? ''`)

async function whenEqual(station, app) {
  let last = { probed: null, inspected: null, problems: ['Nothing could be read.'] }
  for (const end = Date.now() + REPAIR_TIME; ; await pause(100)) {
    last = await look(station, app).catch((error) => ({ probed: null, inspected: null, problems: [error.message] }))
    if (last.problems.length === 0 || Date.now() > end) return last
  }
}

/** @returns what both sides hold, and where they differ */
async function look(station, app) {
  const inspected = await station.inspect(station.root)
  const probed = await probe(station, app)
  const problems = []
  if (!inspected?.newest) problems.push('The files hold no workspace.')
  if (!probed.there || !probed.state) problems.push('The database holds no workspace.')
  if (problems.length === 0) problems.push(...differences(probed, inspected.newest))
  return { probed, inspected, problems }
}

/** Reads the database of a running app, past the app's own code. */
export async function probe(station, app) {
  await app.devTools.evaluate(`${station.context.probe};0`)
  return app.devTools.evaluate('window.faultsProbe()')
}

/** All rows of a table of the real database, which must be JSON. */
export async function readRows(station, app, table) {
  await app.devTools.evaluate(`${station.context.probe};0`)
  return app.devTools.evaluate(`window.faultsRows(${JSON.stringify(table)})`)
}

/** Rows of a table of the real database. */
export async function countRows(station, app, table) {
  await app.devTools.evaluate(`${station.context.probe};0`)
  return app.devTools.evaluate(`window.faultsCount(${JSON.stringify(table)})`)
}

function differences(probed, { state, recount, findings }) {
  const { state: own, digest, counts, wrong, history } = probed
  const problems = []
  const check = (isEqual, what) => void (isEqual || problems.push(what))
  check(digest === own.digest, 'The rows of the database are not those its state speaks of.')
  check(
    sameCounts(counts, own.counts),
    `The database counts ${JSON.stringify(counts)}, its state ${JSON.stringify(own.counts)}.`,
  )
  check(wrong.length === 0, `Other bytes than their hash says: ${wrong.join(', ')}.`)
  check(
    history.last === own.length && history.rows === (own.length === 0 ? 0 : history.last - history.first + 1),
    `The history has gaps: ${JSON.stringify(history)} of ${own.length}.`,
  )
  check(own.generation === state.generation, 'Database and files have different histories.')
  check(own.sequence === state.sequence, `The database is at ${own.sequence}, the files at ${state.sequence}.`)
  check(own.digest === state.digest, 'Database and files have different contents.')
  check(
    own.position === state.position && own.length === state.length,
    'Database and files differ in what can be undone.',
  )
  check(recount.digest === state.digest, 'The rows of snapshot and journal are not those their state speaks of.')
  check(findings.length === 0, `The files are still damaged: ${findings.map(({ detail }) => detail).join(' ')}`)
  return problems
}

const sameCounts = (a, b) => Object.keys(b).every((table) => a[table] === b[table])
