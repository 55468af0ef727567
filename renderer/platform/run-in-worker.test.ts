import { describe, expect, it } from 'vitest'
import { ok } from '../../shared/result.ts'
import { runInWorker, type WorkAnswer } from './run-in-worker.ts'

function setUp() {
  const seen = { posted: [] as string[], progress: [] as string[], ends: 0 }
  let answer: (answer: WorkAnswer<number>) => void = () => undefined
  let crash: (reason: string) => void = () => undefined
  const abort = new AbortController()
  const finished = runInWorker<string, number>(
    'work',
    { signal: abort.signal, onProgress: (done, total) => seen.progress.push(`${String(done)}/${String(total)}`) },
    () => ({
      post: (request) => seen.posted.push(request),
      onAnswer: (listener) => (answer = listener),
      onCrash: (listener) => (crash = listener),
      terminate: () => (seen.ends += 1),
    }),
  )
  const tell = (value: WorkAnswer<number>) => {
    answer(value)
  }
  const break_ = (reason: string) => {
    crash(reason)
  }
  return { seen, abort, finished, tell, break_ }
}

describe('one work in a worker', () => {
  it('tells how far it is, answers, and ends the worker', async () => {
    const { seen, finished, tell } = setUp()
    tell({ done: 1, total: 3 })
    tell({ result: ok(7) })
    expect(await finished).toEqual(ok(7))
    expect(seen).toEqual({ posted: ['work'], progress: ['1/3'], ends: 1 })
  })

  it('is given up at once, and what comes late is dropped', async () => {
    const { seen, abort, finished, tell, break_ } = setUp()
    abort.abort()
    expect(await finished).toMatchObject({ ok: false, error: { code: 'import/cancelled' } })
    tell({ done: 2, total: 3 })
    tell({ result: ok(7) })
    break_('late')
    expect(seen).toEqual({ posted: ['work'], progress: [], ends: 1 })
  })

  it('says that the worker crashed', async () => {
    const { seen, finished, break_ } = setUp()
    break_('out of memory')
    expect(await finished).toMatchObject({ ok: false, error: { code: 'import/malformed' } })
    expect(seen.ends).toBe(1)
  })

  it('starts nothing when it was given up before', async () => {
    const abort = new AbortController()
    abort.abort()
    const result = await runInWorker('work', { signal: abort.signal }, () => {
      throw new Error('started')
    })
    expect(result).toMatchObject({ ok: false, error: { code: 'import/cancelled' } })
  })
})
