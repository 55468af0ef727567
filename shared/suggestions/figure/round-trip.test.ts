import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Approximator } from '../../model/figure.ts'
import { findQuantities, readQuantities } from './find-quantities.ts'
import { parseFigure } from './parse-figure.ts'
import { periodOf } from './period-of.ts'
import { quantityKindOf } from './quantity-kind.ts'

// Property tests share the machine with whatever else runs. A failing one prints its seed.
vi.setConfig({ testTimeout: 60_000 })

interface Printer {
  readonly language: string
  readonly scales: readonly (readonly [string, number])[]
  /** Around the amount: before, behind, unit. */
  readonly units: readonly (readonly [string, string, string | null])[]
  readonly approximators: readonly (readonly [string, Approximator | null])[]
  readonly group: readonly string[]
  readonly decimal: string
  /** With both ends of a range, and what stands before the first. */
  readonly ranges: readonly (readonly [string, string])[]
}

const PRINTERS: readonly Printer[] = [
  {
    language: 'en',
    scales: [
      ['', 1],
      [' thousand', 1e3],
      [' million', 1e6],
      [' billion', 1e9],
      [' trillion', 1e12],
    ],
    units: [
      ['$', '', 'USD'],
      ['US$', '', 'USD'],
      ['€', '', 'EUR'],
      ['£', '', 'GBP'],
      ['VND ', '', 'VND'],
      ['', ' dong', 'VND'],
      ['', ' US dollars', 'USD'],
      ['', ' percent', 'percent'],
      ['', ' tonnes', 'tonnes'],
      ['', ' ships', 'ships'],
    ],
    approximators: [
      ['', null],
      ['about ', 'about'],
      ['nearly ', 'almost'],
      ['at least ', 'at-least'],
      ['more than ', 'more-than'],
      ['up to ', 'at-most'],
      ['fewer than ', 'less-than'],
    ],
    group: [',', '\u00A0', '\u202F'],
    decimal: '.',
    ranges: [
      ['', ' to '],
      ['', '–'],
      ['between ', ' and '],
    ],
  },
  {
    language: 'de',
    scales: [
      ['', 1],
      [' Tausend', 1e3],
      [' Millionen', 1e6],
      [' Mrd.', 1e9],
      [' Billionen', 1e12],
    ],
    units: [
      ['', ' Euro', 'EUR'],
      ['', ' €', 'EUR'],
      ['', ' US-Dollar', 'USD'],
      ['', ' Prozent', 'percent'],
      ['', ' Schiffe', 'Schiffe'],
    ],
    approximators: [
      ['', null],
      ['rund ', 'about'],
      ['knapp ', 'almost'],
      ['mindestens ', 'at-least'],
      ['mehr als ', 'more-than'],
      ['höchstens ', 'at-most'],
      ['weniger als ', 'less-than'],
    ],
    group: ['.', ' ', '\u00A0'],
    decimal: ',',
    ranges: [
      ['', ' bis '],
      ['zwischen ', ' und '],
    ],
  },
]

const exactly = (value: number): number => Number(value.toPrecision(15))

/** A number of up to nine digits, three of them decimals, and how it is printed. */
const number = (printer: Printer) =>
  fc
    .record({
      whole: fc.integer({ min: 0, max: 999_999 }),
      decimals: fc.oneof(
        fc.constant(''),
        fc.integer({ min: 1, max: 99 }).map((some) => `${some}`),
      ),
      group: fc.constantFrom(...printer.group),
    })
    .map(({ whole, decimals, group }) => {
      const grouped = `${whole}`.replace(/\B(?=(\d{3})+$)/g, group)
      return {
        printed: decimals === '' ? grouped : `${grouped}${printer.decimal}${decimals}`,
        value: Number(decimals === '' ? whole : `${whole}.${decimals}`),
      }
    })

describe.each(PRINTERS)('what is printed is read back: $language', (printer) => {
  const parts = fc.record({
    first: number(printer),
    second: number(printer),
    scale: fc.constantFrom(...printer.scales),
    unit: fc.constantFrom(...printer.units),
    approximator: fc.constantFrom(...printer.approximators),
    range: fc.constantFrom(null, null, ...printer.ranges),
  })

  it('value, upper end, scale, unit and approximator', () => {
    fc.assert(
      fc.property(parts, ({ first, second, scale: [word, scale], unit: [left, right, unit], approximator, range }) => {
        const rising = range !== null && second.value > first.value
        // `$4 million to 30 countries` is no range: without a scale the sign stands twice.
        const again = scale === 1 ? left : ''
        const phrase = rising
          ? `${range[0]}${left}${first.printed}${range[1]}${again}${second.printed}${word}${right}`
          : `${approximator[0]}${left}${first.printed}${word}${right}`
        const expected = {
          value: exactly(first.value * scale),
          valueTo: rising ? exactly(second.value * scale) : null,
          unit,
          scale,
          approximator: rising ? null : approximator[1],
        }
        expect(parseFigure(phrase, printer.language)).toEqual(expected)
        const text = `(${phrase}), 13.4.2023`
        const found = findQuantities(text, printer.language)
        expect(found).toEqual([{ ...expected, span: { start: 1, end: 1 + phrase.length } }])
      }),
      { numRuns: 400 },
    )
  })
})

