import { describe, expect, it, vi } from 'vitest'
import { keptPerList } from './kept.ts'

const counting = () => {
  const work = vi.fn((list: readonly number[], by: number) => list.map((one) => one * by))
  return { work, kept: keptPerList(work) }
}

describe('what is kept per list', () => {
  it('is worked out once for the same list and the same question', () => {
    const { work, kept } = counting()
    const list = [1, 2]
    expect(kept(list, 2)).toEqual([2, 4])
    expect(kept(list, 2)).toBe(kept(list, 2))
    expect(work).toHaveBeenCalledTimes(1)
  })

  it('is worked out anew for another question, and for another list with the same items', () => {
    const { work, kept } = counting()
    const list = [1, 2]
    kept(list, 2)
    expect(kept(list, 3)).toEqual([3, 6])
    expect(kept([...list], 3)).toEqual([3, 6])
    expect(work).toHaveBeenCalledTimes(3)
  })

  it('holds the answers of several lists at once', () => {
    const { work, kept } = counting()
    const [one, other] = [[1], [2]]
    for (const list of [one, other, one, other]) kept(list, 2)
    expect(work).toHaveBeenCalledTimes(2)
  })
})
