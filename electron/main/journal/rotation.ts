import type { SnapshotReason } from './snapshot-file.ts'

export interface KeptSnapshot {
  readonly id: string
  /** ISO instant. */
  readonly at: string
  readonly sequence: number
  readonly reason: SnapshotReason
}

const NEWEST = 10
const DAYS = 7
const WEEKS = 4
const DAY = 24 * 60 * 60 * 1000

/**
 * Which snapshots stay: the ten newest, the newest of each of the last seven days and four weeks (UTC, from
 * Monday) that have one, all from before a migration, and what the generation began with until two others exist.
 * @param now ISO instant. Days that lie behind it were written under a clock that was wrong, and take no place.
 */
export function snapshotsToKeep(snapshots: readonly KeptSnapshot[], now: string): ReadonlySet<string> {
  const newestFirst = [...snapshots].sort((a, b) => b.sequence - a.sequence || (a.at < b.at ? 1 : a.at > b.at ? -1 : 0))
  const ordinary = newestFirst.filter(({ reason }) => reason !== 'before-migration')
  const regular = ordinary.filter(({ reason }) => reason === 'regular')
  const kept = [
    ...newestFirst.filter(({ reason }) => reason === 'before-migration'),
    ...ordinary.slice(0, NEWEST),
    ...newestOfEach(ordinary, dayOf, DAYS, now),
    ...newestOfEach(ordinary, weekOf, WEEKS, now),
    ...(regular.length < 2 ? ordinary.filter(({ reason }) => reason === 'base') : []),
  ]
  return new Set(kept.map(({ id }) => id))
}

function newestOfEach(
  newestFirst: readonly KeptSnapshot[],
  periodOf: (at: string) => number,
  limit: number,
  now: string,
): readonly KeptSnapshot[] {
  const newest = new Map<number, KeptSnapshot>()
  for (const snapshot of newestFirst) {
    const period = periodOf(snapshot.at)
    if (period <= periodOf(now) && !newest.has(period)) newest.set(period, snapshot)
  }
  return [...newest]
    .sort(([a], [b]) => b - a)
    .slice(0, limit)
    .map(([, snapshot]) => snapshot)
}

const dayOf = (at: string): number => Math.floor(Date.parse(at) / DAY)

/** 1970 began on a Thursday. */
const weekOf = (at: string): number => Math.floor((dayOf(at) + 3) / 7)
