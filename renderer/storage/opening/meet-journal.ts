import type { Claim, OpenPlan } from '../../../shared/ipc/workspace.ts'
import { assertNever, fail, ok, type Result } from '../../../shared/result.ts'
import { applySteps, type JournalStep } from '../apply-frame.ts'
import { database } from '../database.ts'
import { setDatabaseAside } from '../database-opening.ts'
import { receive } from '../from-journal.ts'
import { JournalError, valueOf } from '../journal-error.ts'
import { journal } from '../journal-port.ts'
import { forgetRecords } from '../known-records.ts'
import { LOG_KEY } from '../log-state.ts'
import { reportOpening } from '../opening-store.ts'
import { reportRecovery } from '../recovery-store.ts'
import { setWorkspaceState } from '../session.ts'
import { inTime } from '../time-limit.ts'
import { handOver, isTrue, look } from './hand-over.ts'
import { readClaim } from './read-claim.ts'

/** Frames that are applied in one transaction. */
const GROUP = 100

/**
 * Makes database and journal equal, whichever of the two knows more, and tells the person what was put right.
 * Answers the frames that the database did not have. To be called in turn, with an open database.
 */
export async function meetJournal(): Promise<Result<readonly JournalStep[]>> {
  forgetRecords()
  try {
    const claim = await inTime(() => readClaim(database))
    return ok(await follow(claim, await valueOf(journal().open({ claim, refused: false }))))
  } catch (thrown) {
    if (thrown instanceof JournalError) return fail(thrown.error.code, thrown.error.message, thrown.error.cause)
    return setDatabaseAside(thrown)
  }
}

async function follow(claim: Claim, plan: OpenPlan): Promise<readonly JournalStep[]> {
  if (plan.plan === 'hand-over') return giveOrRefuse(claim, plan)
  return take(claim, plan)
}

type TakingPlan = Exclude<OpenPlan, { plan: 'hand-over' }>

async function take(claim: Claim, plan: TakingPlan): Promise<readonly JournalStep[]> {
  reportFindings(plan)
  switch (plan.plan) {
    case 'use':
      await catchUp(claim, plan)
      return plan.frames
    case 'fill': {
      const { state, rows } = await receive('fill', (done, total) => {
        reportOpening({ phase: 'filling', done, total })
      })
      setWorkspaceState(state)
      reportRecovery({ kind: 'filled', reason: plan.reason, rows, annotations: state.counts.annotations })
      return []
    }
    default:
      return assertNever(plan)
  }
}

async function catchUp(claim: Claim, { frames, state }: Extract<OpenPlan, { plan: 'use' }>): Promise<void> {
  let from = claim.kind === 'state' ? claim.state : state
  if (claim.kind !== 'state') await inTime(() => database.state.put(state, LOG_KEY))
  for (let start = 0; start < frames.length; start += GROUP) {
    const steps = frames.slice(start, start + GROUP)
    await inTime((signal) => applySteps(database, from, steps, signal))
    from = steps.at(-1)?.state ?? from
  }
  setWorkspaceState(state)
  if (frames.length > 0) reportRecovery({ kind: 'caught-up', frames: frames.length })
}

/** A claim to know more than the files is looked into first: an untrue one must not replace what they have. */
async function giveOrRefuse(
  claim: Claim,
  plan: Extract<OpenPlan, { plan: 'hand-over' }>,
): Promise<readonly JournalStep[]> {
  const seen = await look(claim).catch((thrown: unknown) => {
    if (claim.kind !== 'state') throw thrown
    // Rows that can't be read prove the claim as untrue as wrong ones do.
    return null
  })
  if (claim.kind === 'state' && (seen === null || !isTrue(claim.state, seen))) {
    const second = await valueOf(journal().open({ claim, refused: true }))
    if (second.plan !== 'hand-over') return take(claim, second)
  }
  reportFindings(plan)
  const { state, rows } = await handOver(claim, seen ?? (await look(claim)))
  setWorkspaceState(state)
  if (plan.reason !== 'first-use') reportRecovery({ kind: 'handed-over', rows })
  return []
}

function reportFindings({ findings }: OpenPlan): void {
  for (const finding of findings) reportRecovery({ kind: 'finding', finding })
}
