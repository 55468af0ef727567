import { compileQuery, type FindOptions, hitsOf } from './find-in-text.ts'
import { HIT_LIMIT } from './hits.ts'

/** The text comes first, once; every other message is a question about it. */
export type FindRequest = { readonly text: string } | { readonly query: string; readonly options: FindOptions }

/** Starts and ends in turn. */
export type FindAnswer = Uint32Array<ArrayBuffer>

let text = ''

function answer(query: string, options: FindOptions): void {
  const pattern = compileQuery(query, options)
  const found: number[] = []
  if (pattern.ok && pattern.value)
    for (const { start, end } of hitsOf(text, pattern.value)) {
      found.push(start, end)
      if (found.length >= HIT_LIMIT * 2) break
    }
  const edges: FindAnswer = Uint32Array.from(found)
  self.postMessage(edges, { transfer: [edges.buffer] })
}

// A regular expression can take for ever and can't be stopped from inside: here it can be killed.
self.addEventListener('message', ({ data }: MessageEvent<FindRequest>) => {
  if ('text' in data) text = data.text
  else answer(data.query, data.options)
})
