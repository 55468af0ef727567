import { describe, expect, it } from 'vitest'
import { findQuantities } from './find-quantities.ts'
import { parseFigure } from './parse-figure.ts'
import type { FigureDraft } from './quantity.ts'
import { FRENCH, OTHER_LANGUAGES, VIETNAMESE } from './testing/comma-phrases.ts'
import { APPROXIMATE, COUNTS, UNITS } from './testing/count-phrases.ts'
import { GERMAN } from './testing/german-phrases.ts'
import { LOOK_ALIKES } from './testing/look-alikes.ts'
import { MONEY } from './testing/money-phrases.ts'
import type { PhraseRow, PhraseTable } from './testing/phrase-row.ts'
import { FRACTIONS, MULTIPLES, PERCENT } from './testing/rate-phrases.ts'
import { SENTENCES } from './testing/sentences.ts'

const TABLES: readonly PhraseTable[] = [
  MONEY,
  PERCENT,
  MULTIPLES,
  FRACTIONS,
  COUNTS,
  APPROXIMATE,
  UNITS,
  FRENCH,
  VIETNAMESE,
  GERMAN,
  ...OTHER_LANGUAGES,
]

/** With a year, a label and a date beside the phrase, which must neither be found nor change what is. */
const FRAMES: Readonly<Record<string, readonly (readonly [before: string, after: string])[]>> = {
  en: [
    ['The report gives ', '.'],
    ['In 2013 officials put it at ', ' (Article 9), they said.'],
    ['They spoke of ', ' on 13 April 2023.'],
  ],
  fr: [
    ['Le rapport donne ', '.'],
    ['En 2013, l’article 9 donnait ', ' (page 12).'],
  ],
  vi: [
    ['Báo cáo nêu ', '.'],
    ['Năm 2013, điều 9 nêu ', ' (trang 12).'],
  ],
  de: [
    ['Der Bericht nennt ', '.'],
    ['Im Jahr 2013 lag es laut Artikel 9 bei ', ' (Seite 12).'],
  ],
  es: [['El informe da ', '.']],
  zh: [['增长了', '。']],
}

const draftOf = ([, value, unit, scale = 1, approximator = null, valueTo]: PhraseRow): FigureDraft => ({
  value,
  valueTo: valueTo ?? null,
  unit,
  scale,
  approximator,
})

const found = (text: string, language: string): readonly unknown[] =>
  findQuantities(text, language).map(({ span, ...rest }) => ({ ...rest, printed: text.slice(span.start, span.end) }))

const expected = (row: PhraseRow): unknown => ({ ...draftOf(row), printed: row[0] })

describe.each(TABLES)('$theme', ({ language, rows }) => {
  it.each(rows.map((row) => ({ row, phrase: row[0] })))('$phrase', ({ row }) => {
    expect(parseFigure(row[0], language)).toEqual(draftOf(row))
    for (const [before, after] of [['', ''] as const, ...(FRAMES[language] ?? [])]) {
      expect(found(`${before}${row[0]}${after}`, language)).toEqual([expected(row)])
    }
  })
})

describe('sentences', () => {
  it.each(SENTENCES)('$text', ({ language, text, quantities }) => {
    expect(found(text, language)).toEqual(quantities.map(expected))
  })
})

describe.each(LOOK_ALIKES)('no figure, $theme', ({ language, texts }) => {
  it.each(texts)('%s', (text) => {
    expect(found(text, language)).toEqual([])
    expect(parseFigure(text, language)).toBeNull()
    expect(found(`«${text}», 12 %`, language)).toHaveLength(1)
  })
})

it('the tables are as large as they must be, and say nothing twice', () => {
  const phrases = TABLES.flatMap(({ language, rows }) => rows.map(([phrase]) => `${language}\n${phrase}`))
  const texts = LOOK_ALIKES.flatMap(({ language, texts: all }) => all.map((text) => `${language}\n${text}`))
  expect(phrases.length).toBeGreaterThanOrEqual(500)
  expect(texts.length).toBeGreaterThanOrEqual(200)
  expect(new Set(phrases).size).toBe(phrases.length)
  expect(new Set(texts).size).toBe(texts.length)
})
