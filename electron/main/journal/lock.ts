import { randomUUID } from 'node:crypto'
import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { z } from 'zod'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { errorCode, lockFile, unlessMissing, workspaceFolder } from './layout.ts'

const Holder = z.object({
  pid: z.number().int().positive(),
  host: z.string(),
  /** ISO instant at which the lock was taken. */
  startedAt: z.string(),
  /** When the process began, as the system counts it: tells it from a later one with the same number. */
  processStart: z.string().nullable(),
  token: z.string(),
})
type Holder = z.infer<typeof Holder>

export interface Lock {
  /** Removes the lock, if it is still this one. */
  release(): Promise<void>
}

/** Tries before the conclusion that two processes keep taking the lock from each other. */
const ATTEMPTS = 5

/**
 * Makes sure that no other process writes to the workspace. A lock is a file and outlives a crash: it counts
 * only while the process that took it lives on this machine. Within one process it can be taken again.
 * @returns `storage/in-use` when another living process has it; throws what the file system throws
 */
export async function acquireLock(root: string, now = new Date().toISOString()): Promise<Result<Lock>> {
  await mkdir(workspaceFolder(root), { recursive: true, mode: 0o700 })
  const path = lockFile(root)
  const mine: Holder = {
    pid: process.pid,
    host: hostname(),
    startedAt: now,
    processStart: await processStart(process.pid),
    token: randomUUID(),
  }
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    if (await create(path, mine)) return ok({ release: () => release(path, mine.token) })
    const found = await unlessMissing(readFile(path, 'utf8'))
    if (found === null) continue
    const holder = parseHolder(found)
    if (holder && (await isAlive(holder))) {
      return fail('storage/in-use', `Process ${String(holder.pid)} has had the workspace since ${holder.startedAt}.`)
    }
    await takeAway(path, found)
  }
  return fail('storage/in-use', 'Another process is opening the workspace at this moment.')
}

/** Appears with its content or not at all, so that nobody reads half a lock. */
async function create(path: string, mine: Holder): Promise<boolean> {
  const content = `${JSON.stringify(mine)}\n`
  const temporary = `${path}.${mine.token}`
  await writeFile(temporary, content, { flag: 'w', mode: 0o600 })
  try {
    await link(temporary, path)
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    // The file system knows no links.
    return await createInPlace(path, content)
  } finally {
    await rm(temporary, { force: true })
  }
}

async function createInPlace(path: string, content: string): Promise<boolean> {
  try {
    await writeFile(path, content, { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (errorCode(error) === 'EEXIST') return false
    throw error
  }
}

/** By renaming: of two processes that find the same stale lock, one gets it, and looks at what it got. */
async function takeAway(path: string, stale: string): Promise<void> {
  const away = `${path}.${randomUUID()}`
  if ((await unlessMissing(rename(path, away).then(() => true))) === null) return
  try {
    const taken = await readFile(away, 'utf8')
    // The other was quicker and this is its fresh lock: it goes back, unless there is a third by now.
    if (taken !== stale) await link(away, path)
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') throw error
  } finally {
    await rm(away, { force: true })
  }
}

async function release(path: string, token: string): Promise<void> {
  const found = await unlessMissing(readFile(path, 'utf8'))
  if (found !== null && parseHolder(found)?.token === token) await rm(path, { force: true })
}

function parseHolder(json: string): Holder | null {
  try {
    return Holder.safeParse(JSON.parse(json)).data ?? null
  } catch (error) {
    // Half a lock is that of a process that ended while it wrote it.
    if (error instanceof SyntaxError) return null
    throw error
  }
}

/** Whether the holder is another process of this machine that still runs. */
async function isAlive({ pid, host, processStart: began }: Holder): Promise<boolean> {
  if (host !== hostname() || pid === process.pid) return false
  try {
    process.kill(pid, 0)
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    if (errorCode(error) !== 'EPERM') return false
  }
  const now = await processStart(pid)
  return now === null || began === null || now === began
}

/** Null where there is no /proc. Field 22 of stat; the second, the name, may hold spaces and brackets. */
async function processStart(pid: number): Promise<string | null> {
  try {
    const stat = await readFile(`/proc/${String(pid)}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? null
  } catch (error) {
    if (errorCode(error) === null) throw error
    return null
  }
}
