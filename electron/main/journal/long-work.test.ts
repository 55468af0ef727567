import { describe, expect, it } from 'vitest'
import type { WorkProgress } from '../../../shared/ipc/workspace.ts'
import { ok } from '../../../shared/result.ts'
import { LongWorks } from './long-work.ts'

const silent = (): void => undefined
const coded = (code: string): Error => Object.assign(new Error(code), { code })

describe('LongWorks', () => {
  it('gives what the work gives', async () => {
    expect(await new LongWorks().run('back-up', silent, () => Promise.resolve(ok(7)))).toEqual(ok(7))
  })

  it.each([
    ['ENOSPC', 'storage/disk-full'],
    ['EDQUOT', 'storage/disk-full'],
    ['EACCES', 'storage/failed'],
  ])('answers %s with %s', async (code, wanted) => {
    const result = await new LongWorks().run('back-up', silent, () => Promise.reject(coded(code)))
    expect(result).toMatchObject({ ok: false, error: { code: wanted } })
  })

  it('refuses a second work while one is under way, and takes one afterwards', async () => {
    const works = new LongWorks()
    let finish: () => void = silent
    const first = works.run<number>('move', silent, () => new Promise((resolve) => (finish = () => resolve(ok(1)))))
    const second = await works.run('erase', silent, () => Promise.resolve(ok(2)))
    expect(second).toMatchObject({ ok: false, error: { code: 'storage/failed' } })
    finish()
    expect(await first).toEqual(ok(1))
    expect(await works.run('erase', silent, () => Promise.resolve(ok(3)))).toEqual(ok(3))
  })

  it('says that it was cancelled, whatever the work then throws', async () => {
    const works = new LongWorks()
    const result = works.run(
      'restore',
      silent,
      ({ signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(coded('EPIPE')))),
    )
    works.cancel()
    expect(await result).toMatchObject({ ok: false, error: { code: 'storage/cancelled' } })
  })

  it('cancels nothing that comes later', async () => {
    const works = new LongWorks()
    works.cancel()
    expect(await works.run('erase', silent, ({ signal }) => Promise.resolve(ok(signal.aborted)))).toEqual(ok(false))
  })

  it('tells of progress now and then, and of the end', async () => {
    const told: WorkProgress[] = []
    await new LongWorks().run(
      'back-up',
      (progress) => told.push(progress),
      ({ onProgress }) => {
        for (let done = 0; done <= 100_000; done += 1) onProgress(done, 100_000)
        return Promise.resolve(ok(null))
      },
    )
    expect(told).toHaveLength(201)
    expect(told[0]).toEqual({ work: 'back-up', done: 0, total: 100_000 })
    expect(told.at(-1)).toEqual({ work: 'back-up', done: 100_000, total: 100_000 })
  })
})
