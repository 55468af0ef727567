import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ImportedSourceShape } from './testing/shape.ts'
import { readTextFile } from './plain-text.ts'
import { MAX_SEGMENT_LENGTH } from './segments/cut-long.ts'
import { MAX_SEGMENTS, segmentsOf } from './segments/segments.ts'
import { brokenInvariant } from './testing/invariants.ts'

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Lines such as saved pages have, so that every rule is reached in every order. */
const LINES = [
  'The ferry was late again, and nobody on the quay was surprised.',
  'A second sentence follows. It is a little longer than the first one, and it has a comma.',
  'Late Ferries of the North',
  'By Jane Doe – The Courier – May 3, 2021',
  '3 May 2021',
  '12 Comments',
  'Leave a Reply',
  'Jane Doe 3/5/21 10:20',
  'Share on Facebook',
  'Home | News | Ferries',
  'We use cookies on our site. By continuing you accept our privacy policy.',
  'Related posts',
  'The quay at dusk. Photo by AFP',
  '- one item',
  '2. another item',
  'a\tb\t3',
  'c\td\t4',
  '“All of it in quotation marks.”',
  '> quoted',
  'Trang chủ',
  'Bến phà lại trễ giờ, và không ai trên cầu tàu ngạc nhiên.'.normalize('NFD'),
  '渡轮又迟到了，码头上没有人感到惊讶。',
  'تأخرت العبارة مرة أخرى ولم يتفاجأ أحد على الرصيف.',
  '🛳️👩‍👩‍👧 \u202Eabc',
  '\u200B',
  '\uFEFF',
  '***',
  '   indented',
  'x'.repeat(700),
  '',
  '',
  ' \t\u00A0',
]
const soup = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...LINES) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary' }) },
  ),
  {
    maxLength: 40,
  },
)
const lineBreak = fc.constantFrom('\n', '\r\n', '\r', '\n\n', '\u2028', '\f')

describe('whatever is imported', () => {
  it('has blocks that hold every character once, in order', () => {
    fc.assert(
      fc.property(soup, lineBreak, (lines, between) => {
        const written = lines.join(between)
        const result = readTextFile({ fileName: 'x.txt', bytes: bytesOf(written) })
        if (!result.ok) return ['import/empty', 'import/binary'].includes(result.error.code)
        expect(brokenInvariant(result.value.text, result.value.blocks)).toBeNull()
        ImportedSourceShape.parse(result.value)
        return true
      }),
      { numRuns: 300 },
    )
  })

  it('keeps the text but for the mark and the line breaks', () => {
    fc.assert(
      fc.property(soup, lineBreak, fc.boolean(), (lines, between, hasMark) => {
        const written = lines.join(between).replace(/^\uFEFF+/u, '')
        const result = readTextFile({ fileName: 'x.txt', bytes: bytesOf(`${hasMark ? '\uFEFF' : ''}${written}`) })
        fc.pre(result.ok && result.value.encoding === 'utf-8')
        expect(result.ok && result.value.text).toBe(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(written)).replace(/\r\n?/gu, '\n'),
        )
      }),
      { numRuns: 200 },
    )
  })

  it('gives the same for the same bytes', () => {
    const bytes = bytesOf(LINES.join('\n'))
    expect(readTextFile({ fileName: 'x.txt', bytes })).toEqual(readTextFile({ fileName: 'x.txt', bytes }))
  })
})

describe('size', () => {
  const MEGABYTES_5 = 5 * 1024 * 1024
  const sentence = 'The ferry was late again, and nobody on the quay was surprised. '
  /** Pieces of one line; the last may be alone behind a long gap. */
  const PIECES = Math.ceil(MEGABYTES_5 / MAX_SEGMENT_LENGTH) + 1
  it.each([
    ['one line of words', sentence.repeat(MEGABYTES_5 / sentence.length), PIECES],
    ['one word', 'a'.repeat(MEGABYTES_5), PIECES],
    ['two words far apart', `a${' '.repeat(MEGABYTES_5)}b`, PIECES],
    ['nothing but quotation marks', '“'.repeat(MEGABYTES_5 / 3), PIECES],
    ['nothing but dates', '12/12/2012 '.repeat(MEGABYTES_5 / 11), PIECES],
    ['nothing but dashes between spaces', '– '.repeat(MEGABYTES_5 / 4), PIECES],
    ['lines of one letter', 'a\n'.repeat(MEGABYTES_5 / 2), MAX_SEGMENTS],
    ['names and times', 'Jane Doe 3/5/21 10:20\nWell said.\n'.repeat(10_000), 20_000],
    ['buttons after an article', `${sentence}\n${'Share\nRelated posts\n'.repeat(10_000)}`, 20_001],
  ])('5 MB: %s', { timeout: 60_000 }, (_name, text, mostBlocks) => {
    const result = readTextFile({ fileName: 'x.txt', bytes: bytesOf(text) })
    if (!result.ok) throw new Error(result.error.message)
    expect(result.value.blocks.length).toBeLessThanOrEqual(mostBlocks)
    expect(brokenInvariant(result.value.text, result.value.blocks)).toBeNull()
    expect(result.value.title.length).toBeLessThan(300)
  })

  it('puts lines together beyond a number that nobody reads', () => {
    const text = Array.from({ length: 1_001 }, (_, i) => `line ${String(i)}`).join('\n\n')
    const { segments, isFine } = segmentsOf(text, 100)
    expect([isFine, segments.length <= 100]).toEqual([false, true])
    expect(
      brokenInvariant(
        text,
        segments.map(({ start, end }) => ({ role: 'paragraph', start, end })),
      ),
    ).toBeNull()
  })
})
