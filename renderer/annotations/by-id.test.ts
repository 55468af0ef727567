import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleAnnotation } from '../../shared/model/testing/examples.ts'
import { findingById } from './by-id.ts'

const IDS = Array.from({ length: 400 }, (_, index) => `a${String(index)}`)
const ASKED = [...IDS, 'none']
const all = IDS.map((id) => exampleAnnotation({ id }))

describe('findingById', () => {
  it('finds what a map made anew would, after any changes in any order', () => {
    const change = fc.record({
      what: fc.constantFrom('take', 'put', 'edit', 'reverse'),
      at: fc.nat(IDS.length),
      count: fc.constantFrom(1, 2, 300),
    })
    fc.assert(
      fc.property(fc.array(change, { maxLength: 12 }), (changes) => {
        const byIdOf = findingById()
        let now = all
        byIdOf(now)
        for (const { what, at, count } of changes) {
          const next = [...now]
          if (what === 'take') next.splice(at, count)
          else if (what === 'put') next.splice(at, 0, ...all.filter(({ id }) => byIdOf(now).get(id) === undefined))
          else if (what === 'edit') next.splice(at, 1, ...next.slice(at, at + 1).map((each) => ({ ...each })))
          else next.reverse()
          now = next
          const byId = byIdOf(now)
          const whole = new Map(now.map((each) => [each.id, each]))
          expect(ASKED.filter((id) => byId.get(id) !== whole.get(id))).toEqual([])
        }
      }),
      { numRuns: 60 },
    )
  })

  it('leaves what it gave before as it was', () => {
    const byIdOf = findingById()
    const before = byIdOf(all)
    const after = byIdOf(all.slice(1))
    expect(before.get('a0')).toBe(all[0])
    expect(after.get('a0')).toBeUndefined()
  })

  it('reads no more than what differs', () => {
    let reads = 0
    const watched = all.map((each): typeof each =>
      Object.defineProperty({ ...each }, 'id', {
        get: () => {
          reads += 1
          return each.id
        },
      }),
    )
    const byIdOf = findingById()
    byIdOf(watched)
    reads = 0
    byIdOf([...watched.slice(0, 200), exampleAnnotation({ id: 'new' }), ...watched.slice(200)])
    byIdOf(watched)
    expect(reads).toBe(0)
  })
})
