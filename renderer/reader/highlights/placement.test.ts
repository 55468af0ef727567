import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ANNOTATION_KINDS } from '../../../shared/model/annotation.ts'
import type { Layered } from './layers.ts'
import { Placement } from './placement.ts'

const BLOCKS = Array.from({ length: 12 }, (_, index) => ({ start: index * 10, end: index * 10 + 8 }))
const expert = (id: string, start: number, end: number): Layered => ({ id, kind: 'expert_view', start, end })

/** What can be seen of it, in a form that does not depend on the order in which pieces came. */
const seen = (placement: Placement) =>
  BLOCKS.map((_, index) =>
    [...(placement.get(index) ?? [])]
      .sort((a, b) => (a.id < b.id ? -1 : 1))
      .map((piece) => ({ ...piece, depth: placement.depthOf(piece.id) })),
  )

describe('a change of the placement', () => {
  it('touches the block in which something comes, and no other', () => {
    const placement = new Placement(BLOCKS, [expert('a', 1, 5), expert('b', 31, 35)])
    expect([...placement.change([], [expert('n', 33, 36)])]).toEqual([3])
    expect(placement.depthOf('n')).toBe(1)
  })

  it('touches what comes to lie deeper because of it', () => {
    const placement = new Placement(BLOCKS, [expert('a', 5, 25), expert('b', 31, 35)])
    expect([...placement.change([], [expert('n', 2, 8)])].sort()).toEqual([0, 1, 2])
    expect([placement.depthOf('n'), placement.depthOf('a')]).toEqual([0, 1])
  })

  it('leaves what a new layout of everything gives, whatever came before', () => {
    // Words lie in blocks, and so do the ends of what is made of words.
    const edge = fc.tuple(fc.nat(11), fc.nat(6)).map(([block, inside]) => block * 10 + inside)
    const layered = fc
      .record({ id: fc.nat(15).map(String), kind: fc.constantFrom(...ANNOTATION_KINDS), a: edge, b: edge })
      .map(({ id, kind, a, b }): Layered => ({ id, kind, start: Math.min(a, b), end: Math.max(a, b) + 1 }))
    const sets = fc.array(fc.uniqueArray(layered, { selector: ({ id }) => id, maxLength: 14 }), { maxLength: 5 })
    fc.assert(
      fc.property(sets, fc.nat(3), (steps, keep) => {
        let now: readonly Layered[] = []
        const placement = new Placement(BLOCKS)
        for (const drawn of steps) {
          // Some stay as they are.
          const stay = now.slice(0, keep)
          const next = [...stay, ...drawn.filter(({ id }) => !stay.some((each) => each.id === id))]
          const come = next.filter((each) => !now.includes(each))
          placement.change(
            now.filter((each) => !next.includes(each)),
            come,
          )
          now = next
          expect(seen(placement)).toEqual(seen(new Placement(BLOCKS, next)))
        }
      }),
    )
  })
})
