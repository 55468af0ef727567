import { timeLimitOf } from '../../shared/formats/import-limits.ts'
import type { ImportedSource } from '../../shared/formats/import-format.ts'
import type { ParserEnded } from '../../shared/ipc/parser.ts'
import { messages } from '../../shared/messages/messages.ts'
import { type ErrorCode, fail, ok, type Result } from '../../shared/result.ts'
import type { ParserRequest } from '../parser/messages.ts'
import type { ParserPort } from '../platform/parser-port.ts'
import type { After } from './batches.ts'
import { checkedSource } from './checked-source.ts'

export interface ParserWorld {
  readonly open: () => Promise<Result<ParserPort<ParserRequest>>>
  readonly after: After
}

export interface FileToParse {
  readonly fileName: string
  readonly bytes: Uint8Array
  readonly encoding?: string
}

type Outcome = Result<ImportedSource>
/** `ended`: the process ended over this file, or over what those before it left behind. */
type Attempt = { readonly outcome: Outcome; readonly ended: boolean }

const ENDED: Readonly<Record<ParserEnded['reason'], Result<never>>> = {
  crashed: fail('import/malformed', messages.importer.crashed('crashed')),
  'out-of-memory': fail('import/out-of-memory', messages.importer.outOfMemory),
}
export const CANCELLED = fail('import/cancelled', 'cancelled')
const NOT_AN_ANSWER = fail('import/malformed', messages.importer.crashed('not an answer'))

/** What the parser says of a file, when it is something that an importer can say. */
function outcomeOf(result: unknown): Outcome {
  if (typeof result !== 'object' || result === null || !('ok' in result)) return NOT_AN_ANSWER
  if (result.ok === true && 'value' in result) {
    const source = checkedSource(result.value)
    return source ? ok(source) : NOT_AN_ANSWER
  }
  const error: unknown = 'error' in result ? result.error : null
  if (typeof error !== 'object' || error === null || !('code' in error) || !('message' in error)) return NOT_AN_ANSWER
  const { code, message } = error
  if (typeof code !== 'string' || typeof message !== 'string') return NOT_AN_ANSWER
  if (!code.startsWith('import/') || !(code in messages.errors.byCode)) return NOT_AN_ANSWER
  return fail(code as ErrorCode, message)
}

/** The process that reads files: opened when first needed and again after it ended, one file at a time. */
export class ParserClient {
  readonly #world: ParserWorld
  #port: ParserPort<ParserRequest> | null = null
  #settle: ((attempt: Attempt) => void) | null = null
  #number = 0
  /** Files that the process at hand has read: what they left in its memory is not the fault of the next. */
  #served = 0
  #isCancelled = false

  constructor(world: ParserWorld) {
    this.#world = world
  }

  /**
   * Resolves with what the file gave; never rejects.
   *
   * @returns errors of `importFile`, and `import/timed-out`, `import/out-of-memory`, `import/malformed` for a crash,
   * `import/cancelled`, `ipc/failed` when the process can't be started
   */
  async run(file: FileToParse): Promise<Outcome> {
    const servedBefore = this.#served
    const first = await this.#attempt(file)
    // Blamed is only what ends a process that has read nothing else.
    if (!first.ended || servedBefore === 0 || this.#isCancelled) return first.outcome
    return (await this.#attempt(file)).outcome
  }

  /** Ends the process and the file that it reads; nothing is read afterwards. */
  cancel(): void {
    this.#isCancelled = true
    this.#end({ outcome: CANCELLED, ended: false })
  }

  /** Gives the process back for the next import. */
  rest(): void {
    this.#port?.rest()
    this.#port = null
  }

  async #attempt(file: FileToParse): Promise<Attempt> {
    const port = await this.#open()
    if (!port.ok) return { outcome: port, ended: false }
    const number = (this.#number += 1)
    return new Promise((resolve) => {
      const forget = this.#world.after(timeLimitOf(file.bytes.byteLength), () => {
        const seconds = Math.round(timeLimitOf(file.bytes.byteLength) / 1000)
        this.#end({ outcome: fail('import/timed-out', messages.importer.timedOut(seconds)), ended: false })
      })
      this.#settle = (attempt) => {
        this.#settle = null
        forget()
        resolve(attempt)
      }
      try {
        port.value.post({ number, ...file }, file.bytes.byteLength)
      } catch (thrown) {
        this.#end({
          outcome: fail('import/unreadable', messages.importer.crashed(String(thrown)), thrown),
          ended: false,
        })
      }
    })
  }

  async #open(): Promise<Result<ParserPort<ParserRequest>>> {
    if (this.#port) return ok(this.#port)
    const opened = await this.#world.open()
    if (!opened.ok) return opened
    const port = opened.value
    if (this.#isCancelled) {
      port.rest()
      return CANCELLED
    }
    this.#port = port
    this.#served = 0
    port.onAnswer((answer) => {
      this.#answered(answer)
    })
    port.onEnded((reason) => {
      if (this.#port === port) this.#end({ outcome: ENDED[reason], ended: true })
    })
    return opened
  }

  #answered(answer: unknown): void {
    // An answer to another file than the one in turn can only be made up.
    if (typeof answer !== 'object' || answer === null || !('number' in answer) || !('result' in answer)) return
    if (answer.number !== this.#number) return
    this.#served += 1
    this.#settle?.({ outcome: outcomeOf(answer.result), ended: false })
  }

  #end(attempt: Attempt): void {
    this.#port?.end()
    this.#port = null
    this.#settle?.(attempt)
  }
}
