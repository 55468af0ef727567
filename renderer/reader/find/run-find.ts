import type { Span } from '../../../shared/model/primitives.ts'
import { startWorker } from '../../platform/trusted-worker.ts'
import { compileQuery, type FindOptions, HIT_LIMIT, hitsOf } from './find-in-text.ts'
import type { FindAnswer, FindRequest } from './find-worker.ts'
import workerAddress from './find-worker.ts?worker&url'

export type FindOutcome =
  | { readonly status: 'found'; readonly hits: readonly Span[] }
  | { readonly status: 'invalid' }
  | { readonly status: 'too-slow' }

const SLICE = 6
const TIME_LIMIT = 2_000

/**
 * Finds `query` in `text` without holding up the page: plain words in slices of 6 ms, expressions in
 * a worker that is killed after two seconds. Answers null when `signal` gave it up.
 */
export async function runFind(
  text: string,
  query: string,
  options: FindOptions,
  signal: AbortSignal,
): Promise<FindOutcome | null> {
  const pattern = compileQuery(query, options)
  if (!pattern) return query.trim() === '' ? { status: 'found', hits: [] } : { status: 'invalid' }
  return options.regex ? inWorker({ text, query, options }, signal) : inSlices(text, pattern, signal)
}

async function inSlices(text: string, pattern: RegExp, signal: AbortSignal): Promise<FindOutcome | null> {
  const hits: Span[] = []
  let until = performance.now() + SLICE
  for (const hit of hitsOf(text, pattern)) {
    hits.push(hit)
    if (hits.length >= HIT_LIMIT) break
    if (performance.now() < until) continue
    await new Promise((resolve) => {
      setTimeout(resolve)
    })
    if (signal.aborted) return null
    until = performance.now() + SLICE
  }
  return signal.aborted ? null : { status: 'found', hits }
}

function inWorker(request: FindRequest, signal: AbortSignal): Promise<FindOutcome | null> {
  return new Promise((resolve, reject) => {
    const worker = startWorker(workerAddress, 'find')
    const finish = (outcome: FindOutcome | null) => {
      clearTimeout(timer)
      worker.terminate()
      resolve(outcome)
    }
    const timer = setTimeout(() => {
      finish({ status: 'too-slow' })
    }, TIME_LIMIT)
    signal.addEventListener('abort', () => {
      finish(null)
    })
    worker.addEventListener('message', ({ data }: MessageEvent<FindAnswer>) => {
      const hits = Array.from({ length: data.length / 2 }, (_, at) => ({
        start: data[at * 2] ?? 0,
        end: data[at * 2 + 1] ?? 0,
      }))
      finish({ status: 'found', hits })
    })
    worker.addEventListener('error', (event) => {
      clearTimeout(timer)
      worker.terminate()
      reject(new Error(`The find worker failed: ${event.message}`))
    })
    worker.postMessage(request)
  })
}
