import { describe, expect, it } from 'vitest'
import { escapeCell, escapeLine, linesOf } from './escape-markdown.ts'

describe('escapeLine', () => {
  it.each([
    ['Plain words, “quoted” — 71% (nearly).', 'Plain words, “quoted” — 71% (nearly).'],
    ['$116 billion and $2', '$116 billion and $2'],
    ['*a* _b_ `c` [d](e) ![f](g)', '\\*a\\* \\_b\\_ \\`c\\` \\[d\\](e) !\\[f\\](g)'],
    ['<script>', '\\<script>'],
    ['a | b', 'a \\| b'],
    ['~~x~~', '\\~\\~x\\~\\~'],
    ['&amp; &#60; AT&T & Co', '\\&amp; \\&#60; AT&T & Co'],
    ['\\', '\\\\'],
    ['# x', '\\# x'],
    ['- x', '\\- x'],
    ['+ x', '\\+ x'],
    ['> x', '\\> x'],
    ['===', '\\==='],
    ['---', '\\---'],
    [':--', '\\:--'],
    ['12. x', '12\\. x'],
    ['12) x', '12\\) x'],
    ['1.5 x', '1.5 x'],
    ['    code', '&#32;&#32;&#32;&#32;code'],
    ['\tcode', '&#9;code'],
    ['break  ', 'break&#32;&#32;'],
    ['see http://a.invalid, www.b.invalid, c@d.invalid', 'see http\\://a.invalid, www\\.b.invalid, c\\@d.invalid'],
    ['14:02', '14:02'],
    ['', ''],
  ])('%j', (text, escaped) => {
    expect(escapeLine(text)).toBe(escaped)
  })
})

describe('escapeCell', () => {
  it.each([
    ['a|b', 'a&#124;b'],
    ['a\nb\r\nc\u2028d', 'a b c d'],
    ['\\|', '\\\\&#124;'],
    ['=1+1', '\\=1+1'],
  ])('%j', (text, escaped) => {
    expect(escapeCell(text)).toBe(escaped)
  })
})

describe('linesOf', () => {
  it('knows every line break that a reader knows', () => {
    expect(linesOf('a\nb\r\nc\rd\u2028e\vf')).toEqual(['a', 'b', 'c', 'd', 'e', 'f'])
  })
})
