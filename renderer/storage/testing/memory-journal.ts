import type { Claim, Finding, OpenPlan } from '../../../shared/ipc/workspace.ts'
import { advance, PayloadConflictError } from '../../../shared/journal/advance.ts'
import { changesOf, type Frame } from '../../../shared/journal/frame.ts'
import { historyStep } from '../../../shared/journal/history-step.ts'
import { SCHEMA_VERSION } from '../../../shared/journal/schema.ts'
import {
  decodeRow,
  encodeRow,
  keyOfRow,
  STATE_FORMAT,
  STATE_VERSION,
  StateHeader,
  type StateRow,
} from '../../../shared/journal/state-lines.ts'
import { emptyState, sameContent, type WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import type { Payload } from '../../../shared/model/records.ts'
import { type ErrorCode, fail, ok, type Result } from '../../../shared/result.ts'
import type { JournalStep } from '../apply-frame.ts'
import { hashText } from '../hash-text.ts'
import type { JournalPort } from '../journal-port.ts'
import { indexOf, stateOfRows } from './memory-rows.ts'

const ROWS_IN_A_PIECE = 3

/** The main process's side in memory, as far as the page can tell the difference. */
export class MemoryJournal implements JournalPort {
  state: WorkspaceState | null = null
  rows = new Map<string, StateRow>()
  /** Every frame since the generation began. */
  steps: JournalStep[] = []
  findings: Finding[] = []
  /** Answers to the next calls of `append`, before any is written. */
  readonly refusals: ErrorCode[] = []
  /** Appends that are written, but whose answer does not come: the page hears that it is out of step. */
  lostAnswers = 0
  /** While there is one, appends wait for it before they are written. */
  gate: Promise<void> | null = null
  notReady: ErrorCode | null = null
  /** Reading breaks after so many pieces. */
  breaksAfter = Infinity
  /** Stands at the end of each piece. */
  garbage = ''
  /** Frames that can still be read one by one. */
  catchUpLimit = 2_000
  wanted: { readonly texts: readonly string[]; readonly originals: readonly string[] } = { texts: [], originals: [] }
  /** Rows that the stream leaves out, by `table/key`: the journal has lost them itself. */
  readonly lost = new Set<string>()
  readonly healed: Payload[] = []
  readonly claims: { readonly claim: Claim; readonly refused: boolean }[] = []
  readonly setAside: string[] = []
  mayBeSetAside = true
  /** Answers to the next calls of `hasRoom`; afterwards there is room. */
  readonly rooms: boolean[] = []
  appends = 0
  #reading = new Map<string, { lines: readonly string[]; at: number }>()
  #given: string[] = []

  readonly ready = (): Promise<Result<null>> =>
    Promise.resolve(this.notReady === null ? ok(null) : fail(this.notReady, 'not ready'))

  readonly open = (request: { readonly claim: Claim; readonly refused: boolean }): Promise<Result<OpenPlan>> => {
    this.claims.push(request)
    return Promise.resolve(ok({ ...this.#plan(request), findings: this.findings }))
  }

  #plan({ claim, refused }: { readonly claim: Claim; readonly refused: boolean }): OpenPlan {
    const findings = this.findings
    if (this.state === null) {
      if (claim.kind !== 'empty') {
        return { plan: 'hand-over', reason: claim.kind === 'rows' ? 'first-use' : 'journal-damaged', findings }
      }
      this.state = emptyState(crypto.randomUUID())
    }
    const state = this.state
    const fill = (reason: Extract<OpenPlan, { plan: 'fill' }>['reason']): OpenPlan => ({
      plan: 'fill',
      state,
      reason,
      findings,
    })
    const follow = (frames: readonly JournalStep[]): OpenPlan => ({ plan: 'use', state, frames, findings })
    if (claim.kind === 'rows') return fill('damaged')
    if (claim.kind === 'empty') return state.sequence === 0 && this.rows.size === 0 ? follow([]) : fill('empty')
    if (claim.state.generation !== state.generation) return fill('other-generation')
    if (claim.state.sequence > state.sequence) {
      return refused ? fill('ahead') : { plan: 'hand-over', reason: 'journal-damaged', findings }
    }
    if (claim.state.sequence === state.sequence) return sameContent(claim.state, state) ? follow([]) : fill('damaged')
    const missed = this.steps.filter((step) => step.state.sequence > claim.state.sequence)
    const complete = missed.length === state.sequence - claim.state.sequence
    return complete && missed.length <= this.catchUpLimit ? follow(missed) : fill('far-behind')
  }

  readonly append = async (request: {
    readonly base: number
    readonly frames: readonly Frame[]
  }): Promise<Result<readonly WorkspaceState[]>> => {
    this.appends += 1
    // What crosses to another process is a copy.
    const { base, frames } = structuredClone(request)
    await this.gate
    const refusal = this.refusals.shift()
    if (refusal) return fail(refusal, 'refused')
    if (this.state?.sequence !== base) return fail('storage/out-of-step', 'out of step')
    const states: WorkspaceState[] = []
    try {
      for (const frame of frames) states.push(this.write(frame))
    } catch (thrown) {
      if (thrown instanceof PayloadConflictError) return fail('storage/conflict', thrown.message)
      throw thrown
    }
    if (this.lostAnswers > 0) {
      this.lostAnswers -= 1
      return fail('storage/out-of-step', 'the answer was lost')
    }
    return ok(states)
  }

  /** Writes a frame that does not come from the page. */
  write(frame: Frame): WorkspaceState {
    const from = this.state ?? emptyState(crypto.randomUUID())
    const { state } = advance(from, frame, indexOf(this.rows), hashText)
    for (const { table, id, after } of changesOf(frame)) {
      if (after) this.put({ table, row: after } as StateRow)
      else this.rows.delete(`${table}/${id}`)
    }
    const { put, dropAbove, dropUpTo } = historyStep(from, frame)
    for (const [key, row] of this.rows) {
      if (row.table !== 'history') continue
      const { ordinal } = row.row
      if ((dropAbove !== null && ordinal > dropAbove) || ordinal <= dropUpTo) this.rows.delete(key)
    }
    if (put) this.put({ table: 'history', row: put })
    const payload = 'transaction' in frame ? frame.transaction.payload : undefined
    for (const row of payload?.texts ?? []) this.put({ table: 'texts', row })
    for (const row of payload?.originals ?? []) this.put({ table: 'originals', row })
    this.state = state
    this.steps.push({ frame, state })
    return state
  }

  put(row: StateRow): void {
    this.rows.set(`${row.table}/${String(keyOfRow(row))}`, row)
  }

  readonly beginRead = (): Promise<Result<{ stream: string; state: WorkspaceState; rows: number }>> => {
    const { state } = this
    if (!state) return Promise.resolve(fail('storage/failed', 'nothing'))
    const header: StateHeader = {
      format: STATE_FORMAT,
      version: STATE_VERSION,
      schema: SCHEMA_VERSION,
      at: new Date(0).toISOString(),
      state,
    }
    const given = [...this.rows].filter(([key]) => !this.lost.has(key)).map(([, row]) => encodeRow(row))
    const stream = crypto.randomUUID()
    this.#reading.set(stream, { lines: [JSON.stringify(header), ...given], at: 0 })
    return Promise.resolve(ok({ stream, state, rows: this.rows.size }))
  }

  readonly read = ({ stream }: { readonly stream: string }): ReturnType<JournalPort['read']> => {
    const reading = this.#reading.get(stream)
    if (!reading || this.breaksAfter <= 0) return Promise.resolve(fail('storage/failed', 'the stream has broken'))
    this.breaksAfter -= 1
    // The header comes alone, and the last piece is empty, as it is when the end shows itself only afterwards.
    const lines = reading.lines.slice(reading.at, reading.at === 0 ? 1 : reading.at + ROWS_IN_A_PIECE)
    reading.at += lines.length
    const bytes = new TextEncoder().encode(lines.map((line) => `${line}\n`).join('') + this.garbage)
    return Promise.resolve(ok({ bytes, done: lines.length === 0 }))
  }

  readonly endRead = ({ stream }: { readonly stream: string }): Promise<Result<null>> => {
    this.#reading.delete(stream)
    return Promise.resolve(ok(null))
  }

  readonly beginHandOver = (): Promise<Result<{ stream: string }>> => {
    this.#given = []
    return Promise.resolve(ok({ stream: crypto.randomUUID() }))
  }

  readonly handOver = ({ bytes }: { readonly bytes: Uint8Array }): Promise<Result<null>> => {
    const text = new TextDecoder().decode(bytes)
    if (!text.endsWith('\n')) return Promise.resolve(fail('storage/failed', 'a piece ends in a line'))
    this.#given.push(...text.split('\n').filter((line) => line !== ''))
    return Promise.resolve(ok(null))
  }

  readonly finishHandOver = (): Promise<Result<WorkspaceState>> => {
    const [first = '', ...lines] = this.#given
    const header = StateHeader.parse(JSON.parse(first))
    this.rows = new Map()
    for (const line of lines) this.put(decodeRow(line))
    this.steps = []
    const { sequence, position, length } = header.state
    const place = { generation: crypto.randomUUID(), sequence, position, length }
    this.state = { ...place, ...stateOfRows(this.rows.values()) }
    if (!sameContent(this.state, header.state)) return Promise.resolve(fail('storage/failed', 'not what it says'))
    return Promise.resolve(ok(this.state))
  }

  readonly check = (): ReturnType<JournalPort['check']> => Promise.resolve(ok({ ...this.wanted, findings: [] }))

  readonly heal = ({ payload }: { readonly payload: Payload }): Promise<Result<null>> => {
    this.healed.push(payload)
    return Promise.resolve(ok(null))
  }

  readonly hasRoom = (): Promise<Result<boolean>> => Promise.resolve(ok(this.rooms.shift() ?? true))

  readonly setDatabaseAside = ({ detail }: { readonly detail: string }): Promise<Result<null>> => {
    this.setAside.push(detail)
    return Promise.resolve(this.mayBeSetAside ? ok(null) : fail('storage/failed', 'too often'))
  }
}
