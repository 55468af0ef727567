import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import type { Claim, Finding, OpenPlan } from '../../../shared/ipc/workspace.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import type { WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import type { Payload } from '../../../shared/model/records.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import type { LogFile } from '../services/log-file.ts'
import { readCatchUp } from './catch-up.ts'
import { Compaction } from './compaction.ts'
import { switchTo } from './generation.ts'
import { putPayload } from './heal.ts'
import type { BuildJob, GenerationBuilt } from './job-types.ts'
import type { Jobs } from './jobs.ts'
import { BUILDING, generationsFolder, type SnapshotReason } from './layout.ts'
import { LiveGeneration, type OpenWriter } from './live-generation.ts'
import type { Lock } from './lock.ts'
import { behind, planOpening } from './open-plan.ts'
import { openFiles } from './opening.ts'
import { findPresent, type Found, type Present } from './present.ts'
import { copyAside, setAside } from './set-aside.ts'
import { storageFailure } from './storage-failure.ts'
import { IncomingStreams, OutgoingStreams, type Owner, type Piece } from './streams.ts'
import { Turn } from './turn.ts'
import type { JournalPoint } from './types.ts'

/** For a last snapshot at quit, and for an append that is under way then; milliseconds. */
const QUIT_LIMITS = { snapshot: 3_000, append: 10_000 } as const

export interface WorkspaceOptions {
  /** The folder that holds the `workspace` folder. */
  readonly root: string
  readonly jobs: Jobs
  readonly log: Pick<LogFile, 'write' | 'error'>
  readonly now?: () => string
  /** Whether the place of the workspace is there at all. */
  readonly available?: () => Result<null>
  /** See `OpeningWorks`. */
  readonly finishInterrupted?: () => Promise<unknown>
  /** Called once, when the page has what it needs to go on. */
  readonly onOpened?: () => void
  /** For tests. */
  readonly openWriter?: OpenWriter
}

