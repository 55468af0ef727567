const MB = 1_048_576

/** When a new snapshot is due. Bytes and frames are those of the journal since the newest snapshot. */
export interface Growth {
  readonly frames: number
  readonly bytes: number
  /** When the newest snapshot was made; ISO instant. */
  readonly snapshotAt: string
}

/** What a rest of the person is used for. */
const RESTING = { frames: 1_000, bytes: 8 * MB } as const
/** What can't wait for a rest. */
const URGENT_BYTES = 32 * MB
/** At quit the window is gone already, and the next start is quicker for it. */
const QUITTING = { frames: 200, bytes: MB } as const

/** Without anything being written, milliseconds. */
const REST_MS = 5_000
const FIRST_RETRY_MS = 60_000
const LAST_RETRY_MS = 30 * 60_000

const exceeds = (growth: Growth, { frames, bytes }: typeof RESTING | typeof QUITTING): boolean =>
  growth.frames > 0 && (growth.frames >= frames || growth.bytes >= bytes)

/** `at-rest` also once a day, when anything was changed at all. */
export function due(growth: Growth, now: string): 'no' | 'at-rest' | 'now' {
  if (growth.frames > 0 && growth.bytes >= URGENT_BYTES) return 'now'
  const anotherDay = growth.frames > 0 && growth.snapshotAt.slice(0, 10) !== now.slice(0, 10)
  return exceeds(growth, RESTING) || anotherDay ? 'at-rest' : 'no'
}

export const dueAtQuit = (growth: Growth): boolean => exceeds(growth, QUITTING)

export interface CompactionPorts {
  /** Null while there is nothing to make a snapshot of. */
  readonly growth: () => Growth | null
  /** Makes the snapshot. A failure is logged here and tried again later: nobody is waiting for it. */
  readonly run: (signal: AbortSignal) => Promise<void>
  readonly now: () => string
  readonly onError: (error: unknown) => void
}

/** Decides when snapshots are made: beside the person's work, one at a time, never as a part of a commit. */
export class Compaction {
  #timer: NodeJS.Timeout | null = null
  #running: { readonly settled: Promise<void>; readonly controller: AbortController } | null = null
  #failures = 0
  /** Milliseconds since 1970; nothing is tried before, after a failure. */
  #notBefore = 0
  #held = 0
  #stopped = false

  constructor(private readonly ports: CompactionPorts) {}

  /** To be called after every frame; costs next to nothing. */
  noteFrame(): void {
    if (this.#running !== null || this.#held > 0 || this.#stopped) return
    const growth = this.ports.growth()
    const now = this.ports.now()
    const when = growth && due(growth, now)
    const wait = Math.max(0, this.#notBefore - Date.parse(now))
    if (when === 'now' && wait === 0) this.#start()
    else if (when === 'at-rest' || when === 'now') this.#arm(Math.max(REST_MS, wait))
  }

  /** Ends what is under way, and begins nothing until the returned function is called. */
  async hold(): Promise<() => void> {
    this.#held += 1
    this.#disarm()
    await this.#cancel()
    let released = false
    return () => {
      if (released) return
      released = true
      this.#held -= 1
      this.noteFrame()
    }
  }

  /** Begins nothing more. With `atQuit`, a last snapshot when it is worth it, for at most `limit` milliseconds. */
  async stop(atQuit: { readonly limit: number } | null): Promise<void> {
    this.#stopped = true
    this.#disarm()
    const growth = this.ports.growth()
    const wanted = atQuit !== null && this.#held === 0 && growth !== null && dueAtQuit(growth)
    if (wanted && this.#running === null) this.#start()
    const limit = setTimeout(() => void this.#cancel(), wanted ? atQuit.limit : 0)
    await this.#running?.settled
    clearTimeout(limit)
  }

  /** One at once, whatever is due; after the one that is under way. @throws what making it throws */
  async runNow(run: (signal: AbortSignal) => Promise<void> = this.ports.run): Promise<void> {
    while (this.#running !== null) await this.#running.settled
    const controller = new AbortController()
    const work = run(controller.signal)
    await this.#track(work, controller)
    await work
  }

  #start(): void {
    this.#disarm()
    const controller = new AbortController()
    const work = this.ports.run(controller.signal).then(
      () => {
        this.#failures = 0
      },
      (error: unknown) => {
        if (controller.signal.aborted) return
        this.#failed()
        this.ports.onError(error)
      },
    )
    void this.#track(work, controller).then(() => this.noteFrame())
  }

  async #track(work: Promise<unknown>, controller: AbortController): Promise<void> {
    const settled = work.then(
      () => undefined,
      () => undefined,
    )
    const running = { settled, controller }
    this.#running = running
    await settled
    if (this.#running === running) this.#running = null
  }

  async #cancel(): Promise<void> {
    this.#running?.controller.abort()
    await this.#running?.settled
  }

  #arm(delay: number): void {
    this.#disarm()
    this.#timer = setTimeout(() => this.#start(), delay)
    // A snapshot that is due keeps no process alive.
    this.#timer.unref()
  }

  #disarm(): void {
    if (this.#timer !== null) clearTimeout(this.#timer)
    this.#timer = null
  }

  #failed(): void {
    const wait = Math.min(LAST_RETRY_MS, FIRST_RETRY_MS * 2 ** this.#failures)
    this.#failures += 1
    this.#notBefore = Date.parse(this.ports.now()) + wait
  }
}
