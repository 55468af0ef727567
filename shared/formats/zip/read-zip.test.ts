import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { openZip, type ZipLimits } from './read-zip.ts'

const LIMITS: ZipLimits = { archive: 10_000_000, entries: 100, unpacked: 20_000_000, ratio: 200 }

function opened(bytes: Uint8Array, limits = LIMITS) {
  const zip = openZip(bytes, limits)
  if (!zip.ok) throw new Error(zip.error.message)
  return zip.value
}

/** The archive with the two bytes at `offset` of its first central record (or of its end record) changed. */
function withBytes(
  zip: Uint8Array,
  signature: readonly number[],
  offset: number,
  bytes: readonly number[],
): Uint8Array {
  const changed = zip.slice()
  const at = changed.findLastIndex((_, index) => signature.every((byte, i) => changed[index + i] === byte))
  changed.set(bytes, at + offset)
  return changed
}
const CENTRAL = [0x50, 0x4b, 0x01, 0x02]
const END = [0x50, 0x4b, 0x05, 0x06]

describe('openZip', () => {
  it('reads what another program packed, packed or not', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 50_000 }), fc.constantFrom(0 as const, 6 as const), (content, level) => {
        const zip = opened(zipSync({ 'a/b.txt': content, 'a/': new Uint8Array(), 'ü\\c': strToU8('d') }, { level }))
        expect(zip.names).toEqual(['a/b.txt', 'ü/c'])
        expect(zip.read('a/b.txt')).toEqual({ ok: true, value: content })
        expect(zip.read('ü/c')).toEqual({ ok: true, value: strToU8('d') })
        expect(zip.read('../b.txt')).toMatchObject({ ok: false, error: { code: 'import/malformed' } })
      }),
    )
  })

  it('refuses an archive that is too large or has too many files', () => {
    const zip = zipSync({ a: strToU8('a'), b: strToU8('b') })
    expect(openZip(zip, { ...LIMITS, archive: 100 })).toMatchObject({ ok: false, error: { code: 'import/too-large' } })
    expect(openZip(zip, { ...LIMITS, entries: 1 })).toMatchObject({ ok: false, error: { code: 'import/too-large' } })
  })

  it('refuses what is packed too well, and all that is too much together', () => {
    const bomb = opened(zipSync({ a: new Uint8Array(3_000_000) }))
    expect(bomb.read('a')).toMatchObject({ ok: false, error: { code: 'import/too-large' } })
    const noise = Uint8Array.from({ length: 60_000 }, (_, at) => (at * 7919) >> 3)
    const zip = opened(zipSync({ a: noise, b: noise }), { ...LIMITS, unpacked: 100_000 })
    expect(zip.read('a').ok).toBe(true)
    expect(zip.read('b')).toMatchObject({ ok: false, error: { code: 'import/too-large' } })
  })

  it('stops unpacking where an archive understates the size', () => {
    const zip = opened(withBytes(zipSync({ a: new Uint8Array(3_000_000) }), CENTRAL, 24, [10, 0, 0, 0]))
    expect(zip.read('a')).toMatchObject({ ok: false, error: { code: 'import/malformed' } })
  })

  it.each([
    ['a checksum', CENTRAL, 16, [1, 2, 3, 4]],
    ['encryption', CENTRAL, 8, [1, 0]],
    ['an unknown packing', CENTRAL, 10, [99, 0]],
    ['a place outside', CENTRAL, 42, [0, 0, 0, 0x7f]],
    ['a length outside', CENTRAL, 20, [0, 0, 0, 0x7f]],
    ['a ZIP64', CENTRAL, 24, [0xff, 0xff, 0xff, 0xff]],
  ])('refuses %s that does not fit', (_name, signature, offset, bytes) => {
    const zip = opened(withBytes(zipSync({ a: strToU8('hello hello hello hello') }), signature, offset, bytes))
    expect(zip.read('a').ok).toBe(false)
  })

  it.each([
    ['a directory outside', END, 16, [0, 0, 0, 0x7f]],
    ['more files than there are', END, 10, [9, 0]],
    ['a name that is too long', CENTRAL, 28, [0xff, 0xff]],
  ])('refuses %s', (_name, signature, offset, bytes) => {
    const zip = withBytes(zipSync({ a: strToU8('hello') }), signature, offset, bytes)
    expect(openZip(zip, LIMITS)).toMatchObject({ ok: false, error: { code: 'import/malformed' } })
  })

  it('takes any bytes without an exception', () => {
    const zip = zipSync({ a: strToU8('hello hello hello hello'), b: strToU8('b') })
    fc.assert(
      fc.property(fc.nat(zip.length - 1), fc.nat(255), fc.nat(zip.length), (at, byte, length) => {
        const changed = zip.slice(0, length)
        if (at < length) changed[at] = byte
        const result = openZip(changed, LIMITS)
        if (result.ok) for (const name of result.value.names) expect(typeof result.value.read(name).ok).toBe('boolean')
      }),
      { numRuns: 1_000 },
    )
  })
})
