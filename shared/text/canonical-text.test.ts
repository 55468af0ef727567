import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { canonicalise } from './canonical-text.ts'

// Property tests share the machine with whatever else runs.
vi.setConfig({ testTimeout: 30_000 })

describe('canonicalise', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['nothing', '', ''],
    ['a byte order mark', '\uFEFFHarbour', 'Harbour'],
    ['only the first of two byte order marks', '\uFEFF\uFEFFHarbour', '\uFEFFHarbour'],
    ['a zero-width no-break space inside', 'Har\uFEFFbour', 'Har\uFEFFbour'],
    ['Windows lines', 'one\r\ntwo\r\n', 'one\ntwo\n'],
    ['old Mac lines', 'one\rtwo\r', 'one\ntwo\n'],
    ['mixed lines', 'a\r\r\nb\n\rc', 'a\n\nb\n\nc'],
    ['blanks at the edges', ' \t\u00A0a \n', ' \t\u00A0a \n'],
    ['decomposed letters', 'Vie\u0323\u0302t', 'Vie\u0323\u0302t'],
    ['line separators that are not line feeds', 'a\u2028b\u0085c', 'a\u2028b\u0085c'],
    ['a lone surrogate', 'a\uD800b', 'a\uD800b'],
  ]
  it.each(cases)('%s', (_name, decoded, expected) => {
    expect(canonicalise(decoded)).toBe(expected)
  })

  it('leaves no carriage return, and has nothing left to do the second time', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.constantFrom('\r', '\n', '\r\n', ' '), fc.string({ unit: 'binary', maxLength: 4 }))),
        (parts) => {
          const once = canonicalise(parts.join(''))
          expect(once).not.toContain('\r')
          if (!once.startsWith('\uFEFF')) expect(canonicalise(once)).toBe(once)
        },
      ),
    )
  })
})
