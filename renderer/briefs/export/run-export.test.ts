import { describe, expect, it } from 'vitest'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { FromExporter, ToExporter } from './export-messages.ts'
import { type ExportPort, runExport } from './run-export.ts'

const REQUEST = { formatId: 'pdf', dossierId: 'd', options: { exportedAt: '2026-03-04T00:00:00Z', override: null } }
const BYTES = new Uint8Array([1, 2])
type Printed = Result<Uint8Array<ArrayBuffer>>

function setUp(print: (html: string) => Promise<Printed> = () => Promise.resolve(ok(BYTES))) {
  const posted: ToExporter[] = []
  const stages: string[] = []
  const ends = { count: 0 }
  let answer: (from: FromExporter) => void = () => undefined
  let crash: (reason: string) => void = () => undefined
  const port: ExportPort = {
    post: (request) => posted.push(request),
    onAnswer: (listener) => (answer = listener),
    onCrash: (listener) => (crash = listener),
    terminate: () => {
      ends.count += 1
    },
  }
  const abort = new AbortController()
  const finished = runExport(
    REQUEST,
    { signal: abort.signal, onStage: (stage) => stages.push(stage), printPdf: print },
    () => port,
  )
  return {
    posted,
    stages,
    ends,
    abort,
    finished,
    answer: (from: FromExporter) => {
      answer(from)
    },
    crash: (reason: string) => {
      crash(reason)
    },
  }
}

const DONE: FromExporter = { type: 'done', result: ok({ bytes: BYTES, title: 'Brief' }) }

describe('an export in a worker', () => {
  it('tells its stages, answers, and ends the worker', async () => {
    const run = setUp()
    run.answer({ type: 'stage', stage: 'reading' })
    run.answer({ type: 'stage', stage: 'writing' })
    run.answer(DONE)
    expect(await run.finished).toEqual(ok({ bytes: BYTES, title: 'Brief' }))
    expect([run.stages, run.ends.count]).toEqual([['reading', 'writing'], 1])
    expect(run.posted).toEqual([{ type: 'export', ...REQUEST }])
  })

  it.each([ok(BYTES), fail('export/print-failed', 'no printer')])('has the page print: %j', async (printed) => {
    const run = setUp((html) => Promise.resolve(html === '<p>' ? printed : ok(new Uint8Array())))
    run.answer({ type: 'print', html: '<p>' })
    await expect.poll(() => run.posted.at(-1)).toEqual({ type: 'printed', result: printed })
    expect(run.stages).toEqual(['printing'])
    run.answer(DONE)
    expect((await run.finished).ok).toBe(true)
  })

  it('is cancelled at once, and what the worker or the printer still say is dropped', async () => {
    let printed: (result: Printed) => void = () => undefined
    const run = setUp(() => new Promise((resolve) => (printed = resolve)))
    run.answer({ type: 'print', html: '' })
    run.abort.abort()
    expect(await run.finished).toMatchObject({ ok: false, error: { code: 'export/cancelled' } })
    printed(ok(BYTES))
    run.answer(DONE)
    run.crash('late')
    await Promise.resolve()
    expect([run.posted.length, run.ends.count]).toEqual([1, 1])
  })

  it('says that the worker crashed', async () => {
    const run = setUp()
    run.crash('out of memory')
    expect(await run.finished).toMatchObject({ ok: false, error: { code: 'export/write-failed' } })
    expect(run.ends.count).toBe(1)
  })
})
