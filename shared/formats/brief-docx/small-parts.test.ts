import { describe, expect, it } from 'vitest'
import { numbers, short, words } from '../../briefs/document/document.ts'
import { columnWidths, TEXT_WIDTH } from './column-widths.ts'
import { linkTarget } from './link-target.ts'
import { wordLanguage } from './look.ts'
import { stretchesOf } from './stretches.ts'

describe('linkTarget', () => {
  it.each([
    ['https://example.org/a?b=1&c=2#d', 'https://example.org/a?b=1&c=2#d'],
    ['HTTPS://example.org', 'https://example.org'],
    ['https://example.org/báo chí', null],
    ['https://example.org/báo', 'https://example.org/b%C3%A1o'],
    ['https://example.org/100%', 'https://example.org/100%25'],
    ['https://example.org/a%20b', 'https://example.org/a%20b'],
    ['https://example.org/[x]{y}|z', 'https://example.org/%5Bx%5D%7By%7D%7Cz'],
    ['https://example.org/#a#b', 'https://example.org/#a%23b'],
    ['https://example.org/\ud800', 'https://example.org/%EF%BF%BD'],
    ['http://[', null],
    ['http://', null],
    ['http://a:b', null],
    ['mailto:ada@example.org?subject=x', 'mailto:ada@example.org?subject=x'],
    ['mailto:ada', null],
    ['mailto:a@b@c', null],
    ['javascript:alert(1)', null],
    [`https://example.org/${'a'.repeat(2_100)}`, null],
  ])('%s', (url, expected) => {
    expect(linkTarget(url)).toBe(expected)
  })
})

describe('stretchesOf', () => {
  const shape = (text: string, base: 'ltr' | 'rtl') =>
    stretchesOf(text, base).map((stretch) => `${stretch.direction}:${stretch.text}`)
  it.each([
    ['', 'ltr', []],
    ['plain', 'ltr', ['ltr:plain']],
    ['«ملزمة» 12', 'rtl', ['rtl:«ملزمة» 12']],
    ['says ملزمة للطرفين, then', 'ltr', ['ltr:says ', 'rtl:ملزمة للطرفين', 'ltr:, then']],
    ['قال NATO 2 now لا', 'rtl', ['rtl:قال ', 'ltr:NATO 2 now', 'rtl: لا']],
    ['12 אין', 'ltr', ['ltr:12 ', 'rtl:אין']],
  ] as const)('%s in %s', (text, base, expected) => {
    expect(shape(text, base)).toEqual(expected)
    expect(
      stretchesOf(text, base)
        .map((stretch) => stretch.text)
        .join(''),
    ).toBe(text)
  })
})

describe('columnWidths', () => {
  const sum = (widths: readonly number[]) => widths.reduce((total, width) => total + width, 0)
  it.each([
    ['one', [words('A')], [['x']]],
    ['few words', [words('A'), short('B'), numbers('C')], [['x', '2026-01-01', '1']]],
    ['many words', [words('A'), words('B')], [['word '.repeat(400), 'x']]],
    ['many columns', Array.from({ length: 63 }, (_, at) => words(`c${String(at)}`)), []],
    ['long words', [words('A'), words('B')], [['a'.repeat(500), 'b'.repeat(500)]]],
  ])('fill the page: %s', (_name, columns, rows) => {
    const widths = columnWidths(columns, rows)
    expect(sum(widths)).toBe(TEXT_WIDTH)
    expect(Math.min(...widths)).toBeGreaterThan(0)
  })

  it('give what stays together its room, and most to who has most to say', () => {
    const [name = 0, date = 0, text = 0] = columnWidths(
      [words('Name'), short('Date'), words('Text')],
      [['Ada', '13 September 2023', 'many words '.repeat(60)]],
    )
    expect(date).toBeGreaterThan(17 * 96)
    expect(text).toBeGreaterThan(date)
    expect(name).toBeLessThan(date)
  })
})

describe('wordLanguage', () => {
  it.each([
    ['en', 'en-US'],
    ['vi', 'vi-VN'],
    ['en-GB', 'en-GB'],
    ['und', undefined],
    ['"/><w:x', undefined],
    ['constructor', undefined],
  ])('%s', (tag, expected) => {
    expect(wordLanguage(tag)).toBe(expected)
  })
})
