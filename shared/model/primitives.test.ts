import { describe, expect, it } from 'vitest'
import { PartialDate } from './primitives.ts'

describe('PartialDate', () => {
  it.each(['2023', '2023-04', '2023-04-13', '2024-02-29', '0999'])('takes %s', (date) => {
    expect(PartialDate.safeParse(date).success).toBe(true)
  })

  it.each(['2023-02-30', '2023-02-29', '2023-04-31', '2023-13', '2023-00', '2023-4', '23', '2023-04-13T10:00', ''])(
    'refuses %s, which no calendar has',
    (date) => {
      expect(PartialDate.safeParse(date).success).toBe(false)
    },
  )
})
