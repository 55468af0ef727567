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

/** A file that the parser has, or will have when there is one. */
interface Pending {
  readonly number: number
  readonly file: FileToParse
  readonly settle: (outcome: Outcome) => void
}

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

/**
 * The process that reads files: opened when first needed and again after it ended. It reads one file at a time, in
 * their order; those that wait are there already, so that it never waits for the page.
 */
export class ParserClient {
  readonly #world: ParserWorld
  #port: ParserPort<ParserRequest> | null = null
  #isOpening = false
  /** The first is being read. */
  #pending: readonly Pending[] = []
  /** Takes back the time limit of the first. */
  #stopClock: (() => void) | null = null
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
  run(file: FileToParse): Promise<Outcome> {
    if (this.#isCancelled) return Promise.resolve(CANCELLED)
    return new Promise((settle) => {
      const pending: Pending = { number: (this.#number += 1), file, settle }
      this.#pending = [...this.#pending, pending]
      if (this.#port) this.#post(this.#port, pending)
      else void this.#open()
    })
  }

  /** Ends the process and the files that it has; nothing is read afterwards. */
  cancel(): void {
    this.#isCancelled = true
    this.#leave()
    this.#settleAll(CANCELLED)
  }

  /** Gives the process back for the next import. */
  rest(): void {
    this.#port?.rest()
    this.#port = null
  }

  /** Opens the process and hands over all that waits. */
  async #open(): Promise<void> {
    if (this.#isOpening) return
    this.#isOpening = true
    const opened = await this.#world.open()
    this.#isOpening = false
    if (!opened.ok) {
      this.#settleAll(opened)
      return
    }
    const port = opened.value
    if (this.#isCancelled) {
      port.rest()
      return
    }
    this.#port = port
    this.#served = 0
    port.onAnswer((answer) => {
      this.#answered(answer)
    })
    port.onEnded((reason) => {
      // Blamed is only what ends a process that has read nothing else: others may have left too much behind.
      if (this.#port === port) this.#endOver(ENDED[reason], this.#served > 0)
    })
    for (const pending of this.#pending) this.#post(port, pending)
  }

  #post(port: ParserPort<ParserRequest>, pending: Pending): void {
    const { number, file, settle } = pending
    try {
      // What waits is in its memory as well.
      port.post({ number, ...file }, Math.max(...this.#pending.map((each) => each.file.bytes.byteLength)))
      this.#startClock()
    } catch (thrown) {
      this.#pending = this.#pending.filter((each) => each !== pending)
      settle(fail('import/unreadable', messages.importer.crashed(String(thrown)), thrown))
    }
  }

  /** For the first, when it has none yet. */
  #startClock(): void {
    const [first] = this.#pending
    if (!first || this.#stopClock) return
    const limit = timeLimitOf(first.file.bytes.byteLength)
    this.#stopClock = this.#world.after(limit, () => {
      this.#endOver(fail('import/timed-out', messages.importer.timedOut(Math.round(limit / 1000))), false)
    })
  }

  #answered(answer: unknown): void {
    const [first, ...rest] = this.#pending
    // An answer to another file than the one in turn can only be made up.
    if (typeof answer !== 'object' || answer === null || !('number' in answer) || !('result' in answer)) return
    if (!first || answer.number !== first.number) return
    this.#served += 1
    this.#endClock()
    this.#pending = rest
    this.#startClock()
    first.settle(outcomeOf(answer.result))
  }

  /** Ends the process because of the first file, and goes on with the others in a new one. */
  #endOver(outcome: Outcome, isOthers: boolean): void {
    this.#leave()
    const [first, ...rest] = this.#pending
    if (!isOthers) this.#pending = rest
    if (this.#pending.length > 0) void this.#open()
    if (!isOthers) first?.settle(outcome)
  }

  #leave(): void {
    this.#port?.end()
    this.#port = null
    this.#endClock()
  }

  #endClock(): void {
    this.#stopClock?.()
    this.#stopClock = null
  }

  #settleAll(outcome: Outcome): void {
    const all = this.#pending
    this.#pending = []
    for (const { settle } of all) settle(outcome)
  }
}
