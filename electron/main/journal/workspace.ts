import { rm } from 'node:fs/promises'
import type { Claim, OpenPlan } from '../../../shared/ipc/workspace.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import type { Payload } from '../../../shared/model/records.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { LogFile } from '../services/log-file.ts'
import { Compaction } from './compaction.ts'
import { putPayload } from './heal.ts'
import type { Verified } from './job-types.ts'
import type { Jobs } from './jobs.ts'
import type { SnapshotReason } from './layout.ts'
import type { LiveGeneration } from './live-generation.ts'
import type { Lock } from './lock.ts'
import { openFiles } from './opening.ts'
import { PresentGeneration } from './present-generation.ts'
import { setAside } from './set-aside.ts'
import { storageFailure } from './storage-failure.ts'
import { streamOfState } from './stream-of-state.ts'
import type { Owner, Piece } from './streams.ts'
import { Transfers } from './transfers.ts'
import { Turn } from './turn.ts'
import type { JournalPoint } from './types.ts'
import { within } from './within.ts'
import type { WorkspaceOptions } from './workspace-options.ts'

/** For a last snapshot at quit, and for whatever else is under way then; milliseconds. */
const QUIT_LIMITS = { snapshot: 3_000, rest: 10_000 } as const

/**
 * The durable workspace: every change goes through `append`, and is on disk before it is answered. Everything
 * else either makes the page's database equal to it, or replaces it as a whole, in one step.
 */
export class Workspace {
  readonly root: string
  readonly jobs: Jobs
  readonly log: Pick<LogFile, 'write' | 'error'>
  readonly #options: WorkspaceOptions
  readonly #turn = new Turn()
  readonly #present: PresentGeneration
  readonly #transfers: Transfers
  readonly #compaction: Compaction
  #opening: Promise<Result<null>> | null = null
  #lock: Lock | null = null
  #wasOpened = false
  /** True after everything was replaced: what the page then has on its screen belongs to what was before. */
  #mustOpen = false
  #closing: Promise<void> | null = null

