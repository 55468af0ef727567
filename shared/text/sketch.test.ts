import { describe, expect, it } from 'vitest'
import type { Block } from '../model/block.ts'
import { randomOf } from '../testing/random.ts'
import { eachShingle, HashSet } from './shingles.ts'
import { readSketch, type Sketch, SKETCH_VALUES, sketchLikeness, sketchOf } from './sketch.ts'

const SEED = Number(process.env['SEED'] ?? 20261)

const whole = (text: string): readonly Block[] => [{ role: 'paragraph', start: 0, end: text.length }]

function read(text: string, blocks = whole(text)): Sketch {
  const written = sketchOf(text, blocks)
  const sketch = written === null ? null : readSketch(written)
  if (!sketch) throw new Error('The text is long enough for a sketch')
  return sketch
}

function shingles(text: string): ReadonlySet<number> {
  const found = new Set<number>()
  eachShingle(text, whole(text), (hash) => found.add(hash))
  return found
}

function jaccard(a: string, b: string): number {
  const [left, right] = [shingles(a), shingles(b)]
  const both = [...left].filter((hash) => right.has(hash)).length
  return both / (left.size + right.size - both)
}

const wordsOf = (random: () => number, count: number): string[] =>
  Array.from({ length: count }, () => `w${String(Math.floor(random() * 5_000))}`)

describe(`sketchOf, seed ${String(SEED)}`, () => {
  it.each([
    ['some hundred words', 120, 0.2],
    ['an article', 800, 0.15],
    ['a long one', 6_000, 0.15],
  ])('estimates the true likeness of %s', (_, length, most) => {
    const random = randomOf(SEED + length)
    const errors: number[] = []
    for (let pair = 0; pair < 120; pair += 1) {
      const base = wordsOf(random, length)
      const share = random() ** 2
      const other = base.map((word) => (random() < share / 3 ? `x${String(Math.floor(random() * 5_000))}` : word))
      const a = base.join(' ')
      const b = [...other, ...wordsOf(random, Math.floor(random() * share * length))].join(' ')
      errors.push(sketchLikeness(read(a), read(b)) - jaccard(a, b))
    }
    const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length
    const spread = Math.sqrt(errors.reduce((sum, error) => sum + error * error, 0) / errors.length)
    process.stdout.write(
      `    ${String(length)} words: bias ${mean.toFixed(4)}, error ${spread.toFixed(3)} (standard), ${Math.max(...errors.map(Math.abs)).toFixed(3)} (most)\n`,
    )
    expect(Math.max(...errors.map(Math.abs))).toBeLessThan(most)
    expect(Math.abs(mean)).toBeLessThan(0.02)
    expect(spread).toBeLessThan(0.5 / Math.sqrt(Math.min(SKETCH_VALUES, length / 2)))
  })

  it('finds nothing alike in articles of different words', () => {
    const random = randomOf(SEED)
    const sketches = Array.from({ length: 40 }, () => read(wordsOf(random, 700).join(' ')))
    const pairs = sketches.flatMap((a, at) => sketches.slice(at + 1).map((b) => sketchLikeness(a, b)))
    expect(Math.max(...pairs)).toBeLessThan(0.03)
  })

  const TEXT = wordsOf(randomOf(SEED), 200).join(' ')
  it.each([
    ['case', TEXT.toUpperCase()],
    ['punctuation and line breaks', TEXT.replaceAll(' ', ',\n— “')],
    ['soft hyphens', TEXT.replaceAll('1', '1\u00ad')],
  ])('makes no difference of %s', (_, other) => {
    expect(read(other)).toEqual(read(TEXT))
  })

  it('makes no difference of how accents are encoded, in any script', () => {
    const random = randomOf(SEED)
    const syllables = [
      'Điều',
      'ước',
      'giữa',
      'hai',
      'nước',
      'vẫn',
      'còn',
      'hiệu',
      'lực',
      'المادة',
      'هل',
      'договор',
      '한국',
    ]
    const text = Array.from({ length: 200 }, () => syllables[Math.floor(random() * syllables.length)]).join(' ')
    expect(read(text.normalize('NFD'))).toEqual(read(text.normalize('NFC')))
  })

  it('compares scripts without spaces by characters', () => {
    const random = randomOf(SEED)
    const text = Array.from({ length: 400 }, () => String.fromCodePoint(0x4e00 + Math.floor(random() * 2_000))).join('')
    const edited = `${text.slice(0, 200)}新${text.slice(200)}`
    expect(sketchLikeness(read(text), read(edited))).toBeGreaterThan(0.9)
    expect(sketchLikeness(read(text), read(text.split('').reverse().join('')))).toBeLessThan(0.05)
  })

  it('leaves out what is behind the fence', () => {
    const chrome = wordsOf(randomOf(SEED + 1), 300).join(' ')
    const text = `${chrome}\n\n${TEXT}`
    const blocks: readonly Block[] = [
      { role: 'boilerplate', start: 0, end: chrome.length },
      { role: 'paragraph', start: chrome.length + 2, end: text.length },
    ]
    expect(read(text, blocks)).toEqual(read(TEXT))
  })

  it('is null for what is too short, and short for what is long', () => {
    expect(sketchOf('', [])).toBeNull()
    expect(sketchOf('a few words', whole('a few words'))).toBeNull()
    const same = 'the same words '.repeat(100)
    expect(sketchOf(same, whole(same))).toBeNull()
    const long = wordsOf(randomOf(SEED), 20_000).join(' ')
    expect(sketchOf(long, whole(long))?.length).toBeLessThan(270)
  })

  it.each(['', 'b12.', 'a1.AA', `a1.${'*'.repeat(256)}`])('does not read %j', (written) => {
    expect(readSketch(written)).toBeNull()
  })
})

it('HashSet holds what a Set holds', () => {
  const random = randomOf(SEED)
  const [own, set] = [new HashSet(4), new Set<number>()]
  for (let at = 0; at < 5_000; at += 1) {
    const hash = at % 50 === 0 ? 0 : Math.floor(random() * 4_000)
    expect(own.add(hash)).toBe(!set.has(hash))
    set.add(hash)
  }
  expect(own.size).toBe(set.size)
  expect(Array.from({ length: 4_000 }, (_, at) => at).every((at) => own.has(at) === set.has(at))).toBe(true)
})
