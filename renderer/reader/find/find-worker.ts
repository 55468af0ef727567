import { compileQuery, type FindOptions, HIT_LIMIT, hitsOf } from './find-in-text.ts'

/** One question to the worker. */
export interface FindRequest {
  readonly text: string
  readonly query: string
  readonly options: FindOptions
}

/** Starts and ends in turn. */
export type FindAnswer = Uint32Array<ArrayBuffer>

// A regular expression can take for ever and can't be stopped from inside: here it can be killed.
self.addEventListener('message', ({ data }: MessageEvent<FindRequest>) => {
  const pattern = compileQuery(data.query, data.options)
  const found: number[] = []
  if (pattern)
    for (const { start, end } of hitsOf(data.text, pattern)) {
      found.push(start, end)
      if (found.length >= HIT_LIMIT * 2) break
    }
  const answer: FindAnswer = Uint32Array.from(found)
  self.postMessage(answer, { transfer: [answer.buffer] })
})
