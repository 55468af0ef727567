import type { Split } from './matrix.ts'

/** How far apart on the scale a stance that is not on it is taken to be from any other: nobody can say, so half. */
const OFF_SCALE_DISTANCE = 0.5

/**
 * What kind of split there is; null when fewer than two stances are held. The middle of a scale of odd length belongs
 * to both sides; stances off the scale have no side, so that they differ only in degree.
 *
 * @param holders how many people hold each step
 * @param onScale how many of the steps, from the first, are on the question's scale
 */
export function splitOf(holders: readonly number[], onScale: number): Split | null {
  if (holders.filter((count) => count > 0).length < 2) return null
  const middle = (onScale - 1) / 2
  const holds = (isOnSide: (step: number) => boolean) =>
    holders.some((count, step) => count > 0 && step < onScale && isOnSide(step))
  return holds((step) => step < middle) && holds((step) => step > middle) ? 'opposed' : 'degree'
}

/**
 * How far apart people are: 0 when they agree, 1 when half stand at each end.
 *
 * The mean distance between two people, in shares of the scale, over the greatest that so many people can have. Every
 * cut of the scale between two steps parts `c` people from `n − c`; their sum of `c (n − c)` is the sum of all
 * distances. This is the ordinal dispersion of Blair and Lacy (1 − l²; "Statistics of Ordinal Variation", 2000) made
 * exact for few people, where the variance of a half and half is less than that of a multitude. It uses only the order
 * of the steps through the cuts, gains when anybody moves outwards from the middle one, and needs no case by case
 * decomposition as Van der Eijk's agreement does, whose value can jump when one person joins an empty step.
 *
 * @param holders how many people hold each step
 * @param onScale how many of the steps, from the first, are on the question's scale
 */
export function divisionOf(holders: readonly number[], onScale: number): number {
  const people = holders.reduce((sum, count) => sum + count, 0)
  if (people < 2) return 0
  const ordered = holders.slice(0, onScale)
  const placed = ordered.reduce((sum, count) => sum + count, 0)
  let distance = 0
  let below = 0
  for (const count of ordered.slice(0, -1)) {
    below += count
    distance += (below * (placed - below)) / (onScale - 1)
  }
  let before = placed
  for (const count of holders.slice(onScale)) {
    distance += OFF_SCALE_DISTANCE * count * before
    before += count
  }
  return Math.min(1, distance / (Math.floor(people / 2) * Math.ceil(people / 2)))
}
