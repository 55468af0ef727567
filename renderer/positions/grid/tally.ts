/** How many people stand on each side of the middle of a scale. */
export interface Tally {
  readonly towardsYes: number
  /** Null: a scale of even length has no middle. */
  readonly middle: number | null
  readonly towardsNo: number
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0)

/** @param holders how many hold each step, from yes to no */
export function tallyOf(holders: readonly number[]): Tally {
  const half = Math.floor(holders.length / 2)
  const isOdd = holders.length % 2 === 1
  return {
    towardsYes: sum(holders.slice(0, half)),
    middle: isOdd ? (holders[half] ?? 0) : null,
    towardsNo: sum(holders.slice(isOdd ? half + 1 : half)),
  }
}

/** `4 : 1 : 2` */
export const ratioOf = ({ towardsYes, middle, towardsNo }: Tally): string =>
  [towardsYes, ...(middle === null ? [] : [middle]), towardsNo].join(' : ')
