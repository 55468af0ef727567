import { describe, expect, it } from 'vitest'
import { english } from './languages/en.ts'
import { french } from './languages/fr.ts'
import { vietnamese } from './languages/vi.ts'
import { readDigits, readNumberWords } from './read-number.ts'

describe('readDigits', () => {
  const cases: readonly (readonly ['en' | 'fr', string, number, string])[] = [
    ['en', '12', 12, '12'],
    ['en', '1,234.5', 1234.5, '1,234.5'],
    ['en', '1.234', 1.234, '1.234'],
    ['en', '1,234', 1234, '1,234'],
    ['en', '2,8', 2.8, '2,8'],
    ['en', '1.234.567', 1234567, '1.234.567'],
    ['en', '12 300 people', 12_300, '12 300'],
    ['en', '12,34,567 votes', 1_234_567, '12,34,567'],
    ['en', '.5', 0.5, '.5'],
    ['en', '2½', 2.5, '2½'],
    ['en', '2 ¾ tonnes', 2.75, '2 ¾'],
    ['en', '5 1/2 percent', 5.5, '5 1/2'],
    ['en', '5 3/2', 5, '5'],
    ['en', '½', 0.5, '½'],
    ['en', '7 000 000', 7_000_000, '7 000 000'],
    ['en', '10\u202F000', 10_000, '10\u202F000'],
    ['en', '0,5', 0.5, '0,5'],
    ['en', '12.', 12, '12'],
    ['en', '3, 4', 3, '3'],
    ['fr', '1.234', 1234, '1.234'],
    ['fr', '1,234', 1.234, '1,234'],
    ['fr', '12 300', 12_300, '12 300'],
    ['fr', '1.234,5', 1234.5, '1.234,5'],
    ['fr', '2.8', 2.8, '2.8'],
  ]
  it.each(cases)('%s: %s', (language, text, value, printed) => {
    const found = readDigits(text, 0, language === 'en' ? english : french)
    expect(found?.value).toBe(value)
    expect(text.slice(0, found?.end)).toBe(printed)
  })

  it('reads no number where there is none, nor one as long as a book', () => {
    expect(readDigits('a1', 0, english)).toBeNull()
    expect(readDigits('9'.repeat(100_000), 0, english)).toBeNull()
  })
})

describe('readNumberWords', () => {
  const cases: readonly (readonly [string, number | null, string])[] = [
    ['two hundred and fifty ships', 250, 'two hundred and fifty'],
    ['twenty-five', 25, 'twenty-five'],
    ['Sixty', 60, 'Sixty'],
    ['a hundred', 100, 'a hundred'],
    ['a dozen', 12, 'a dozen'],
    ['a million', 1, 'a'],
    ['a ship', null, ''],
    ['hundredfold', 100, 'hundred'],
    ['two-hundredfold', 200, 'two-hundred'],
    ['two three', 2, 'two'],
    ['ten and five', 10, 'ten'],
    ['oneself', null, ''],
    ['constructor', null, ''],
  ]
  it.each(cases)('%s', (text, value, printed) => {
    const found = readNumberWords(text, 0, english)
    expect(found?.value ?? null).toBe(value)
    expect(text.slice(0, found?.end ?? 0)).toBe(printed)
  })

  it('reads Vietnamese tens', () => {
    expect(readNumberWords('hai mươi lăm', 0, vietnamese)?.value).toBe(25)
    expect(readNumberWords('ba trăm'.normalize('NFD'), 0, vietnamese)?.value).toBe(300)
  })
})
