import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  bytesOfHex,
  contentHashOfText,
  hashOfOriginal,
  hashOfRecord,
  hashOfText,
  hexOfBytes,
  SetDigest,
} from './digest.ts'
import { arbitraryText, hashText } from './testing/model-workspace.ts'

const digestOf = (texts: readonly string[]): string => {
  const digest = new SetDigest()
  for (const text of texts) digest.toggle(hashText(text))
  return digest.hex
}

describe('SetDigest', () => {
  it('does not depend on the order, and forgets what is taken away', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.infiniteStream(fc.nat()), (texts, random) => {
        const shuffled = texts
          .map((text) => ({ text, key: random.next().value as number }))
          .sort((a, b) => a.key - b.key)
          .map(({ text }) => text)
        expect(digestOf(shuffled)).toBe(digestOf(texts))
        expect(digestOf([...texts, ...texts.slice(1)])).toBe(digestOf(texts.slice(0, 1)))
        expect(digestOf(texts.slice(1))).not.toBe(digestOf(texts))
      }),
    )
  })

  it('goes on from a digest in hex', () => {
    const digest = new SetDigest(digestOf(['one', 'two']))
    digest.toggle(hashText('three'))
    expect(digest.hex).toBe(digestOf(['three', 'two', 'one']))
    expect(new SetDigest().hex).toBe('0'.repeat(64))
  })
})

describe('hashes of rows', () => {
  it('does not depend on the order of keys', () => {
    const record = { id: 'p1', nested: { a: 1, b: [1, 2] } }
    const reordered = { nested: { b: [1, 2], a: 1 }, id: 'p1' }
    expect(hashOfRecord('people', reordered, hashText)).toEqual(hashOfRecord('people', record, hashText))
  })

  it.each<[string, Uint8Array, Uint8Array]>([
    ['tables', hashOfRecord('people', { id: '1' }, hashText), hashOfRecord('briefs', { id: '1' }, hashText)],
    ['orders of a list', hashOfRecord('people', [1, 2], hashText), hashOfRecord('people', [2, 1], hashText)],
    [
      'a number and its digits',
      hashOfRecord('people', { a: 1 }, hashText),
      hashOfRecord('people', { a: '1' }, hashText),
    ],
    ['ids of a text', hashOfText('s1', 'c', hashText), hashOfText('s2', 'c', hashText)],
    ['a text and an original', hashOfText('', 'c', hashText), hashOfOriginal('c', hashText)],
  ])('tells apart %s', (_what, one, other) => {
    expect(one).not.toEqual(other)
  })

  it('tells apart texts that have the same UTF-8 bytes once they are mended', () => {
    expect(contentHashOfText('\ud800', hashText)).not.toBe(contentHashOfText('\ufffd', hashText))
    expect(contentHashOfText('\ud800', hashText)).not.toBe(contentHashOfText('\udfff', hashText))
  })

  it('gives any two texts two hashes', () => {
    fc.assert(
      fc.property(arbitraryText, arbitraryText, (a, b) => {
        expect(contentHashOfText(a, hashText) === contentHashOfText(b, hashText)).toBe(a === b)
      }),
    )
  })
})

it('writes hex and reads it again', () => {
  fc.assert(
    fc.property(fc.uint8Array(), (bytes) => {
      expect(bytesOfHex(hexOfBytes(bytes))).toEqual(bytes)
    }),
  )
  expect(hexOfBytes(Uint8Array.of(0, 10, 255))).toBe('000aff')
})
