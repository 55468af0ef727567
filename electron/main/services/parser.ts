import type { MessagePortMain } from 'electron'
import { memoryLimitOf } from '../../../shared/formats/import-limits.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'

/** A process that reads files, as Electron has it; tests give their own. */
export interface ParserProcess {
  /** Settles when it can take a port. */
  readonly loaded: Promise<void>
  readonly give: (port: MessagePortMain) => void
  /** Calls back once, when the process has ended for whatever reason. */
  readonly onGone: (listener: (reason: string) => void) => void
  /** Bytes that it holds now; 0 when it is gone. */
  readonly memory: () => number
  readonly kill: () => void
}

export type EndReason = 'crashed' | 'out-of-memory'

export interface ParserWorld {
  readonly start: () => ParserProcess
  /** Calls back every so many milliseconds until it is taken back. */
  readonly every: (milliseconds: number, callback: () => void) => () => void
  readonly after: (milliseconds: number, callback: () => void) => () => void
}

/** ms: a process can take some hundred megabytes between two looks. */
const LOOK = 100
/** ms that it is kept when nothing is read: a paste after a paste need not wait for a new process. */
const IDLE = 60_000

interface Current {
  readonly id: number
  readonly process: ParserProcess
  readonly onEnded: (reason: EndReason) => void
  /** Null: it rests. */
  readonly reading: { readonly stopLooking: () => void } | null
  readonly stopIdle: () => void
}

const NOTHING = (): void => undefined

/** The one process that reads files: started when first asked for, watched while it reads, ended when it only rests. */
export class Parser {
  readonly #world: ParserWorld
  #current: Current | null = null
  #count = 0

  constructor(world: ParserWorld) {
    this.#world = world
  }

  /**
   * The process that rests, or a new one. One that is reading was left behind by a page that was loaded again.
   *
   * @param onEnded told once, when it ended otherwise than by `end`; takes the place of whoever was told before
   * @returns `ipc/failed` when it could not be started
   */
  async open(port: MessagePortMain, onEnded: (id: number, reason: EndReason) => void): Promise<Result<{ id: number }>> {
    if (this.#current?.reading) this.end(this.#current.id)
    const id = (this.#count += 1)
    const process = this.#current?.process ?? this.#start()
    this.#current?.stopIdle()
    const current = {
      id,
      process,
      onEnded: (reason: EndReason) => onEnded(id, reason),
      reading: null,
      stopIdle: NOTHING,
    }
    this.#current = current
    try {
      await process.loaded
      process.give(port)
      return ok({ id })
    } catch (error) {
      if (this.#current?.process === process) this.#forget()?.process.kill()
      return fail('ipc/failed', 'The importer could not be started.', error)
    }
  }

  /** Watches the memory from now on. Does nothing for one that is gone. */
  begin(id: number, bytes: number): void {
    const current = this.#of(id)
    if (!current) return
    current.reading?.stopLooking()
    current.stopIdle()
    const most = memoryLimitOf(bytes)
    const stopLooking = this.#world.every(LOOK, () => {
      if (current.process.memory() > most) this.#endWith('out-of-memory', id)
    })
    this.#current = { ...current, reading: { stopLooking }, stopIdle: NOTHING }
  }

  rest(id: number): void {
    const current = this.#of(id)
    if (!current) return
    current.reading?.stopLooking()
    current.stopIdle()
    const stopIdle = this.#world.after(IDLE, () => this.end(id))
    this.#current = { ...current, reading: null, stopIdle }
  }

  end(id: number): void {
    if (this.#of(id)) this.#forget()?.process.kill()
  }

  /** Ends whatever there is. */
  close(): void {
    this.#forget()?.process.kill()
  }

  #of(id: number): Current | null {
    return this.#current?.id === id ? this.#current : null
  }

  #start(): ParserProcess {
    const process = this.#world.start()
    process.onGone((reason) => {
      if (this.#current?.process !== process) return
      // Chromium ends a process at its own limit as well.
      this.#endWith(reason === 'oom' ? 'out-of-memory' : 'crashed', this.#current.id)
    })
    return process
  }

  #endWith(reason: EndReason, id: number): void {
    if (!this.#of(id)) return
    const ended = this.#forget()
    ended?.process.kill()
    ended?.onEnded(reason)
  }

  #forget(): Current | null {
    const ended = this.#current
    this.#current = null
    ended?.reading?.stopLooking()
    ended?.stopIdle()
    return ended
  }
}
