import { describe, expect, it } from 'vitest'
import { joinLines, knownWordsOf } from './join-lines.ts'

const joined = (lines: readonly string[], others: readonly string[] = []): string =>
  joinLines(lines, knownWordsOf([...lines, ...others])).text

describe('joinLines', () => {
  it.each<readonly [string, readonly string[], string]>([
    ['puts a space between lines', ['the river', 'rose'], 'the river rose'],
    ['puts a broken word together', ['an inter-', 'national court'], 'an international court'],
    ['breaks of three lines', ['an inter-', 'nation-', 'alist'], 'an internationalist'],
    ['keeps the hyphen before a capital', ['the Anglo-', 'American treaty'], 'the Anglo-American treaty'],
    ['keeps the hyphen before a figure', ['of COVID-', '19'], 'of COVID-19'],
    ['keeps that of chains', ['a state-of-the-', 'art dam'], 'a state-of-the-art dam'],
    ['keeps that of usual compounds', ['their well-', 'known view'], 'their well-known view'],
    ['but not before an ending', ['a short-', 'age of water'], 'a shortage of water'],
    ['and not in words that begin alike', ['to pre-', 'vent it'], 'to prevent it'],
    ['drops a soft hyphen', ['an inter\u00ad', 'national court'], 'an international court'],
    ['a typographic hyphen', ['an inter\u2010', 'national court'], 'an international court'],
    ['German', ['die Wasser-', 'versorgung'], 'die Wasserversorgung'],
    ['French with accents', ['la répu-', 'blique'], 'la république'],
    ['Vietnamese syllables are never broken', ['ở cù-', 'lẳng đó'], 'ở cù-lẳng đó'],
    ['Chinese has no spaces', ['河水逐年', '减少。'], '河水逐年减少。'],
    ['a dash between words', ['the river—', 'a border'], 'the river—a border'],
    ['a dash with a space', ['the river –', 'a border'], 'the river – a border'],
  ])('%s', (_name, lines, expected) => {
    expect(joined(lines)).toBe(expected)
  })

  it('is told by the rest of the document', () => {
    expect(joined(['a policy of co-', 'operation'], ['Co-operation is all.'])).toBe('a policy of co-operation')
    expect(joined(['a policy of self-', 'ish men'], ['Selfish men'])).toBe('a policy of selfish men')
  })

  it('knows where each line begins', () => {
    const lines = ['an inter-', 'national', 'court']
    const { text, starts } = joinLines(lines, knownWordsOf(lines))
    expect(starts.map((start) => text.slice(start))).toEqual([text, 'national court', 'court'])
  })

  it('takes as long for many lines as for few, line by line', () => {
    const lines = Array.from({ length: 200_000 }, (_, at) => `word${String(at)} goes on-`)
    expect(joinLines(lines, knownWordsOf([])).starts).toHaveLength(lines.length)
  })
})
