import { describe, expect, it } from 'vitest'
import { Turn } from './turn.ts'

describe('Turn', () => {
  it('runs one work at a time, in order, whatever the others do', async () => {
    const turn = new Turn()
    const seen: string[] = []
    const work =
      (name: string, fails = false) =>
      async () => {
        seen.push(`${name} begins`)
        await new Promise((resolve) => setImmediate(resolve))
        seen.push(`${name} ends`)
        if (fails) throw new Error(name)
        return name
      }
    const results = await Promise.allSettled([turn.take(work('a')), turn.take(work('b', true)), turn.take(work('c'))])
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends'])
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
    await turn.settled()
    expect(await turn.take(work('d'))).toBe('d')
  })

  it('begins at once when nothing is under way', () => {
    let begun = false
    void new Turn().take(() => {
      begun = true
      return Promise.resolve()
    })
    expect(begun).toBe(true)
  })
})
