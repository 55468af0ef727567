import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { withLock } from './lock.mjs'

const NOBODY = 2 ** 22 + 1 // above the largest process id of Linux
let cache

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'variorum-lock-'))
  vi.stubEnv('VARIORUM_CACHE', cache)
})

afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(cache, { recursive: true, force: true })
})

const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

test('work of one name never overlaps', async () => {
  let running = 0
  let most = 0
  const work = async () => {
    running += 1
    most = Math.max(most, running)
    await wait(20)
    running -= 1
  }
  await Promise.all([1, 2, 3].map(() => withLock('one', 'testing', work)))
  expect(most).toBe(1)
  expect(readdirSync(join(cache, 'locks'))).toEqual([])
})

test('the lock is released when the work fails', async () => {
  await expect(withLock('one', 'testing', () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(await withLock('one', 'testing', async () => 'free')).toBe('free')
})

test('the lock of a dead process is taken over', async () => {
  const folder = join(cache, 'locks', 'one.lock')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ token: 'old', pid: NOBODY, host: hostname() }))
  expect(await withLock('one', 'testing', async () => 'taken')).toBe('taken')
})

test('the lock of a living process is respected', async () => {
  const folder = join(cache, 'locks', 'one.lock')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'owner.json'), JSON.stringify({ token: 'other', pid: process.ppid, host: hostname() }))
  let done = false
  const waiting = withLock('one', 'testing', async () => (done = true))
  await wait(300)
  expect(done).toBe(false)
  rmSync(folder, { recursive: true })
  await waiting
  expect(done).toBe(true)
})
