import { expect, test } from 'vitest'
import { icns, ico } from './icon-files.mjs'

const SIZES = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const images = new Map(SIZES.map((size) => [size, Buffer.from(`png of ${size}`)]))

test('ico: every entry points at its image', () => {
  const file = ico(images)
  expect([file.readUInt16LE(2), file.readUInt16LE(4)]).toEqual([1, 7])
  const last = 6 + 16 * 6
  expect(file.readUInt8(last)).toBe(0) // 256
  const [length, offset] = [file.readUInt32LE(last + 8), file.readUInt32LE(last + 12)]
  expect(file.toString('latin1', offset, offset + length)).toBe('png of 256')
})

test('icns: its length is that of the file', () => {
  const file = icns(images)
  expect(file.toString('latin1', 0, 4)).toBe('icns')
  expect(file.readUInt32BE(4)).toBe(file.length)
  expect(file.toString('latin1', 8, 12)).toBe('icp4')
})

test('a missing size is an error', () => {
  expect(() => ico(new Map())).toThrow('16 pixels')
})
