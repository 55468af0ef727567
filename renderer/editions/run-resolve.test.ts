import { describe, expect, it } from 'vitest'
import type { ResolveAnswer, ResolveRequest } from './resolve-messages.ts'
import { resolveRequest } from './resolve-request.ts'
import { type ResolvePort, runResolve } from './run-resolve.ts'

const TEXT = 'First. The vote is final, she said. The ferry waited. '.repeat(2) + 'Nobody asked the ferryman.'
const request: ResolveRequest = {
  text: TEXT,
  selectors: [{ exact: 'Nobody asked' }, { exact: 'a purple monument' }, { exact: 'The vote is final' }],
  describes: true,
}

/** A worker in this thread, which does nothing by itself. */
class FakePort implements ResolvePort {
  ended = 0
  posted: ResolveRequest | null = null
  answer: (answer: ResolveAnswer) => void = () => undefined
  crash: (reason: string) => void = () => undefined
  readonly post = (posted: ResolveRequest): void => {
    this.posted = posted
  }
  readonly onAnswer = (listener: (answer: ResolveAnswer) => void): void => {
    this.answer = listener
  }
  readonly onCrash = (listener: (reason: string) => void): void => {
    this.crash = listener
  }
  readonly terminate = (): void => {
    this.ended += 1
  }
}

function begun() {
  const port = new FakePort()
  const controller = new AbortController()
  const progress: number[] = []
  const watch = { signal: controller.signal, onProgress: (done: number) => progress.push(done) }
  return { port, controller, progress, outcome: runResolve(request, watch, () => port) }
}

describe('resolveRequest', () => {
  it('describes what is anchored, and nothing else', () => {
    const { resolutions, descriptions } = resolveRequest(request, () => undefined)
    expect(resolutions.map(({ status }) => status)).toEqual(['anchored', 'orphaned', 'orphaned'])
    expect(descriptions[0]?.[1].exact).toBe('Nobody asked')
    expect(descriptions.slice(1)).toEqual([null, null])
    expect(resolveRequest({ ...request, describes: false }, () => undefined).descriptions).toEqual([null, null, null])
  })

  it('reports progress that never goes back or beyond the end', () => {
    const seen: number[] = []
    const selectors = Array.from({ length: 200 }, () => ({ exact: 'Nobody asked' }))
    resolveRequest({ ...request, selectors }, (done) => seen.push(done))
    expect(seen).toEqual([...seen].sort((a, b) => a - b))
    expect(seen.length).toBeGreaterThan(3)
    expect(seen.at(-1)).toBeLessThanOrEqual(200)
  })
})

describe('runResolve', () => {
  it('tells progress and answers, and ends the worker', async () => {
    const { port, progress, outcome } = begun()
    expect(port.posted).toBe(request)
    port.answer({ done: 2 })
    port.answer(resolveRequest(request, () => undefined))
    expect(await outcome).toMatchObject({
      status: 'resolved',
      resolutions: [{ start: TEXT.indexOf('Nobody') }, {}, {}],
    })
    expect(progress).toEqual([2])
    expect(port.ended).toBe(1)
  })

  it('kills the worker at once when it is given up, and hears nothing more of it', async () => {
    const { port, controller, progress, outcome } = begun()
    controller.abort()
    expect(port.ended).toBe(1)
    port.answer({ done: 3 })
    port.crash('too late')
    expect(await outcome).toEqual({ status: 'cancelled' })
    expect(progress).toEqual([])
  })

  it('fails when the worker does, and ends it', async () => {
    const { port, outcome } = begun()
    port.crash('out of memory')
    expect(await outcome).toEqual({ status: 'failed', reason: 'out of memory' })
    expect(port.ended).toBe(1)
  })

  it('fails when the worker can’t be started', async () => {
    const start = (): ResolvePort => {
      throw new Error('no workers here')
    }
    const { signal } = new AbortController()
    expect(await runResolve(request, { signal }, start)).toMatchObject({ status: 'failed' })
  })

  it.each([
    ['given up before', AbortSignal.abort(), request, 'cancelled'],
    ['nothing to look for', new AbortController().signal, { ...request, selectors: [] }, 'resolved'],
  ])('starts none: %s', async (_, signal, asked, status) => {
    const start = (): ResolvePort => {
      throw new Error('was started')
    }
    expect(await runResolve(asked, { signal }, start)).toMatchObject({ status })
  })
})
