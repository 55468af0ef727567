import { describe, expect, it } from 'vitest'
import { Mounting, mountOrder, type Scheduler } from './mounting.ts'

describe('mountOrder', () => {
  it.each([
    [1, 0, [0]],
    [4, 0, [0, 1, 2, 3]],
    [5, 2, [2, 3, 4, 1, 0]],
    [3, 2, [2, 1, 0]],
  ])('%i sections, beginning with %i', (count, first, order) => {
    expect(mountOrder(count, first)).toEqual(order)
  })
})

/** A clock that goes on by 2 ms for each section, and work that waits until it is told to go on. */
function station(count: number, first = 0) {
  let clock = 0
  let waiting: (() => void) | null = null
  const scheduler: Scheduler = {
    now: () => clock,
    later: (work) => {
      waiting = work
      return () => {
        waiting = null
      }
    },
  }
  const built: number[] = []
  const shown: number[][] = []
  const drawer = {
    build: (index: number) => {
      clock += 2
      built.push(index)
    },
    show: (indexes: readonly number[]) => {
      shown.push([...indexes])
    },
  }
  const goOn = () => {
    const work = waiting
    waiting = null
    work?.()
    return work !== null
  }
  return { mounting: new Mounting(count, [first, first + 1], scheduler), drawer, built, shown, goOn }
}

describe('Mounting', () => {
  it('shows at once what is seen first', () => {
    const { mounting, drawer, shown } = station(100, 7)
    mounting.begin(drawer)
    expect(shown).toEqual([[7, 8]])
    expect(mounting.isMounted(8) && !mounting.isMounted(9)).toBe(true)
  })

  it('does no more than a few milliseconds at a stretch, and shows many at once', () => {
    const { mounting, drawer, built, shown, goOn } = station(100)
    mounting.begin(drawer)
    let before = built.length
    while (goOn()) {
      expect(built.length - before).toBeLessThanOrEqual(3)
      before = built.length
    }
    expect(shown.flat()).toEqual(Array.from({ length: 100 }, (_, index) => index))
    expect(shown.length).toBeLessThan(8)
  })

  it('shows what is wanted now, once', () => {
    const { mounting, drawer, shown, goOn } = station(60)
    mounting.begin(drawer)
    goOn()
    mounting.mountNow([4, 50])
    mounting.mountNow([50])
    expect(shown.at(-1)).toEqual([4, 50])
    while (goOn());
    expect(shown.flat().sort((a, b) => a - b)).toEqual(Array.from({ length: 60 }, (_, index) => index))
  })

  it('stops when it is ended, and draws all that was there for the next drawer', () => {
    const { mounting, drawer, shown, goOn } = station(60)
    const end = mounting.begin(drawer)
    mounting.mountNow([30])
    end()
    expect(goOn()).toBe(false)
    mounting.begin(drawer)
    expect(shown.at(-1)).toEqual([0, 1, 30])
  })
})
