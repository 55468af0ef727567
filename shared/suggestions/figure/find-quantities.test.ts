import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { findQuantities } from './find-quantities.ts'

// Property tests share the machine with whatever else runs.
vi.setConfig({ testTimeout: 30_000 })

const printed = (text: string, language = 'en'): string[] =>
  findQuantities(text, language).map(({ span }) => text.slice(span.start, span.end))

describe('findQuantities', () => {
  const found: readonly (readonly [string, readonly string[]])[] = [
    ['Landings rose two-hundredfold while the pier cost $2.8 billion.', ['two-hundredfold', '$2.8 billion']],
    ['It moved 40 ships, nearly half of them old, for €3m.', ['40 ships', 'nearly half of', '€3m']],
    ['Between 30 and 40 ships (about 12%) left.', ['Between 30 and 40 ships', 'about 12%']],
    ['Forty percent of the ferries and 1,200 crew members stayed.', ['Forty percent', '1,200 crew members']],
    ['Exports rose from 30 to 40 percent.', ['40 percent']],
    ['It cost US$7.8bn, or 190 trillion dong.', ['US$7.8bn', '190 trillion dong']],
    ['The lake holds 9.9 cubic kilometres.', ['9.9 cubic kilometres']],
    ['More than 2000 people came in 2013.', ['More than 2000 people']],
    ['A fleet of twelve trawlers sank.', ['twelve trawlers']],
    ['Three people died.', ['Three people']],
    ['The alliance lasted over 80 years.', ['over 80 years']],
    ['Output grew 6.5 percent to $430 billion.', ['6.5 percent', '$430 billion']],
    ['It lent $4 million to 30 countries.', ['$4 million', '30 countries']],
    ['$1bn.$2bn', ['$1bn', '$2bn']],
  ]
  it.each(found)('%s', (text, expected) => {
    expect(printed(text)).toEqual(expected)
  })

  const nothing: readonly string[] = [
    'It happened in 2013.',
    'On April 13, 2023 and on 13 April they met; also Sept. 5 and July 11-13.',
    'The 1990s, the ’90s and the mid-80s.',
    'Under Resolution 1701, Article 5 and Section 12 of the act.',
    'On its 10th anniversary, the 21st.',
    'See No. 5, page 12 and Figure 3.',
    'Call +84 24 3825 1234, (024) 555-1234 or 555-1234.',
    'At 5 p.m., 10:30, 7 am, 15:00 GMT and 3 o’clock.',
    'The G7, COVID-19, an F-16, MH370, 5G, 3D and H1N1.',
    'From 2014-2018, 2014–18 and 2015/16.',
    'On 9/11, 13/4/2023, 2023-04-13 and 13.4.2023.',
    'They won 3-2.',
    'Five years ago and in the last 12 months; ten years later.',
    'A third country, the first half of 2013, the third quarter.',
    'Both of the two sides and one of the aims.',
    'A 30-year policy and a 45-year-old man.',
    '1. First point\n2. Second point',
    'At 1600 Harbour Avenue, Room 12.',
    'https://example.org/2013/12/a-400b?id=77',
    'Version 2.4.1 on 192.168.0.1',
    'One day, someone said it.',
    'A Nordwind 737 Super jets brochure.',
    'About 1 in 5 people; one in three ships.',
    'At 40°N, between 1995 and 2013.',
    'Hundreds of people, a five-day visit, two-way trade.',
    '12345678901234567890123456789012345678901234567890',
  ]
  it.each(nothing)('nothing in: %s', (text) => {
    expect(printed(text)).toEqual([])
  })

  const other: readonly (readonly [string, string, readonly string[]])[] = [
    ['vi', 'Ngày 13 tháng 4 năm 2023, kim ngạch đạt hơn 116 tỷ USD, tăng 8,5%.', ['hơn 116 tỷ USD', '8,5%']],
    [
      'fr',
      'Le 13 avril 2023, près de 40 navires ont coûté 2,5 milliards d’euros.',
      ['près de 40 navires', '2,5 milliards d’euros'],
    ],
    ['zh', '增长了5%。', ['5%']],
    ['ar', 'ارتفع بنسبة 5%', ['5%']],
  ]
  it.each(other)('%s: %s', (language, text, expected) => {
    expect(printed(text, language)).toEqual(expected)
  })

  const part = fc.constantFrom(
    '12',
    '2013',
    '.',
    ',',
    ' ',
    '-',
    '–',
    '$',
    '€',
    '%',
    ' percent',
    ' million',
    ' billion ',
    'bn',
    'two',
    'hundred',
    'fold',
    ' and ',
    'between ',
    'half',
    ' of ',
    'a ',
    'third',
    'ships',
    ' to ',
    'nearly ',
    '\u00A0',
    '\n',
    'US$',
    'May ',
    '😀',
    'م',
    'tỷ',
    'd’',
  )
  it('never throws, and finds spans in order inside any text', () => {
    const text = fc.oneof(
      fc.array(part, { maxLength: 24 }).map((parts) => parts.join('')),
      fc.string({ unit: 'binary' }),
    )
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'vi', 'fr', 'de', 'und', 'x!'), (any, language) => {
        let last = 0
        for (const { span, value, valueTo, scale } of findQuantities(any, language)) {
          expect(span.start).toBeGreaterThanOrEqual(last)
          expect(span.end).toBeGreaterThan(span.start)
          expect(Number.isFinite(value) && Number.isFinite(valueTo ?? 0) && scale > 0).toBe(true)
          last = span.end
        }
        expect(last).toBeLessThanOrEqual(any.length)
      }),
      { numRuns: 500 },
    )
  })

  const long: readonly (readonly [string, string])[] = [
    ['prose', 'The port moved 40 ships and nearly $3 billion in 2013, they said. '.repeat(3_000)],
    ['digits', '1'.repeat(500_000)],
    ['groups', '1,000,'.repeat(50_000)],
    ['number words', 'two hundred '.repeat(20_000)],
    ['blanks', '5' + ' '.repeat(500_000) + 'million'],
    ['letters', 'a'.repeat(500_000)],
  ]
  it.each(long)('takes linear time: %s', (_name, text) => {
    const started = performance.now()
    findQuantities(text, 'en')
    expect(performance.now() - started).toBeLessThan(4_000)
  })
})