export interface Checked {
  readonly texts: readonly string[]
  readonly originals: readonly string[]
  readonly findings: readonly Finding[]
}

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
  readonly #outgoing = new OutgoingStreams()
  readonly #incoming: IncomingStreams
  readonly #compaction: Compaction
  #opening: Promise<Result<null>> | null = null
  #lock: Lock | null = null
  #found: Found | null = null
  #live: LiveGeneration | null = null
  #wasOpened = false
  /** True after everything was replaced: what the page then has on its screen belongs to what was before. */
  #mustOpen = false
  #closed = false
  #closing: Promise<void> | null = null

  constructor(options: WorkspaceOptions) {
    this.root = options.root
    this.jobs = options.jobs
    this.log = options.log
    this.#options = options
    // As a folder that is being built: what is left after a crash is cleared away with those.
    this.#incoming = new IncomingStreams((id) => join(generationsFolder(this.root), `${id}${BUILDING}`))
    this.#compaction = new Compaction({
      growth: () => (this.#outgoing.size + this.#incoming.size > 0 ? null : (this.#live?.growth ?? null)),
      run: (signal) => this.#makeSnapshot('regular', signal),
      now: () => this.now(),
      onError: (error) => this.log.error('snapshot', error),
    })
  }

  now(): string {
    return this.#options.now?.() ?? new Date().toISOString()
  }

  /** @throws Error when the workspace is not open */
  get state(): WorkspaceState {
    return this.#opened.state
  }

  /** @throws Error when the workspace is not open */
  get point(): JournalPoint {
    return this.#opened.point
  }

  /** @throws Error when the workspace is not open */
  get generationFolder(): string {
    return this.#opened.folder
  }

  get isOpen(): boolean {
    return this.#live !== null
  }

  /** Looks at the files and takes the lock, once; after a failure it is tried anew. */
  ready(): Promise<Result<null>> {
    if (this.#closed) return Promise.resolve(fail('storage/failed', 'The app is being closed.'))
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
    const plan = await this.#inTurn('Opening the workspace', () => this.#plan(claim, refused))
    if (plan.ok) this.#mustOpen = false
    if (plan.ok && plan.value.plan !== 'hand-over' && !this.#wasOpened) {
      this.#wasOpened = true
      this.#options.onOpened?.()
    }
    return plan
  }

  /** @returns the state after the frame, which is then on disk; `storage/out-of-step` when `base` is not the present one */
  append(base: number, frame: Frame): Promise<Result<WorkspaceState>> {
    return this.#turn.take(async () => {
      const live = this.#live
      if (live?.state.sequence !== base || this.#mustOpen || this.#closed) {
        return fail('storage/out-of-step', `The journal is not at ${String(base)}.`)
      }
      try {
        const state = await live.append(frame, this.now())
        this.#compaction.noteFrame()
        return ok(state)
      } catch (error) {
        return storageFailure('Writing the change', error)
      }
    })
  }

  /** Begins to give the whole workspace at its present state. */
  beginRead(owner: Owner): Promise<Result<{ stream: string; state: WorkspaceState; rows: number }>> {
    return this.#inTurn('Reading the workspace', async () => {
      const { folder, point: upTo, state, rows } = this.#opened
      // It would take the files away that are about to be read.
      const release = await this.#compaction.hold()
      const pieces = this.jobs.stream({ kind: 'stream', folder, upTo, at: this.now(), schema: SCHEMA_VERSION })
      const stream = this.#outgoing.begin(owner, pieces)
      release()
      return { stream, state, rows }
    })
  }

  async read(owner: Owner, stream: string): Promise<Result<Piece>> {
    try {
      const piece = await this.#outgoing.read(stream, owner)
      return piece ? ok(piece) : fail('storage/cancelled', 'The stream is over.')
    } catch (error) {
      return storageFailure('Reading the workspace', error)
    }
  }

  async endRead(owner: Owner, stream: string): Promise<Result<null>> {
    await this.#outgoing.end(stream, owner)
    this.#compaction.noteFrame()
    return ok(null)
  }

  async beginHandOver(owner: Owner): Promise<Result<{ stream: string }>> {
    const ready = await this.ready()
    if (!ready.ok) return ready
    return this.#guarded('Taking the workspace over', async () => ({ stream: await this.#incoming.begin(owner) }))
  }

  async handOver(owner: Owner, stream: string, bytes: Uint8Array): Promise<Result<null>> {
    try {
      const known = await this.#incoming.write(stream, owner, bytes)
      return known ? ok(null) : fail('storage/cancelled', 'The stream is over.')
    } catch (error) {
      return storageFailure('Taking the workspace over', error)
    }
  }

  /** A new generation begins with what was handed over; the one before it is set aside. */
  async finishHandOver(owner: Owner, stream: string): Promise<Result<WorkspaceState>> {
    const path = await this.#incoming.finish(stream, owner)
    if (path === null) return fail('storage/cancelled', 'The stream is over.')
    const taken = await this.#guarded('Taking the workspace over', async () => {
      const built = await this.#build({ kind: 'hand-over', path })
      return this.pause(async () => {
        await this.replaceBy(built.generation, 'handed-over')
        // It has what it gave.
        this.#mustOpen = false
        return this.state
      })
    })
    await rm(path, { force: true }).catch((error: unknown) => this.log.error('workspace', error))
    return taken
  }

  /** Reads snapshots and objects through. What is damaged is set aside, and made anew where that is possible. */
  check(): Promise<Result<Checked>> {
    return this.#guarded('Checking the workspace', async () => {
      const { folder } = this.#opened
      const { damagedSnapshots, ...checked } = await this.jobs.run({ kind: 'verify', folder })
      if (damagedSnapshots.length > 0) await this.#replaceSnapshots(damagedSnapshots)
      return checked
    })
  }

  /** Puts texts and originals from the database back; each must be what the journal says it was. */
  heal(payload: Payload): Promise<Result<null>> {
    return this.#guarded('Healing the workspace', async () => {
      const { folder, payload: index } = this.#opened
      const refused = await putPayload(folder, index, payload)
      if (refused > 0) throw new Error(`${String(refused)} of the copies are not what was wanted.`)
      return null
    })
  }

  /** Ends the streams of a page that is gone or begins anew. */
  async drop(owner: Owner): Promise<void> {
    try {
      await Promise.all([this.#outgoing.endAll(owner), this.#incoming.endAll(owner)])
    } catch (error) {
      this.log.error('workspace', error)
    }
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

  /** Within `pause`: makes a generation that was built the present one, and sets the one before it aside. */
  async replaceBy(generation: string, why: string): Promise<void> {
    const old = this.#found?.present?.folder ?? this.#found?.unreadable ?? null
    await this.#leave()
    await switchTo(this.root, generation, SCHEMA_VERSION)
    if (old !== null) await setAside(this.root, [old], why, this.now())
    await this.reopen()
  }

  /** Within `pause`: goes on with whatever is present on disk now. Until the page has opened it, it can't write. */
  async reopen(): Promise<void> {
    this.#mustOpen = true
    await this.#leave()
    this.#found = await findPresent(this.root)
    if (this.#found.present) await this.#goOn(this.#found.present)
  }

  /** A snapshot at once; for what must not be lost when something goes wrong next. @throws what making it throws */
  snapshotNow(reason: SnapshotReason): Promise<void> {
    return this.#compaction.runNow((signal) => this.#makeSnapshot(reason, signal))
  }

  /** What is under way ends first, within bounds; the lock is given back. */
  close(): Promise<void> {
    this.#closed = true
    this.#closing ??= this.#end()
    return this.#closing
  }

  async #end(): Promise<void> {
    await within(QUIT_LIMITS.append, this.#opening ?? Promise.resolve())
    await within(QUIT_LIMITS.append, this.#turn.settled())
    await this.#compaction.stop({ limit: QUIT_LIMITS.snapshot })
    await this.#incoming.endAll()
    await this.jobs.close()
    await within(QUIT_LIMITS.append, this.#live?.close() ?? Promise.resolve())
    await this.#lock?.release()
    this.#lock = null
  }

  get #opened(): LiveGeneration {
    if (this.#live === null) throw new Error('The workspace is not open.')
    return this.#live
  }

  async #begin(): Promise<Result<null>> {
    const available = this.#options.available?.() ?? ok(null)
    if (!available.ok) return available
    const { root, jobs } = this
    const finishInterrupted = this.#options.finishInterrupted ?? (() => Promise.resolve())
    const opened = await openFiles({ root, jobs, now: () => this.now(), finishInterrupted })
    if (!opened.ok) return opened
    this.#lock = opened.value.lock
    this.#found = opened.value.found
    return ok(null)
  }

  async #plan(claim: Claim, refused: boolean): Promise<OpenPlan> {
    this.#found ??= await findPresent(this.root)
    const { present, findings } = this.#found
    const { state, point, folder } = this.#live ?? present ?? { state: null, point: null, folder: null }
    const isBehind = point !== null && claim.kind === 'state' && behind(claim, state) > 0
    const catchUp = isBehind ? await readCatchUp(folder, claim.state.sequence, point) : null
    const plan = planOpening({ claim, refused, present: state, catchUp, findings })
    if (plan.plan === 'begin-empty') return this.#beginEmpty(findings)
    if (plan.plan !== 'hand-over' && this.#live === null && present !== null) await this.#goOn(present)
    return plan
  }

  async #beginEmpty(findings: readonly Finding[]): Promise<OpenPlan> {
    const { generation } = await this.#build({ kind: 'empty' })
    await this.replaceBy(generation, 'unreadable')
    return { plan: 'use', state: this.state, frames: [], findings }
  }

  /** What is damaged is left behind, but not lost: it is kept aside before anything is written over its place. */
  async #goOn(present: Present): Promise<void> {
    const { damagedSegments, damagedSnapshots } = present
    if (damagedSegments.length > 0) await copyAside(this.root, damagedSegments, 'damaged-journal', this.now())
    this.#live = await LiveGeneration.open(present, this.#options.openWriter)
    if (damagedSnapshots.length > 0) await setAside(this.root, damagedSnapshots, 'damaged-snapshot', this.now())
    if (damagedSegments.length + damagedSnapshots.length === 0) return
    // From here on nothing damaged is needed to know the present state.
    this.snapshotNow('regular').catch((error: unknown) => this.log.error('snapshot', error))
  }

  async #build(from: BuildJob['from']): Promise<GenerationBuilt> {
    const built = await this.jobs.run({ kind: 'build', root: this.root, at: this.now(), schema: SCHEMA_VERSION, from })
    this.#logFindings(built.findings)
    return built
  }

  async #makeSnapshot(reason: SnapshotReason, signal: AbortSignal): Promise<void> {
    const { folder, point: upTo } = this.#opened
    const made = this.#opened.beginSnapshot()
    const at = this.now()
    const job = { kind: 'snapshot', folder, upTo, at, reason, schema: SCHEMA_VERSION } as const
    const { point, findings } = await this.jobs.run(job, { signal })
    this.#logFindings(findings)
    if (point.sequence < upTo.sequence) throw new Error(`The files can be read up to ${String(point.sequence)} only.`)
    made(at)
  }

  async #replaceSnapshots(damaged: readonly string[]): Promise<void> {
    await setAside(this.root, damaged, 'damaged-snapshot', this.now())
    try {
      await this.snapshotNow('regular')
    } catch (error) {
      // What is left may end earlier than what was acknowledged. With its next change the page has to open the
      // workspace again, and then it hands over what only its database has.
      this.log.error('snapshot', error)
      await this.pause(() => this.#leave())
    }
  }

  async #leave(): Promise<void> {
    const live = this.#live
    this.#live = null
    this.#found = null
    await this.#outgoing.endAll()
    await live?.close()
  }

  #logFindings(findings: readonly Finding[]): void {
    for (const { what, file, detail } of findings) this.log.write('warning', 'workspace', `${what} ${file}: ${detail}`)
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

/** Settles with `work`, or when the time is over; never rejects. */
async function within(milliseconds: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | null = null
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, milliseconds)
  })
  await Promise.race([work.catch(() => undefined), over])
  if (timer !== null) clearTimeout(timer)
}
