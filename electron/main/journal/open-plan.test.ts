import { describe, expect, it } from 'vitest'
import type { Claim, Finding } from '../../../shared/ipc/workspace.ts'
import { emptyState, type WorkspaceState } from '../../../shared/journal/workspace-state.ts'
import { behind, type CatchUp, type Opening, planOpening } from './open-plan.ts'
import { entriesOf } from './testing/entries.ts'
import { plainFrames } from './testing/test-generation.ts'

const OURS = '3f0e7b9c-6f0a-4c1e-9d53-2f1f6a2f9b10'
const OTHER = '7d0e7b9c-6f0a-4c1e-9d53-2f1f6a2f9b11'
const entries = entriesOf(plainFrames(6), OURS)
const at = (sequence: number): WorkspaceState => entries[sequence - 1]?.head.state ?? emptyState(OURS)
const present = at(5)
const between = (from: number): CatchUp => ({
  base: at(from),
  frames: entries.slice(from, 5).map(({ frame, head: { state } }) => ({ frame, state })),
})
const claimOf = (state: WorkspaceState): Claim => ({ kind: 'state', state })
const EMPTY: Claim = { kind: 'empty' }
const ROWS: Claim = { kind: 'rows' }
const damage: Finding = { what: 'journal', file: 'a.journal', detail: 'damaged', lost: null }
const lossOf = (steps: number): Finding => ({ ...damage, lost: { steps, from: null, to: null } })
const planOf = (opening: Partial<Opening>) =>
  planOpening({ claim: EMPTY, refused: false, present, catchUp: null, findings: [], ...opening })

describe('planOpening', () => {
  it.each<[string, Partial<Opening>, unknown]>([
    ['nothing anywhere', { present: null }, { plan: 'begin-empty' }],
    ['nothing that can be read anywhere', { present: null, findings: [damage] }, { plan: 'begin-empty' }],
    ['rows from before the journal', { present: null, claim: ROWS }, { plan: 'hand-over', reason: 'first-use' }],
    [
      'rows, and files that can’t be read',
      { present: null, claim: ROWS, findings: [damage] },
      { plan: 'hand-over', reason: 'journal-damaged', findings: [damage] },
    ],
    [
      'a state, and no files',
      { present: null, claim: claimOf(present) },
      { plan: 'hand-over', reason: 'journal-damaged' },
    ],
    [
      'an untrue state, and no files: what there is is all there is',
      { present: null, claim: claimOf(present), refused: true },
      { plan: 'hand-over', reason: 'journal-damaged' },
    ],
    ['both level', { claim: claimOf(present) }, { plan: 'use', state: present, frames: [] }],
    ['both empty', { claim: EMPTY, present: emptyState(OURS) }, { plan: 'use', frames: [] }],
    [
      'level in number, but not in content',
      { claim: claimOf({ ...present, digest: '1'.repeat(64) }) },
      { plan: 'fill', reason: 'damaged', state: present },
    ],
    [
      'level in content, but not in counts',
      { claim: claimOf({ ...present, counts: { ...present.counts, dossiers: 99 } }) },
      { plan: 'fill', reason: 'damaged' },
    ],
    [
      'level in content, but elsewhere in the history',
      { claim: claimOf({ ...present, position: present.position - 1 }) },
      { plan: 'fill', reason: 'damaged' },
    ],
    [
      'behind by one',
      { claim: claimOf(at(4)), catchUp: between(4) },
      { plan: 'use', state: present, frames: between(4).frames },
    ],
    ['behind by all', { claim: claimOf(at(0)), catchUp: between(0) }, { plan: 'use', frames: between(0).frames }],
    ['behind by too much', { claim: claimOf(at(1)), catchUp: null }, { plan: 'fill', reason: 'far-behind' }],
    [
      'behind, and not what the journal was then',
      { claim: claimOf({ ...at(4), digest: '1'.repeat(64) }), catchUp: between(4) },
      { plan: 'fill', reason: 'damaged' },
    ],
    [
      'behind and untrue',
      { claim: claimOf(at(4)), catchUp: between(4), refused: true },
      { plan: 'fill', reason: 'damaged' },
    ],
    ['level and untrue', { claim: claimOf(present), refused: true }, { plan: 'fill', reason: 'damaged' }],
    ['ahead', { claim: claimOf(at(6)) }, { plan: 'hand-over', reason: 'journal-damaged' }],
    [
      'ahead, and has what the journal has lost',
      { claim: claimOf(at(6)), findings: [lossOf(1)] },
      { plan: 'hand-over', findings: [damage] },
    ],
    [
      'ahead, and has some of what the journal has lost',
      { claim: claimOf(at(6)), findings: [lossOf(3)] },
      { plan: 'hand-over', findings: [lossOf(2)] },
    ],
    ['ahead and untrue', { claim: claimOf(at(6)), refused: true }, { plan: 'fill', reason: 'ahead', state: present }],
    [
      'of another history',
      { claim: claimOf({ ...present, generation: OTHER }) },
      { plan: 'fill', reason: 'other-generation' },
    ],
    [
      'of another history and further on',
      { claim: claimOf({ ...at(6), generation: OTHER }) },
      { plan: 'fill', reason: 'other-generation' },
    ],
    ['rows without a state', { claim: ROWS }, { plan: 'fill', reason: 'damaged' }],
    ['an empty database', { claim: EMPTY }, { plan: 'fill', reason: 'empty' }],
    ['a workspace that has become empty', { present: at(6), claim: EMPTY }, { plan: 'fill', reason: 'empty' }],
  ])('%s', (_case, opening, expected) => {
    expect(planOf(opening)).toMatchObject(expected as object)
  })

  it.each([[EMPTY], [ROWS], [claimOf(present)], [claimOf(at(6))], [claimOf({ ...present, generation: OTHER })]])(
    'tells what was found in every case: %#',
    (claim) => {
      expect(planOf({ claim, findings: [damage] })).toMatchObject({ findings: [damage] })
    },
  )
})

describe('behind', () => {
  it.each<[number, Claim, WorkspaceState | null]>([
    [0, EMPTY, present],
    [0, ROWS, present],
    [0, claimOf(present), null],
    [0, claimOf(present), present],
    [0, claimOf(at(6)), present],
    [0, claimOf({ ...at(1), generation: OTHER }), present],
    [2, claimOf(at(3)), present],
  ])('is %i', (expected, claim, state) => {
    expect(behind(claim, state)).toBe(expected)
  })
})
