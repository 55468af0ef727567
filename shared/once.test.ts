import { expect, it } from 'vitest'
import { once } from './once.ts'

it('asks when the value is first needed, and not again, whatever it is', () => {
  let asked = 0
  const nothing = once(() => {
    asked += 1
    return null
  })
  expect(asked).toBe(0)
  expect([nothing(), nothing(), asked]).toEqual([null, null, 1])
})
