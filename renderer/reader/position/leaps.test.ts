import { describe, expect, it } from 'vitest'
import { leapsApart, ONE_WAY } from './leaps.ts'

describe('leapsApart', () => {
  it('takes jumps in quick succession for one, however long they go on', () => {
    const isNew = leapsApart()
    const step = ONE_WAY - 1
    expect([0, step, 2 * step, 3 * step].map(isNew)).toEqual([true, false, false, false])
  })

  it('begins anew after a rest', () => {
    const isNew = leapsApart()
    expect([5, 5 + ONE_WAY + 1, 5 + ONE_WAY + 2].map(isNew)).toEqual([true, true, false])
  })
})
