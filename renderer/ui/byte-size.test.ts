import { expect, it } from 'vitest'
import { byteSize } from './byte-size.ts'

it.each([
  [999, '999\u00a0B'],
  [84_213, '84\u00a0kB'],
  [1250, '1.3\u00a0kB'],
  [5e12, '5,000\u00a0GB'],
  [0, '0\u00a0B'],
])('%d bytes', (bytes, expected) => {
  expect(byteSize(bytes)).toBe(expected)
})
