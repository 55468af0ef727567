import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import { afterEach, describe, expect, it } from 'vitest'
import { lockFile, workspaceFolder } from './layout.ts'
import { acquireLock } from './lock.ts'
import { inFolder } from './testing/journal-folder.ts'

const children: ChildProcess[] = []
afterEach(async () => {
  for (const child of children.splice(0)) {
    const over = once(child, 'exit')
    child.kill('SIGKILL')
    await over
  }
})

async function otherProcess(): Promise<number> {
  const child = spawn(process.execPath, ['-e', 'process.stdin.resume()'], { stdio: 'pipe' })
  children.push(child)
  await once(child, 'spawn')
  if (child.pid === undefined) throw new Error('It has no number')
  return child.pid
}

const startOf = async (pid: number): Promise<string | null> =>
  process.platform === 'linux'
    ? ((await readFile(`/proc/${String(pid)}/stat`, 'utf8')).split(') ')[1]?.split(' ')[19] ?? null)
    : null

const holder = (over: Readonly<Record<string, unknown>>): string =>
  JSON.stringify({
    pid: process.pid,
    host: hostname(),
    startedAt: '2026-01-01T00:00:00.000Z',
    processStart: null,
    token: 'other',
    ...over,
  })

describe('the lock', () => {
  it('is taken, and leaves nothing when it is released', () =>
    inFolder(async (root) => {
      const lock = await acquireLock(root)
      expect(lock.ok).toBe(true)
      expect(JSON.parse(await readFile(lockFile(root), 'utf8'))).toMatchObject({ pid: process.pid, host: hostname() })
      if (lock.ok) await lock.value.release()
      expect(await readdir(workspaceFolder(root))).toEqual([])
    }))

  it('is refused while another process lives that has it', () =>
    inFolder(async (root) => {
      await (await acquireLockOf(root)).release()
      const pid = await otherProcess()
      const theirs = holder({ pid, processStart: await startOf(pid) })
      await writeFile(lockFile(root), theirs)
      expect(await acquireLock(root)).toMatchObject({ ok: false, error: { code: 'storage/in-use' } })
      expect(await readFile(lockFile(root), 'utf8')).toBe(theirs)
      expect(await readdir(workspaceFolder(root))).toEqual(['lock'])
    }))

  it.runIf(process.platform === 'linux')('is taken over from a process whose number is another’s by now', () =>
    inFolder(async (root) => {
      await (await acquireLockOf(root)).release()
      await writeFile(lockFile(root), holder({ pid: await otherProcess(), processStart: '1' }))
      expect((await acquireLock(root)).ok).toBe(true)
    }),
  )

  it('is taken over from one that has ended', () =>
    inFolder(async (root) => {
      await (await acquireLockOf(root)).release()
      const pid = await otherProcess()
      const theirs = holder({ pid, processStart: await startOf(pid) })
      const over = once(children[0] as ChildProcess, 'exit')
      children.splice(0)[0]?.kill('SIGKILL')
      await over
      await writeFile(lockFile(root), theirs)
      expect((await acquireLock(root)).ok).toBe(true)
      expect(await readdir(workspaceFolder(root))).toEqual(['lock'])
    }))

  it.each([
    ['half of one', holder({}).slice(0, 20)],
    ['an empty one', ''],
    ['one of another kind', '{"pid":"no"}'],
    ['one of another machine', holder({ pid: 1, host: 'elsewhere.example' })],
    ['one of this process', holder({})],
  ])('is taken over from %s', (_, content) =>
    inFolder(async (root) => {
      await (await acquireLockOf(root)).release()
      await writeFile(lockFile(root), content)
      expect((await acquireLock(root)).ok).toBe(true)
      expect(await readdir(workspaceFolder(root))).toEqual(['lock'])
    }),
  )

  it('does not remove the lock of who took it over', () =>
    inFolder(async (root) => {
      const first = await acquireLockOf(root)
      const second = await acquireLockOf(root)
      await first.release()
      expect(await readdir(workspaceFolder(root))).toEqual(['lock'])
      await second.release()
      expect(await readdir(workspaceFolder(root))).toEqual([])
    }))
})

async function acquireLockOf(root: string): Promise<{ release(): Promise<void> }> {
  const lock = await acquireLock(root)
  if (!lock.ok) throw new Error(lock.error.message)
  return lock.value
}
