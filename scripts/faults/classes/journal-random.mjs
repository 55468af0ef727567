import { cpSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { cutFile, flipBit } from '../damage-files.mjs'

const HARMS = {
  flip: flipBit,
  cut: cutFile,
  zeros: (path, random) =>
    rewrite(path, (bytes) => {
      const at = random.integer(0, bytes.length - 1)
      return bytes.fill(0, at, Math.min(bytes.length, at + random.integer(1, 4096)))
    }),
  garbage: (path, random) =>
    rewrite(path, (bytes) => {
      const at = random.integer(0, bytes.length - 1)
      random.bytes(random.integer(1, 256)).copy(bytes, at)
      return bytes
    }),
  inserted: (path, random) =>
    rewrite(path, (bytes) => {
      const at = random.integer(0, bytes.length)
      return Buffer.concat([bytes.subarray(0, at), random.bytes(random.integer(1, 64)), bytes.subarray(at)])
    }),
  missing: (path) => rmSync(path),
}

const rewrite = (path, work) => writeFileSync(path, work(readFileSync(path)))

/**
 * The reader of the journal alone, thousands of times: whatever is done to its files, it gives an unbroken
 * beginning of what was written, never anything else, never throws, and says what is missing after it.
 */
export async function journalRandom(job) {
  const template = await job.templates.small()
  const { context, random } = job
  const truth = await context.readJournal(template.station.root)
  const folder = join(context.scratch, `journal-random-${job.first}`)
  const source = truth.folder
  for (let index = job.first; index < job.first + job.count; index += 1) {
    const chance = random.branch(String(index))
    rmSync(folder, { recursive: true, force: true })
    cpSync(source, folder, { recursive: true })
    const names = readdirSync(folder).filter(
      (name) => name.endsWith('.journal') && statSync(join(folder, name)).size > 0,
    )
    const name = chance.pick(names)
    const how = chance.pick(Object.keys(HARMS))
    HARMS[how](join(folder, name), chance)
    const problems = await judge(context, folder, truth)
    job.record({ acknowledged: truth.heads.length, lost: 0, problems, note: `case ${index}: ${how} in ${name}` })
  }
  rmSync(folder, { recursive: true, force: true })
}

async function judge({ readSegments }, folder, truth) {
  let seen
  try {
    seen = await readSegments(folder, truth.from)
  } catch (error) {
    return [`It throws ${error.stack}`]
  }
  const problems = []
  seen.heads.forEach(({ sequence, digest }, index) => {
    const was = truth.heads[index]
    if (was?.sequence !== sequence || was.digest !== digest) problems.push(`Step ${sequence} is not what was written.`)
  })
  const missing = truth.heads.length - seen.heads.length
  const stated = seen.findings.reduce((sum, { lost }) => sum + (lost?.steps ?? 0), 0)
  if (stated !== missing) problems.push(`${missing} steps are missing, ${stated} are stated.`)
  return problems
}
