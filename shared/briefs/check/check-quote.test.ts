import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkQuote } from './check-quote.ts'
import { PRINTED_QUOTES } from './testing/printed-quotes.ts'
import { DELTA, DESERT, HARBOUR } from './testing/texts.ts'

/** Half of a surrogate pair. */
const LONE = /\p{Cs}/u

describe('checkQuote', () => {
  it('gives every printed quotation the status it deserves', () => {
    const wrong = PRINTED_QUOTES.flatMap(({ text, quote, expected, made }) => {
      const { status } = checkQuote(text, quote)
      return status === expected ? [] : [`${expected} but ${status}: ${made}: ${quote}`]
    })
    expect(wrong.join('\n')).toBe('')
    expect(PRINTED_QUOTES.length).toBeGreaterThan(300)
  })

  it('points at the passage that was printed or resembled', () => {
    const astray = PRINTED_QUOTES.flatMap(({ text, quote, made, from }) => {
      const { start, end } = checkQuote(text, quote)
      if (from === null || start === null || (start <= from + 12 && from < end)) return []
      return [`${made}: ${quote} → ${text.slice(start, end)}`]
    })
    expect(astray.join('\n')).toBe('')
  })

  it('points at the shortest stretch that holds the parts of a shortened quotation', () => {
    const text =
      'An anchor of eleven tonnes. Talks begin. Nobody knows how an anchor of eleven tonnes is lost from a yard.'
    const { status, start, end } = checkQuote(text, 'anchor of eleven … from a yard')
    expect([status, text.slice(start ?? 0, end ?? 0)]).toEqual([
      'ALTERED',
      'anchor of eleven tonnes is lost from a yard',
    ])
  })

  it.each(['“”', '’', '--', ' . . . '])('takes no other marks for %s, which has no word', (quote) => {
    expect(checkQuote(`"So," she said... and—well, 'no'.`, quote).status).toBe('MISSING')
  })

  it.each([
    ['a minus sign is not dropped', 'fell by -5 points', 'fell by 5 points', 'ALTERED'],
    ['nor invented', 'fell by 5 points', 'fell by -5 points', 'ALTERED'],
    ['a minus may be set as one', 'fell by -5 points', 'fell by −5 points', 'NORMALISED'],
    ['a sign is not a range', 'from 3 -5 up', 'from 3-5 up', 'ALTERED'],
    ['a range may be spaced', 'in 1990–1995, then', 'in 1990 - 1995, then', 'NORMALISED'],
    ['a space between words counts', 'it went no where', 'it went nowhere', 'ALTERED'],
    ['as does none', 'it went nowhere', 'it went no where', 'ALTERED'],
    ['a hyphen is not a space', 'a well-known man', 'a well known man', 'ALTERED'],
    ['a hyphen is not nothing', 'to re-form a club', 'to reform a club', 'ALTERED'],
    ['no-break hyphen', 'a well-known man', 'a well‑known man', 'NORMALISED'],
    ['typewriter dash', 'the end—at last', 'the end--at last', 'NORMALISED'],
    ['typewriter marks', 'a “good” end', "a ``good'' end", 'NORMALISED'],
    ['an apostrophe is not nothing', 'we’re here now', 'were here now', 'ALTERED'],
    ['apostrophes are one', 'we’re here now', 'we`re here now', 'NORMALISED'],
    ['guillemets with spaces', 'he said « enough » twice', 'he said “enough” twice', 'NORMALISED'],
    ['CJK corners', '他说「够了」就走', '他说“够了”就走', 'NORMALISED'],
    ['a Chinese line break', '今年上升了百分之十二', '今年上升了\n百分之十二', 'NORMALISED'],
    ['low marks', 'er sagte „genug“ und ging', 'er sagte "genug" und ging', 'NORMALISED'],
    ['marks dropped inside', 'a “good” end', 'a good end', 'ALTERED'],
    ['marks around all', 'a good end', '„a good end“', 'NORMALISED'],
    ['marks left out at the ends', '“a good end”', 'a good end', 'EXACT'],
    ['primes', 'a so-called "end" is near', 'a so-called ″end″ is near', 'NORMALISED'],
    ['an ellipsis is punctuation', 'and then… nothing came', 'and then... nothing came', 'ALTERED'],
    ['a comma counts', 'first, the money', 'first the money', 'ALTERED'],
    ['case counts', 'The money came', 'the money came', 'ALTERED'],
    ['a diacritic counts', 'ông ấy không bán', 'ông ấy không ban', 'ALTERED'],
    ['also a decomposed one at the end', 'anh đi xa và'.normalize('NFD'), 'anh đi xa va', 'ALTERED'],
    ['composed for decomposed', 'Việt Nam'.normalize('NFD'), 'Việt Nam', 'NORMALISED'],
    ['Hangul in letters', '한국은 작다'.normalize('NFD'), '한국은 작다', 'NORMALISED'],
    ['zero-width space', 'a good end', 'a go\u200bod end', 'NORMALISED'],
    ['a variation selector', 'late ☀\ufe0f again', 'late ☀ again', 'NORMALISED'],
    ['French space', 'Quoi ? Rien.', 'Quoi\u202f? Rien.', 'NORMALISED'],
    ['per cent', 'up by 71% again', 'up by 71\u00a0% again', 'NORMALISED'],
    ['full-width digits are other digits', 'in 2014 it was', 'in ２０１４ it was', 'ALTERED'],
    ['empty', 'anything', '', 'MISSING'],
    ['blank', 'any thing', ' \n', 'MISSING'],
    ['an empty text', '', 'anything', 'MISSING'],
    ['a three-word misprint', 'and so growth was strong', 'growht was strong', 'ALTERED'],
    ['one word of three', 'we saw steep economic growth there', 'modest economic growth', 'ALTERED'],
    ['a dropped not', 'the town was not ready', 'was ready', 'ALTERED'],
  ])('%s', (_, text, quote, status) => {
    expect(checkQuote(text, quote).status).toBe(status)
  })

  it('calls true parts joined by an ellipsis altered, from the first to the last', () => {
    for (const mark of [' […] ', '... ', ' … ', ' (...) ', ' [. . .] ']) {
      const quote = `the council of Maristow approved a second bridge${mark}and does not intend to build another`
      const { status, start, end } = checkQuote(HARBOUR, quote)
      expect(status).toBe('ALTERED')
      expect(HARBOUR.slice(start ?? 0, end ?? 0)).toMatch(/^the council[^]*another$/)
    }
  })

  it('maps a normalised find back to the original, marks and breaks included', () => {
    const text = 'x  “Yes”\u00a0—\n he said, no-\u00adbody.'
    const { status, start, end } = checkQuote(text, `'Yes' - he said, no-body`)
    expect([status, text.slice(start ?? 0, end ?? 0)]).toEqual(['NORMALISED', '“Yes”\u00a0—\n he said, no-\u00adbody'])
  })

  it('never takes a slice with one letter or digit changed for a faithful quotation', () => {
    const alphabet = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJ0123456789ạệứ中']
    fc.assert(
      fc.property(
        fc.constantFrom(HARBOUR, DELTA, DESERT),
        fc.nat(),
        fc.integer({ min: 12, max: 160 }),
        fc.nat(),
        fc.constantFrom(...alphabet),
        (text, from, length, at, letter) => {
          const start = from % (text.length - length)
          const quote = text.slice(start, start + length)
          const position = [...quote.matchAll(/[\p{L}\p{N}]/gu)].map(({ index }) => index)[at % length]
          fc.pre(position !== undefined && !LONE.test(quote))
          const changed = quote.slice(0, position) + letter + quote.slice((position ?? 0) + 1)
          fc.pre(changed !== quote && !text.includes(changed) && !LONE.test(changed))
          expect(checkQuote(text, changed).status).toBe('ALTERED')
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds every slice of whole characters exactly where it, or the same words, stand', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(HARBOUR, DELTA, DESERT),
        fc.nat(),
        fc.integer({ min: 1, max: 90 }),
        (text, from, length) => {
          const start = from % (text.length - length)
          const quote = text.slice(start, start + length)
          fc.pre(quote.trim() !== '' && !/^\p{M}/u.test(text.slice(start + length)))
          const check = checkQuote(text, quote)
          expect(check.status).toBe('EXACT')
          expect(text.slice(check.start ?? 0, check.end ?? 0)).toBe(quote)
        },
      ),
    )
  })
})
