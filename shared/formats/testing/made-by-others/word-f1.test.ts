import { describe, expect, it } from 'vitest'
import { wordAgreement } from './word-f1.ts'

describe('wordAgreement', () => {
  it.each([
    ['the same', 'the mill, the river', 'The mill — the river'.replace('The', 'the'), 1],
    ['other order', 'a b c', 'c a b', 1],
    ['half of it', 'a b', 'a c', 0.5],
    ['twice instead of once', 'a', 'a a', 2 / 3],
    ['nothing of both', '', ' ', 1],
    ['nothing of one', 'a', '', 0],
    ['decomposed', 'Điều', 'Điều'.normalize('NFD'), 1],
    ['Han by character', '咸潮提前', '咸潮 提后', 0.75],
  ])('%s', (_name, expected, found, f1) => {
    expect(wordAgreement(expected, found).f1).toBeCloseTo(f1, 10)
  })

  it('says which words', () => {
    expect(wordAgreement('a b b', 'b c')).toMatchObject({ missing: ['a', 'b'], extra: ['c'] })
  })
})
