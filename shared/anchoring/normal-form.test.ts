import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalForm, originalSpan } from './normal-form.ts'

const texts = fc.string({
  unit: fc.constantFrom(
    ...'ab5 .\n–-—“”\'"«»中、$%!',
    'e\u0323\u0302',
    'é',
    '\u00a0',
    '\u00ad',
    '🙂',
    'ا',
    '가',
    '\u1100\u1161',
  ),
  maxLength: 60,
})

describe('normalForm', () => {
  it.each([
    ['white space', ' a \n\t b\u00a0c ', 'a b c'],
    ['marks', '“a” ‘b’ «c» „d“ 「e」', "'a'b'c'd'e'"],
    ['dashes', 'a–b — c ‑ d--e', 'a-b-c-d-e'],
    ['signs', '-5 to −3, 2-4', '−5 to −3, 2-4'],
    ['invisible', 'a\u00adb\u200bc\ufeff', 'abc'],
    ['composition', 'Vie\u0323\u0302t \u1112\u1161\u11ab \u212b', 'Việt 한 Å'],
    ['case, digits and points stay', 'A.b,C;1…', 'A.b,C;1…'],
    ['joined emoji stay', '👩🏽‍🔧', '👩🏽‍🔧'],
    ['empty', '', ''],
    ['only spaces', ' \n ', ''],
  ])('%s', (_, text, expected) => {
    expect(normalForm(text).text).toBe(expected)
  })

  it('is its own normal form, but for a dash that lost its space before a number', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(!/[-–—]\W*5/u.test(text))
        const once = normalForm(text).text
        expect(normalForm(once).text).toBe(once)
      }),
    )
  })

  it('does not depend on canonical encoding', () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(normalForm(text.normalize('NFD')).text).toBe(normalForm(text.normalize('NFC')).text)
      }),
    )
  })

  it('maps every stretch back to an ordered stretch of the original with the same normal form', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const form = normalForm(text)
        fc.pre(form.text !== '')
        const all = originalSpan(form, { start: 0, end: form.text.length })
        expect(normalForm(text.slice(all.start, all.end)).text).toBe(form.text)
        for (let at = 1; at < form.text.length; at += 1) {
          expect(form.starts[at] ?? 0).toBeGreaterThanOrEqual(form.starts[at - 1] ?? 0)
          expect(form.ends[at] ?? 0).toBeLessThanOrEqual(text.length)
        }
      }),
    )
  })
})