describe('any text', () => {
  const piece = fc.constantFrom(
    ...['12', '2013', '0', '.', ',', ' ', '-', '–', '−', '$', '€', '%', ' percent', ' million', 'bn', 'two', 'hundred'],
    ...[
      'fold',
      ' and a half ',
      'between ',
      'half',
      ' of ',
      'a ',
      'third',
      'ships',
      ' to ',
      ' or ',
      'nearly ',
      '\u00A0',
    ],
    ...[
      '\n',
      'US$',
      'May ',
      '😀',
      'م',
      'tỷ',
      'd’',
      '½',
      '⅔',
      '1/3',
      'km²',
      '°C',
      '+',
      '-odd',
      'minus ',
      'quatre-vingt-',
    ],
    ...['Resolution ', 'COP ', '(', ')', '[', ']', 'last year', 'since ', ' a year', 'rose by ', 'Mrd.', 'fünf'],
  )
  const text = fc.oneof(
    fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join('')),
    fc.string({ unit: 'binary', maxLength: 60 }),
  )
  const language = fc.constantFrom('en', 'fr', 'vi', 'de', 'es', 'zh', 'constructor', '')

  it('has spans in order, without overlap, within it, and numbers that are numbers', () => {
    fc.assert(
      fc.property(text, language, (any, tongue) => {
        let last = 0
        for (const { span, value, valueTo, scale, unit } of readQuantities(any, tongue, false)) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThan(span.start)
          expect(Number.isFinite(value) && Number.isFinite(valueTo ?? 0) && scale > 0 && unit !== '').toBe(true)
          expect(valueTo === null || valueTo > value).toBe(true)
          last = span.end
        }
        expect(last).toBeLessThanOrEqual(any.length)
      }),
      { numRuns: 400 },
    )
  })

  it('gives a kind and a period, or none, of any stretch of it', () => {
    fc.assert(
      fc.property(text, language, fc.nat(60), fc.nat(20), (any, tongue, start, length) => {
        const span = { start: Math.min(start, any.length), end: Math.min(start + length, any.length) }
        expect(quantityKindOf(any, span, tongue)).not.toBeUndefined()
        expect(periodOf(any, span, tongue, '2023-04-13') ?? '2023').toMatch(/^\d{4}(?:-\d\d){0,2}$/)
      }),
      { numRuns: 300 },
    )
  })

  it('is read alike in the middle of a longer text: what is far away changes nothing', () => {
    const far = 'Nothing is counted here, nor there, nor anywhere else in all of these words. '
    fc.assert(
      fc.property(text, (any) => {
        const line = `${any.replaceAll('\n', ' ')}`
        const alone = findQuantities(`${far}\n${line}\n${far}`, 'en')
        const among = findQuantities(`${far.repeat(5)}\n${line}\n${far.repeat(5)}`, 'en')
        const moved = far.length * 4
        expect(among).toEqual(
          alone.map((found) => ({ ...found, span: { start: found.span.start + moved, end: found.span.end + moved } })),
        )
      }),
      { numRuns: 200 },
    )
  })

  // Each would take minutes if the time were not linear.
  it.each([
    ['quantities', 'between 5 and 7 million ships or so, '],
    ['number words', 'two million three hundred thousand '],
    ['halves', 'two and a half '],
    ['hyphens', '-5-'],
    ['labels', 'Articles 5, 6, 7 and '],
    ['compounds', 'quatre vingt '],
    ['months', 'May 5 300 '],
    ['parts', '1 tỷ 200 triệu '],
    ['blanks', ' '],
    ['point', '.5'],
  ])('takes time that grows with its length alone: %s', (_name, piece_) => {
    for (const tongue of ['en', 'fr', 'vi', 'de']) {
      const long = piece_.repeat(Math.ceil(100_000 / piece_.length))
      let last = 0
      for (const { span } of findQuantities(long, tongue)) last = span.end
      expect(last).toBeLessThanOrEqual(long.length)
    }
  })
})
