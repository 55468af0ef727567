import type { Claim, Finding, OpenPlan } from '../../../shared/ipc/workspace.ts'
import type { Frame } from '../../../shared/journal/frame.ts'
import { sameContent, type WorkspaceState } from '../../../shared/journal/workspace-state.ts'

/** Beyond these the page is quicker when it makes its database anew. */
export const CATCH_UP_FRAMES = 2_000
/** Characters of JSON and bytes of originals together. */
export const CATCH_UP_BYTES = 32 * 1024 * 1024

/** What the files know of the way from the claimed state to the present one. */
export interface CatchUp {
  /** What the files say the state was at the claimed sequence. */
  readonly base: WorkspaceState
  /** Every frame after it, up to the present state. */
  readonly frames: readonly { readonly frame: Frame; readonly state: WorkspaceState }[]
}

export interface Opening {
  readonly claim: Claim
  /** The claim was looked into and is not true. */
  readonly refused: boolean
  /** The state that the files hold; null when they hold none. */
  readonly present: WorkspaceState | null
  /** Null when it can't be read any more, is too long, or was not asked for (see `behind`). */
  readonly catchUp: CatchUp | null
  readonly findings: readonly Finding[]
}

/** Neither side knows anything: a new, empty history has to be begun before the page may use it. */
export interface BeginEmpty {
  readonly plan: 'begin-empty'
}

const isEmpty = ({ counts, sequence }: WorkspaceState): boolean =>
  sequence === 0 && Object.values(counts).every((count) => count === 0)

const sameState = (a: WorkspaceState, b: WorkspaceState): boolean =>
  a.sequence === b.sequence && a.position === b.position && a.length === b.length && sameContent(a, b)

/** Frames by which the page is behind in the same history; 0 when it is level, ahead, or elsewhere. */
export function behind(claim: Claim, present: WorkspaceState | null): number {
  if (claim.kind !== 'state' || present === null || claim.state.generation !== present.generation) return 0
  return Math.max(0, present.sequence - claim.state.sequence)
}

function withoutFiles({ claim, findings }: Opening): OpenPlan | BeginEmpty {
  if (claim.kind === 'empty') return { plan: 'begin-empty' }
  // Even a claim that proved untrue is handed over: what the database still has is all that there is.
  const first = claim.kind === 'rows' && findings.length === 0
  return { plan: 'hand-over', reason: first ? 'first-use' : 'journal-damaged', findings }
}

/** What the files have lost and the database has is not lost: only steps after the claimed one are. */
function restOf(findings: readonly Finding[], present: number, claimed: number): readonly Finding[] {
  let known = present
  return findings.map((finding) => {
    if (finding.lost === null) return finding
    const missing = Math.max(0, known + finding.lost.steps - Math.max(known, claimed))
    known += finding.lost.steps
    return { ...finding, lost: missing === 0 ? null : { ...finding.lost, steps: missing } }
  })
}

function sameHistory(opening: Opening, claimed: WorkspaceState, state: WorkspaceState): OpenPlan {
  const { refused, catchUp, findings } = opening
  if (claimed.sequence > state.sequence) {
    return refused
      ? { plan: 'fill', state, reason: 'ahead', findings }
      : { plan: 'hand-over', reason: 'journal-damaged', findings: restOf(findings, state.sequence, claimed.sequence) }
  }
  if (refused) return { plan: 'fill', state, reason: 'damaged', findings }
  if (claimed.sequence === state.sequence) {
    return sameState(claimed, state)
      ? { plan: 'use', state, frames: [], findings }
      : { plan: 'fill', state, reason: 'damaged', findings }
  }
  if (catchUp === null) return { plan: 'fill', state, reason: 'far-behind', findings }
  return sameState(claimed, catchUp.base)
    ? { plan: 'use', state, frames: catchUp.frames, findings }
    : { plan: 'fill', state, reason: 'damaged', findings }
}

/**
 * Decides how the page's database and the files become equal. The files are right about everything that they
 * know; the database is asked only for what they have lost.
 */
export function planOpening(opening: Opening): OpenPlan | BeginEmpty {
  const { claim, present, findings } = opening
  if (present === null) return withoutFiles(opening)
  if (claim.kind === 'rows') return { plan: 'fill', state: present, reason: 'damaged', findings }
  if (claim.kind === 'empty') {
    return isEmpty(present)
      ? { plan: 'use', state: present, frames: [], findings }
      : { plan: 'fill', state: present, reason: 'empty', findings }
  }
  if (claim.state.generation !== present.generation) {
    return { plan: 'fill', state: present, reason: 'other-generation', findings }
  }
  return sameHistory(opening, claim.state, present)
}
