import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  baseChain,
  decodeFrame,
  encodeBody,
  encodeEntry,
  FRAME_MAGIC,
  MAX_BODY_BYTES,
  parseHead,
  PREFIX_BYTES,
  readPrefix,
} from './frame-codec.ts'
import { DamagedFrameError } from './journal-errors.ts'
import { basePoint, entriesArbitrary, GENERATION, plainEntries } from './testing/entries.ts'

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

describe('a frame on disk', () => {
  it('is laid out as documented', () => {
    const [entry] = plainEntries(1)
    if (!entry) throw new Error('no example')
    const { parts, chain } = encodeEntry(entry, basePoint().chain)
    const bytes = Buffer.concat(parts)
    expect(bytes.toString('latin1', 0, 4)).toBe('VRJ1')
    expect(bytes.readUInt32BE(4)).toBe(bytes.length - 72)
    expect(bytes.toString('hex', 8, 40)).toBe(baseChain(GENERATION))
    // Chain before, length, body.
    const hashed = Buffer.concat([bytes.subarray(8, 40), bytes.subarray(4, 8), bytes.subarray(72)])
    expect(bytes.toString('hex', 40, 72)).toBe(sha256(hashed))
    expect(chain).toBe(sha256(hashed))
    expect(baseChain(GENERATION)).toBe(sha256(Buffer.from(GENERATION)))
  })

  it('decodes to what was encoded, its originals beside the JSON', () => {
    fc.assert(
      fc.property(entriesArbitrary({ minLength: 1 }), (entries) => {
        for (const entry of entries) {
          const body = Buffer.concat(encodeBody(entry).parts)
          expect(decodeFrame(body)).toEqual(entry.frame)
          expect(parseHead(body.subarray(4, 4 + body.readUInt32BE(0)))).toEqual(entry.head)
        }
      }),
    )
  })

  it('never throws anything but DamagedFrameError on bytes that are no body', () => {
    const [, entry] = plainEntries(2)
    if (!entry) throw new Error('no example')
    const whole = Buffer.concat(encodeBody(entry).parts)
    fc.assert(
      fc.property(fc.nat(), fc.uint8Array({ maxLength: 9 }), fc.boolean(), (where, bytes, cut) => {
        const body = Buffer.from(whole)
        body.set(bytes.subarray(0, body.length - (where % body.length)), where % body.length)
        try {
          decodeFrame(cut ? body.subarray(0, where % body.length) : body)
        } catch (error) {
          expect(error).toBeInstanceOf(DamagedFrameError)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('readPrefix', () => {
  const prefix = (length: number, magic: Uint8Array = FRAME_MAGIC): Buffer => {
    const bytes = Buffer.alloc(PREFIX_BYTES)
    bytes.set(magic)
    bytes.writeUInt32BE(length, 4)
    return bytes
  }
  it.each([
    ['the smallest body', prefix(8), 8],
    ['the largest body', prefix(MAX_BODY_BYTES), MAX_BODY_BYTES],
    ['a body without room for its lengths', prefix(7), undefined],
    ['a body that is too large', prefix(MAX_BODY_BYTES + 1), undefined],
    ['the largest number', prefix(0xffffffff), undefined],
    ['another magic', prefix(100, Buffer.from('VRJ2')), undefined],
    ['too few bytes', prefix(100).subarray(0, 71), undefined],
    ['nothing', Buffer.alloc(0), undefined],
  ])('%s', (_, bytes, length) => {
    expect(readPrefix(bytes)?.bodyLength).toBe(length)
  })
})