  constructor(options: WorkspaceOptions) {
    const { root, jobs, log, openWriter } = options
    this.root = root
    this.jobs = jobs
    this.log = log
    this.#options = options
    this.#present = new PresentGeneration({ root, jobs, log, openWriter, now: () => this.now() })
    this.#transfers = new Transfers(root, (error) => this.#failed(error))
    this.#compaction = new Compaction({
      growth: () => (this.#transfers.areUnderWay ? null : (this.#present.live?.growth ?? null)),
      run: (signal) => this.#present.makeSnapshot('regular', signal),
      now: () => this.now(),
      onError: (error) => this.#failed(error),
    })
  }

  now(): string {
    return this.#options.now?.() ?? new Date().toISOString()
  }

  /** @throws Error when the workspace is not open, as the next two */
  get state(): WorkspaceState {
    return this.#live.state
  }

  get point(): JournalPoint {
    return this.#live.point
  }

  get generationFolder(): string {
    return this.#live.folder
  }

  get isOpen(): boolean {
    return this.#present.live !== null
  }

  /** Looks at the files and takes the lock, once; after a failure it is tried anew. */
  ready(): Promise<Result<null>> {
    if (this.#closing) return Promise.resolve(fail('storage/failed', 'The app is being closed.'))
    this.#opening ??= this.#begin().then((result) => {
      if (!result.ok) this.#opening = null
      return result
    })
    return this.#opening
  }

  /** What the page has to do so that its database and the files are equal. It may ask again at any time. */
  async open(owner: Owner, claim: Claim, refused: boolean): Promise<Result<OpenPlan>> {
    const ready = await this.ready()
    if (!ready.ok) return ready
    await this.drop(owner)
    const plan = await this.#inTurn('Opening the workspace', () => this.#present.plan(claim, refused))
    if (!plan.ok || plan.value.plan === 'hand-over') return plan
    this.#mustOpen = false
    // What was damaged is left behind with it: from then on it is not needed to know the present state.
    if (this.#present.takeSnapshotWish())
      void this.snapshotNow('regular').catch((error: unknown) => this.#failed(error))
    if (!this.#wasOpened) this.#options.onOpened?.()
    this.#wasOpened = true
    return plan
  }

  /**
   * @returns the state after each of the frames, which are then on disk; `storage/out-of-step` when `base` is not the
   * present one; of a failure, that nothing of them was written
   */
  append(base: number, frames: readonly Frame[]): Promise<Result<readonly WorkspaceState[]>> {
    return this.#turn.take(async () => {
      const { live } = this.#present
      if (live?.state.sequence !== base || this.#mustOpen || this.#closing) {
        return fail('storage/out-of-step', `The journal is not at ${String(base)}.`)
      }
      try {
        const states = await live.append(frames, this.now())
        this.#compaction.noteFrame()
        return ok(states)
      } catch (error) {
        return storageFailure('Writing the change', error)
      }
    })
  }

  /** Begins to give the whole workspace at its present state. */
  beginRead(owner: Owner): Promise<Result<{ stream: string; state: WorkspaceState; rows: number }>> {
    return this.#inTurn('Reading the workspace', async () => {
      const { folder, point: upTo, state, rows } = this.#live
      // A snapshot takes files away that are about to be read: none begins while there is a stream.
      const release = await this.#compaction.hold()
      const pieces = this.jobs.stream({ kind: 'stream', folder, upTo, at: this.now(), schema: SCHEMA_VERSION })
      const stream = this.#transfers.beginRead(owner, streamOfState(pieces, state))
      release()
      return { stream, state, rows }
    })
  }

  read(owner: Owner, stream: string): Promise<Result<Piece>> {
    return this.#transfers.read(owner, stream)
  }

  endRead(owner: Owner, stream: string): Promise<Result<null>> {
    return this.#guarded('Reading the workspace', async () => {
      await this.#transfers.endRead(owner, stream)
      this.#compaction.noteFrame()
      return null
    })
  }

  async beginHandOver(owner: Owner): Promise<Result<{ stream: string }>> {
    const ready = await this.ready()
    if (!ready.ok) return ready
    const doing = 'Taking the workspace over'
    return this.#guarded(doing, async () => ({ stream: await this.#transfers.beginHandOver(owner) }))
  }

  handOver(owner: Owner, stream: string, bytes: Uint8Array): Promise<Result<null>> {
    return this.#transfers.handOver(owner, stream, bytes)
  }

  /** A new generation begins with what was handed over; the one before it is set aside. */
  async finishHandOver(owner: Owner, stream: string): Promise<Result<WorkspaceState>> {
    const file = await this.#transfers.finishHandOver(owner, stream)
    if (!file.ok) return file
    const { value: path } = file
    const taken = await this.#guarded('Taking the workspace over', async () => {
      const { generation } = await this.#present.build({ kind: 'hand-over', path })
      return this.pause(async () => {
        await this.replaceBy(generation, 'handed-over')
        // The page has what it gave.
        this.#mustOpen = false
        return this.state
      })
    })
    await rm(path, { force: true }).catch((error: unknown) => this.log.error('workspace', error))
    return taken
  }

  /** Reads snapshots and objects through. What is damaged is set aside, and made anew where that is possible. */
  check(): Promise<Result<Omit<Verified, 'damagedSnapshots'>>> {
    return this.#guarded('Checking the workspace', async () => {
      const { folder, point: upTo } = this.#live
      const { damagedSnapshots, ...checked } = await this.jobs.run({ kind: 'verify', folder, upTo })
      if (damagedSnapshots.length > 0) {
        await setAside(this.root, damagedSnapshots, 'damaged-snapshot', this.now())
        await this.snapshotNow('regular').catch((error: unknown) => this.#failed(error))
      }
      return checked
    })
  }

  /** Puts texts and originals from the database back; each must be what the journal says it was. */
  heal(payload: Payload): Promise<Result<null>> {
    return this.#guarded('Healing the workspace', async () => {
      const { folder, payload: index } = this.#live
      const refused = await putPayload(folder, index, payload)
      if (refused > 0) throw new Error(`${String(refused)} of the copies are not what was wanted.`)
      return null
    })
  }

  /** Ends the streams of a page that is gone or begins anew. */
  drop(owner: Owner): Promise<void> {
    return this.#transfers.drop(owner)
  }

  /** While `work` runs nothing is written: appends wait, and no snapshot is being made. */
  pause<Value>(work: () => Promise<Value>): Promise<Value> {
    return this.#turn.take(async () => {
      const release = await this.#compaction.hold()
      try {
        return await work()
      } finally {
        release()
      }
    })
  }

  /**
   * Within `pause`: makes a generation that was built the present one, and sets the one before it aside. The page
   * can't write before it has opened that, although its sequence may be the same.
   */
  async replaceBy(generation: string, why: string): Promise<void> {
    this.#mustOpen = true
    await this.#transfers.endReads()
    await this.#present.replaceBy(generation, why)
  }

  /** Within `pause`: goes on with whatever is present on disk now. */
  async reopen(): Promise<void> {
    this.#mustOpen = true
    await this.#transfers.endReads()
    await this.#present.reopen()
  }

  /** A snapshot at once; for what must not be lost when something goes wrong next. @throws what making it throws */
  snapshotNow(reason: SnapshotReason): Promise<void> {
    return this.#compaction.runNow((signal) => this.#present.makeSnapshot(reason, signal))
  }

  /** What is under way ends first, within bounds; the lock is given back. Nothing can be written any more. */
  close(): Promise<void> {
    this.#closing ??= this.#end()
    return this.#closing
  }

  async #end(): Promise<void> {
    await within(QUIT_LIMITS.rest, this.#opening ?? Promise.resolve())
    await within(QUIT_LIMITS.rest, this.#turn.settled())
    await this.#compaction.stop({ limit: QUIT_LIMITS.snapshot })
    await within(QUIT_LIMITS.rest, this.#transfers.drop())
    await this.jobs.close()
    await within(QUIT_LIMITS.rest, this.#present.leave())
    await this.#lock?.release()
  }

  get #live(): LiveGeneration {
    const { live } = this.#present
    if (live === null) throw new Error('The workspace is not open.')
    return live
  }

  async #begin(): Promise<Result<null>> {
    const available = this.#options.available?.() ?? ok(null)
    if (!available.ok) return available
    const { root, jobs } = this
    const finishInterrupted = this.#options.finishInterrupted ?? (() => Promise.resolve())
    const opened = await openFiles({ root, jobs, now: () => this.now(), finishInterrupted })
    if (!opened.ok) return opened
    this.#lock = opened.value.lock
    this.#present.found = opened.value.found
    return ok(null)
  }

  /** Something failed for which nobody waits. What the files can't give any more the page has to, when it asks next. */
  #failed(error: unknown): void {
    this.log.error('workspace', error)
    if (!this.#present.isContradictedBy(error)) return
    this.pause(() => this.#present.leave()).catch((failure: unknown) => this.log.error('workspace', failure))
  }

  #inTurn<Value>(doing: string, work: () => Promise<Value>): Promise<Result<Value>> {
    return this.#turn.take(() => this.#guarded(doing, work))
  }

  async #guarded<Value>(doing: string, work: () => Promise<Value>): Promise<Result<Value>> {
    try {
      return ok(await work())
    } catch (error) {
      return storageFailure(doing, error)
    }
  }
}
