import { describe, expect, it } from 'vitest'
import { NewerVersionError } from './file-errors.ts'
import { decodeHeader, encodeHeader, openLine, parseSegmentName, sealLine, segmentName } from './segment-header.ts'

const HEADER = { generation: 'g', order: 3, sequence: 41, chain: 'a'.repeat(64) }

describe('the header of a segment', () => {
  it('is one line of JSON, and is read back whatever follows', () => {
    const bytes = encodeHeader(HEADER)
    expect(bytes.toString()).toMatch(/^\{"format":"variorum-journal","version":1,"generation":"g",.*\}\n$/)
    expect(decodeHeader(Buffer.concat([bytes, Buffer.from('VRJ1\n')]))).toEqual({
      header: HEADER,
      length: bytes.length,
    })
  })

  it('is refused with any bit flipped, and cut anywhere', () => {
    const bytes = encodeHeader(HEADER)
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const damaged = Buffer.from(bytes)
      damaged[bit >> 3] = (damaged[bit >> 3] ?? 0) ^ (1 << (bit % 8))
      expect(decodeHeader(damaged)).toBeNull()
      expect(decodeHeader(bytes.subarray(0, bit >> 3))).toBeNull()
    }
  })

  it('of a newer version is recognised', () => {
    expect(() => decodeHeader(encodeHeader(HEADER, 99))).toThrow(NewerVersionError)
    const unlike = sealLine({ format: 'variorum-journal', version: 2, somethingElse: [] })
    expect(() => decodeHeader(Buffer.from(unlike))).toThrow(NewerVersionError)
  })

  it.each(['', '\n', 'null\n', '{}\n', '{"hash":1}\n', '\u0000\u0000\n', '[]\n'])('%j is none', (text) => {
    expect(openLine(Buffer.from(text))).toBeNull()
    expect(decodeHeader(Buffer.from(text))).toBeNull()
  })
})

describe('the name of a segment', () => {
  it.each([
    [0, 1, '000000000001.journal'],
    [41, 3, '000000000042-3.journal'],
    [999_999_999_999, 12, '1000000000000-12.journal'],
  ])('after %i, order %i', (sequence, order, name) => {
    expect(segmentName(sequence, order)).toBe(name)
    expect(parseSegmentName(name)).toEqual({ sequence, order })
  })

  it.each(['1.journal', '000000000001.journal.tmp', '000000000001 (copy).journal', 'acknowledged', '.journal'])(
    '%s is none',
    (name) => {
      expect(parseSegmentName(name)).toBeNull()
    },
  )
})
