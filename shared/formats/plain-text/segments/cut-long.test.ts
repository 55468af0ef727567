import { describe, expect, it } from 'vitest'
import { MAX_SEGMENT_LENGTH } from './cut-long.ts'
import { segmentsOf } from './segments.ts'

const cut = (text: string): readonly string[] =>
  segmentsOf(text).segments.map(({ start, end }) => text.slice(start, end))
const lengths = (pieces: readonly string[]): readonly number[] => pieces.map(({ length }) => length)

const SENTENCE = 'The ferry was late again, and nobody on the quay was surprised.'
const FAMILY = '👩🏽‍👩🏽‍👧'

describe('a line too long for one block', () => {
  it('stays whole up to the limit', () => {
    expect(cut('x'.repeat(MAX_SEGMENT_LENGTH))).toHaveLength(1)
  })

  it.each<[string, string, RegExp]>([
    ['after sentences', `${SENTENCE} `.repeat(1000), /^The ferry[^]*surprised\.$/u],
    ['after Chinese sentences', '渡轮又迟到了，码头上没有人感到惊讶。'.repeat(2000), /^渡轮[^]*惊讶。$/u],
    ['between words', 'ferry quay '.repeat(5000), /^(?:ferry|quay)\b[^]*\b(?:ferry|quay)$/u],
    ['between characters', FAMILY.repeat(4000), new RegExp(`^(?:${FAMILY})+$`, 'u')],
    ['not between letter and mark', 'ỏ'.normalize('NFD').repeat(20_000), /^o[^]*\u0309$/u],
  ])('is cut %s', (_name, text, whole) => {
    const pieces = cut(text)
    expect(pieces.length).toBeGreaterThan(1)
    for (const piece of pieces) expect(piece).toMatch(whole)
    expect(pieces.join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''))
  })

  it('is cut into pieces of about one length, so that no rest looks like a heading', () => {
    const [shortest = 0] = [...lengths(cut('word '.repeat(MAX_SEGMENT_LENGTH)))].sort((a, b) => a - b)
    expect(shortest).toBeGreaterThan(MAX_SEGMENT_LENGTH / 2)
  })

  it('is cut among other lines and in texts of very many lines', () => {
    const long = 'word '.repeat(MAX_SEGMENT_LENGTH)
    expect(Math.max(...lengths(cut(`Title\n\n${long}\n\nEnd`)))).toBeLessThanOrEqual(MAX_SEGMENT_LENGTH + 2_000)
    const coarse = segmentsOf(`${long}\n${'line\n'.repeat(20)}`, 4)
    expect(coarse.isFine).toBe(false)
    expect(Math.max(...coarse.segments.map(({ start, end }) => end - start))).toBeLessThan(MAX_SEGMENT_LENGTH + 2_000)
  })
})
