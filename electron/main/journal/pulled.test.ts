import { describe, expect, it } from 'vitest'
import { pulled } from './pulled.ts'

describe('pulling what is pushed', () => {
  it('gives every value in order, and holds one at a time', async () => {
    const log: string[] = []
    const values = pulled<number>(async (push) => {
      for (const value of [1, 2, 3]) {
        log.push(`push ${String(value)}`)
        await push(value)
      }
    })
    for await (const value of values) log.push(`take ${String(value)}`)
    expect(log).toEqual(['push 1', 'take 1', 'push 2', 'take 2', 'push 3', 'take 3'])
  })

  it('passes on a failure after what came before it', async () => {
    const taken: number[] = []
    const values = pulled<number>(async (push) => {
      await push(1)
      throw new Error('No more')
    })
    const all = async (): Promise<void> => {
      for await (const value of values) taken.push(value)
    }
    await expect(all()).rejects.toThrow('No more')
    expect(taken).toEqual([1])
  })

  it('lets the other side end when nobody takes any more', async () => {
    let ended: unknown = null
    const values = pulled<number>(async (push) => {
      try {
        for (let value = 1; ; value += 1) await push(value)
      } catch (error) {
        ended = error
        throw error
      }
    })
    for await (const value of values) if (value === 3) break
    expect(ended).toMatchObject({ name: 'NobodyTakesError' })
  })

  it('is empty when nothing is pushed', async () => {
    const values = pulled<number>(() => Promise.resolve())
    expect(await values.next()).toEqual({ done: true, value: undefined })
  })
})
