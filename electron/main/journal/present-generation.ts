import type { Claim, Finding, OpenPlan } from '../../../shared/ipc/workspace.ts'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import type { LogFile } from '../services/log-file.ts'
import { readCatchUp } from './catch-up.ts'
import { switchTo } from './generation.ts'
import type { BuildJob, GenerationBuilt } from './job-types.ts'
import type { Jobs } from './jobs.ts'
import type { SnapshotReason } from './layout.ts'
import { LiveGeneration, type OpenWriter } from './live-generation.ts'
import { behind, planOpening } from './open-plan.ts'
import { findPresent, type Found, type Present } from './present.ts'
import { copyAside, setAside } from './set-aside.ts'

export interface PresentOptions {
  readonly root: string
  readonly jobs: Pick<Jobs, 'run'>
  readonly log: Pick<LogFile, 'write' | 'error'>
  readonly now: () => string
  readonly openWriter: OpenWriter | undefined
}

/** Errors that say that the files don't hold what their headers say. By name: they come from the worker. */
const CONTRADICTIONS: ReadonlySet<string> = new Set(['DamagedGenerationError', 'ImageError', 'UnevenGenerationError'])

/**
 * Which generation is written to, and how it is replaced by another. Nothing here is guarded against being called
 * twice at once: that is for the workspace.
 */
export class PresentGeneration {
  /** What was found on disk when it was looked at last; null when it has to be looked at again. */
  found: Found | null = null
  readonly #options: PresentOptions
  #live: LiveGeneration | null = null
  #snapshotWanted = false
  /** Findings because of which the files are not believed, although their headers look well. */
  #contradicted: readonly Finding[] | null = null

  constructor(options: PresentOptions) {
    this.#options = options
  }

  /** Null while nothing may be written. */
  get live(): LiveGeneration | null {
    return this.#live
  }

  /** True once after something damaged was left behind: a new snapshot makes it superfluous. */
  takeSnapshotWish(): boolean {
    const wanted = this.#snapshotWanted
    this.#snapshotWanted = false
    return wanted
  }

  /** What the page has to do, and with it the decision to go on from what is in the files, if that is it. */
  async plan(claim: Claim, refused: boolean): Promise<OpenPlan> {
    if (this.#contradicted !== null) return this.#planDespite(this.#contradicted, claim, refused)
    const { present, findings } = (this.found ??= await findPresent(this.#options.root))
    const { state, point, folder } = this.#live ?? present ?? { state: null, point: null, folder: null }
    const isBehind = point !== null && claim.kind === 'state' && behind(claim, state) > 0
    const catchUp = isBehind ? await readCatchUp(folder, claim.state.sequence, point) : null
    const plan = planOpening({ claim, refused, present: state, catchUp, findings })
    if (plan.plan === 'begin-empty') return this.#beginEmpty(findings)
    if (plan.plan !== 'hand-over' && this.#live === null && present !== null) await this.#goOn(present)
    return plan
  }

  /** Takes note when the error says that the files don't hold what their headers say. */
  isContradictedBy(error: unknown): boolean {
    if (!(error instanceof Error) || !CONTRADICTIONS.has(error.name)) return false
    this.#contradicted = 'findings' in error && Array.isArray(error.findings) ? error.findings : []
    return true
  }

  /** Makes the other generation present; the one until now is set aside. */
  async replaceBy(generation: string, why: string): Promise<void> {
    const { root, now } = this.#options
    const old = this.#live?.folder ?? this.found?.present?.folder ?? this.found?.unreadable ?? null
    await this.leave()
    await switchTo(root, generation, SCHEMA_VERSION)
    this.#contradicted = null
    if (old !== null) await setAside(root, [old], why, now())
    await this.reopen()
  }

  /** Goes on with whatever is present on disk now. */
  async reopen(): Promise<void> {
    await this.leave()
    this.found = await findPresent(this.#options.root)
    if (this.found.present) await this.#goOn(this.found.present)
  }

  /** Nothing can be written until there is another plan. */
  async leave(): Promise<void> {
    const live = this.#live
    this.#live = null
    this.found = null
    await live?.close()
  }

  /** @throws what the worker throws. */
  async build(from: BuildJob['from']): Promise<GenerationBuilt> {
    const { root, jobs, now } = this.#options
    const built = await jobs.run({ kind: 'build', root, at: now(), schema: SCHEMA_VERSION, from })
    this.#logFindings(built.findings)
    return built
  }

  /** @throws what the worker throws, and Error when nothing is present */
  async makeSnapshot(reason: SnapshotReason, signal: AbortSignal): Promise<void> {
    const live = this.#live
    if (live === null) throw new Error('The workspace is not open.')
    const made = live.beginSnapshot()
    const at = this.#options.now()
    const job = { kind: 'snapshot', folder: live.folder, upTo: live.point, at, reason, schema: SCHEMA_VERSION } as const
    this.#logFindings((await this.#options.jobs.run(job, { signal })).findings)
    made(at)
  }

  async #beginEmpty(findings: readonly Finding[]): Promise<OpenPlan> {
    const { generation } = await this.build({ kind: 'empty' })
    await this.replaceBy(generation, 'unreadable')
    return { plan: 'use', state: this.#opened.state, frames: [], findings }
  }

  /** What is damaged is left behind, but not lost: it is kept aside before anything is written over its place. */
  async #goOn(present: Present): Promise<void> {
    const { root, now, openWriter } = this.#options
    const { damagedSegments, damagedSnapshots } = present
    if (damagedSegments.length > 0) await copyAside(root, damagedSegments, 'damaged-journal', now())
    if (damagedSnapshots.length > 0) await setAside(root, damagedSnapshots, 'damaged-snapshot', now())
    this.#live = await LiveGeneration.open(present, openWriter)
    this.#snapshotWanted = damagedSegments.length + damagedSnapshots.length > 0
  }

  /**
   * The page's database is asked first, since it may well have everything. When it is not whole either, what can
   * be read of the files is used, and what that is worth is in the findings.
   */
  async #planDespite(findings: readonly Finding[], claim: Claim, refused: boolean): Promise<OpenPlan> {
    if (claim.kind === 'state' && !refused) return { plan: 'hand-over', reason: 'journal-damaged', findings }
    const { root } = this.#options
    const { present } = (this.found ??= await findPresent(root))
    const built = present && (await this.#buildFromRest(present.folder))
    if (built !== null) {
      await this.replaceBy(built.generation, 'contradictory')
      return { plan: 'fill', state: this.#opened.state, reason: 'damaged', findings }
    }
    const plan = planOpening({ claim, refused, present: null, catchUp: null, findings })
    return plan.plan === 'begin-empty' ? this.#beginEmpty(findings) : plan
  }

  /** Null when not even a part can be read. */
  async #buildFromRest(folder: string): Promise<GenerationBuilt | null> {
    try {
      return await this.build({ kind: 'renewed', folder })
    } catch (error) {
      if (this.isContradictedBy(error)) return null
      throw error
    }
  }

  get #opened(): LiveGeneration {
    if (this.#live === null) throw new Error('The new generation could not be read.')
    return this.#live
  }

  #logFindings(findings: readonly Finding[]): void {
    for (const { what, file, detail } of findings) {
      this.#options.log.write('warning', 'workspace', `${what} ${file}: ${detail}`)
    }
  }
}
