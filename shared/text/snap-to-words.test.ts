import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { snapToWords } from './snap-to-words.ts'

// Property tests share the machine with whatever else runs.
vi.setConfig({ testTimeout: 30_000 })

/** The selection is what stands between the bars. */
function snapped(marked: string, language = 'en'): string | null {
  const start = marked.indexOf('|')
  const end = marked.lastIndexOf('|') - 1
  const text = marked.replaceAll('|', '')
  const span = snapToWords(text, { start, end }, language)
  return span === null ? null : text.slice(span.start, span.end)
}

describe('snapToWords', () => {
  const cases: readonly (readonly [marked: string, expected: string | null, language?: string])[] = [
    ['the har|bour mas|ter left', 'harbour master'],
    ['the| harbour |master', 'harbour'],
    ['the |harbour| master', 'harbour'],
    ['the |\n\u00A0\u200B harbour \t|master', 'harbour'],
    ['he said “|Go hom|e” twice', 'Go home'],
    ['he said |“Go hom|e” twice', '“Go home'],
    ['he said “|Go home”| twice', 'Go home”'],
    ['he said |“Go home,”| twice', '“Go home,”'],
    ['il dit |« Allons-y »| enfin', '« Allons-y »'],
    ['他说|「好的」|。', '「好的」', 'zh'],
    ['|The end|.', 'The end'],
    ['|The end.|', 'The end.'],
    ['do|n’|t', 'don’t'],
    ['the |U.S|. Navy', 'U.S.'],
    ['the U.|S|.-led talks', 'U.S.'],
    ['a well-|know|n man', 'known'],
    ['a |well|-known man', 'well'],
    ['paid $1|1|6 billion', '$116'],
    ['paid $|116| billion', '$116'],
    ['some |71|% of', '71%'],
    ['1,2|3|4.5 tons', '1,234.5'],
    ['end of one|.\n\nNew parag|raph', '.\n\nNew paragraph'],
    ['fir|st.\n\nSec|ond', 'first.\n\nSecond'],
    [`Ti${'ế'.normalize('NFD').slice(0, 2)}|${'ế'.normalize('NFD').slice(2)}|ng`, 'Tiếng'.normalize('NFD'), 'vi'],
    ['|中|国经济|增|长', '中国经济增长', 'zh'],
    ['a |\uD83D|\uDE00 b', '😀'],
    ['a |😀| b', '😀'],
    ['a 👩|\u200D👩| b', '👩\u200D👩'],
    ['مر|حبا بالع|الم', 'مرحبا بالعالم', 'ar'],
    ['a | \n\t\u3000| b', null],
    ['a| . “” |b', null],
    ['a||b', null],
  ]
  it.each(cases.map(([marked, expected, language]) => [marked, expected, language ?? 'en'] as const))(
    '%s',
    (marked, expected, language) => {
      expect(snapped(marked, language)).toBe(expected)
    },
  )

  it('takes offsets in either order and outside the text', () => {
    expect(snapToWords('one two', { start: 99, end: 5 }, 'en')).toEqual({ start: 4, end: 7 })
    expect(snapToWords('one two', { start: Number.NaN, end: 2 }, 'en')).toEqual({ start: 0, end: 3 })
  })

  const unit = fc.constantFrom(
    'a',
    'b',
    ' ',
    '\n',
    '“',
    '”',
    '.',
    '-',
    '7',
    '$',
    '%',
    '’',
    'e\u0301',
    '😀',
    '🇻🇳',
    '👩‍👩‍👧',
    '中',
    '国',
    'ש',
    'ا',
    '\u0600',
    '\u0301',
  )
  const anyText = fc.oneof(
    fc.array(unit, { maxLength: 30 }).map((parts) => parts.join('')),
    fc.string({ unit: 'binary', maxLength: 30 }),
  )

  it('keeps what was selected, cuts nothing, and is stable', () => {
    const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })
    fc.assert(
      fc.property(anyText, fc.nat(60), fc.nat(60), (text, a, b) => {
        const span = snapToWords(text, { start: a, end: b }, 'en')
        if (span === null) return
        expect(span.start).toBeLessThan(span.end)
        expect(span.end).toBeLessThanOrEqual(text.length)
        const edges = new Set([text.length, ...[...graphemes.segment(text)].map(({ index }) => index)])
        expect(edges.has(span.start) && edges.has(span.end)).toBe(true)
        expect(snapToWords(text, span, 'en')).toEqual(span)
        const dropped = text.slice(Math.min(a, b), Math.max(span.start, Math.min(a, b)))
        expect(dropped.replace(/[\p{White_Space}\p{Cf}]/gu, '')).toBe('')
      }),
    )
  })

  it('completes the word that a cluster reaches into', () => {
    // The sign and the letter after it are one character to a reader.
    expect(snapToWords('aa \u0600aa b', { start: 0, end: 4 }, 'en')).toEqual({ start: 0, end: 6 })
  })

  it('answers at once in the middle of a text without blanks', () => {
    for (const text of ['x'.repeat(400_000), '经济'.repeat(200_000), '.a'.repeat(200_000)]) {
      const started = performance.now()
      snapToWords(text, { start: 200_000, end: 200_010 }, 'zh')
      expect(performance.now() - started).toBeLessThan(2_000)
    }
  })
})
