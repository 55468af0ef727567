import { compileQuery, type FindOptions } from './find-in-text.ts'
import type { FindAnswer, FindRequest } from './find-worker.ts'
import { Hits } from './hits.ts'

export type FindOutcome =
  | { readonly status: 'found'; readonly hits: Hits }
  /** With what is wrong with the expression. */
  | { readonly status: 'invalid'; readonly reason: string }
  | { readonly status: 'too-slow' }

/** What of a worker is used. */
export type FindWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>

/** Whoever waits longer for an expression has written one that never ends. Milliseconds. */
const TIME_LIMIT = 2_000

/**
 * Finds in one text, in a worker that has the text: a page of a book must not wait for it. A question
 * that takes too long, and one that another overtakes, is ended with its worker.
 */
export class Finder {
  private readonly text: string
  private readonly start: () => FindWorker
  private worker: FindWorker | null = null
  private giveUp: (() => void) | null = null

  constructor(text: string, start: () => FindWorker) {
    this.text = text
    this.start = start
  }

  /** Answers null when another question came before the answer. */
  async find(query: string, options: FindOptions): Promise<FindOutcome | null> {
    this.giveUp?.()
    const pattern = compileQuery(query, options)
    if (!pattern.ok) return { status: 'invalid', reason: pattern.error }
    if (!pattern.value) return { status: 'found', hits: Hits.none }
    return this.ask({ query, options })
  }

  close(): void {
    this.giveUp?.()
    this.end()
  }

  private end(): void {
    this.worker?.terminate()
    this.worker = null
  }

  private ready(): FindWorker {
    if (this.worker) return this.worker
    const worker = this.start()
    worker.postMessage({ text: this.text } satisfies FindRequest)
    this.worker = worker
    return worker
  }

  private ask(request: FindRequest): Promise<FindOutcome | null> {
    return new Promise((resolve, reject) => {
      const worker = this.ready()
      const listening = new AbortController()
      const settle = (outcome: FindOutcome | null) => {
        clearTimeout(timer)
        listening.abort()
        this.giveUp = null
        resolve(outcome)
      }
      const endWith = (outcome: FindOutcome | null) => {
        this.end()
        settle(outcome)
      }
      const timer = setTimeout(() => {
        endWith({ status: 'too-slow' })
      }, TIME_LIMIT)
      this.giveUp = () => {
        endWith(null)
      }
      const { signal } = listening
      worker.addEventListener(
        'message',
        (event) => {
          settle({ status: 'found', hits: new Hits((event as MessageEvent<FindAnswer>).data) })
        },
        { signal },
      )
      worker.addEventListener(
        'error',
        (event) => {
          reject(new Error(`The find worker failed: ${(event as ErrorEvent).message}`))
          endWith(null)
        },
        { signal },
      )
      worker.postMessage(request)
    })
  }
}
