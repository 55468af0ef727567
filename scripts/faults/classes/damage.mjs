import { readFileSync, rmSync, statSync } from 'node:fs'
import { runApart } from '../chain.mjs'
import { DATABASE_DAMAGE } from '../damage-database.mjs'
import { cutFile, flipBit } from '../damage-files.mjs'
import { statementOf, verify } from '../verify.mjs'

const KINDS = Object.keys(DATABASE_DAMAGE)

/** Chromium's database is damaged: it is made again, and nothing is missing. */
export async function databaseDamage(job) {
  // Any 19 cases in a row are all kinds; a quick run tries some, others with every seed.
  const kinds = job.random.shuffled(KINDS)
  await runApart(job, {
    template: await job.templates.large(),
    harm: ({ station, random, index, template }) => {
      const kind = kinds[index % kinds.length]
      DATABASE_DAMAGE[kind](station.database, random, template.older)
      return kind
    },
  })
}

const filesOf = (station, pattern) =>
  station.context.list(station.workspace).filter((path) => pattern.test(path) && statSync(path).size > 0)

function harmOne(station, random, pattern, how = random.chance(0.5) ? flipBit : cutFile) {
  const path = random.pick(filesOf(station, pattern))
  return `${path.slice(station.workspace.length + 1)}: ${how(path, random)}`
}

const JOURNAL = /\.journal$/
const SNAPSHOT = /\.snapshot$/

/** A damaged journal beside a database that is whole: nothing is missing. Each place is both flipped and cut at. */
export async function journalDamage(job) {
  await runApart(job, {
    template: await job.templates.small(),
    harm: ({ station, index }) =>
      harmOne(station, job.random.branch(`place ${index >> 1}`), JOURNAL, index % 2 === 0 ? flipBit : cutFile),
  })
}

/** A damaged snapshot, with the database or without it: the other snapshots and the journal have everything. */
export async function snapshotDamage(job) {
  await runApart(job, {
    template: await job.templates.small(),
    harm: ({ station, random, index }) => {
      const done = harmOne(station, random, SNAPSHOT)
      if (index % 2 === 0) return done
      rmSync(station.databases, { recursive: true, force: true })
      return `${done}; no database`
    },
  })
}

/**
 * The journal is damaged and there is no database: everything before the damage comes back, and the app says
 * exactly how many steps do not.
 */
export async function doubleFault(job) {
  await runApart(job, {
    template: await job.templates.small(),
    harm: async ({ station, random }) => {
      const states = (await station.inspect(station.root)).states
      const path = random.pick(filesOf(station, JOURNAL))
      const size = statSync(path).size
      const before = framesBefore(path)
      const note = (random.chance(0.5) ? flipBit : cutFile)(path, random)
      const at = Number(/\d+$/.exec(note)?.[0] ?? size)
      rmSync(station.databases, { recursive: true, force: true })
      station.expected = { states, intact: before(at), name: path.slice(station.workspace.length + 1) }
      return `${station.expected.name}: ${note}; no database`
    },
    judge: judgeLoss,
  })
}

async function judgeLoss({ station, app, template }) {
  const { states, intact } = station.expected
  const { found, problems: seen } = await verify(station, app, {
    acknowledged: 0,
    known: null,
    sameGeneration: false,
    losses: true,
  })
  if (!found) return { lost: 0, problems: seen }
  const problems = [...seen]
  const total = template.found.sequence
  // By sequence too: what was undone gives an earlier content again. The app may have begun an empty dossier since.
  const now = (await station.inspect(station.root)).states
  const reached = Object.values(states).findLast(({ sequence, digest }) => now[sequence]?.digest === digest)
  if (!reached) return { lost: total, problems: [...problems, 'What came back is no state that ever was.'] }
  if (reached.sequence < intact) problems.push(`Steps to ${intact} could be read, ${reached.sequence} came back.`)
  const statement = await statementOf(app)
  const missing = total - reached.sequence
  const stated = statedLoss(statement)
  if (stated === missing) return { lost: 0, problems }
  return { lost: missing, problems: [...problems, `${missing} steps are missing, it says: "${statement}"`] }
}

/** The number in the line about what could not be brought back; 0 when it says nothing of the kind. */
function statedLoss(statement) {
  const count = /([\d,.\u00a0\u202f]+|one) steps? [^.]*could not be restored/i.exec(statement)?.[1]
  if (count === undefined) return 0
  return /one/i.test(count) ? 1 : Number(count.replace(/\D/g, ''))
}

const FRAME = Buffer.from('VRJ1')
const HEAD_BYTES = 72

/**
 * Read here by hand, so that a reader that gives up too early is noticed: the last sequence of a segment that
 * stands wholly before an offset; frames are `VRJ1`, length, previous hash, hash, body.
 */
function framesBefore(path) {
  const bytes = readFileSync(path)
  const first = Number(/(\d{12})[^/\\]*$/.exec(path)?.[1] ?? 0)
  const ends = []
  let at = bytes.indexOf(FRAME)
  while (at !== -1 && bytes.subarray(at, at + 4).equals(FRAME)) {
    at += HEAD_BYTES + bytes.readUInt32BE(at + 4)
    ends.push(at)
  }
  const sequences = ends.map((_end, index) => first + index)
  return (offset) => sequences.findLast((_sequence, index) => ends[index] <= offset) ?? first - 1
}
