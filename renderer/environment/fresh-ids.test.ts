import { describe, expect, it } from 'vitest'
import { freshId, takeFreshId } from './fresh-ids.ts'

describe('freshId', () => {
  it('is fresh once', () => {
    const id = freshId()
    expect(takeFreshId(id)).toBe(true)
    expect(takeFreshId(id)).toBe(false)
  })

  it('is not what somebody else made', () => {
    expect(takeFreshId(crypto.randomUUID())).toBe(false)
  })

  it('forgets the oldest of very many', () => {
    const ids = Array.from({ length: 1001 }, freshId)
    expect(ids.map(takeFreshId).indexOf(true)).toBe(1)
  })
})
