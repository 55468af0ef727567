import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { safeFileName } from './safe-file-name.ts'

describe('safeFileName', () => {
  it.each([
    ['Brief.md', 'Brief.md'],
    ['Quan hệ Việt–Mỹ 🎉.html', 'Quan hệ Việt–Mỹ 🎉.html'],
    ['../../etc/passwd', 'passwd'],
    ['..\\..\\boot.ini', 'boot.ini'],
    ['C:\\Users\\x\\a.md', 'a.md'],
    ['brief\u202Etxt.exe', 'brieftxt.exe'],
    ['a\u0000b\n.md', 'ab.md'],
    ['what? <now>: "this|that"*.md', 'what- -now-- -this-that--.md'],
    ['CON', '_CON'],
    ['nul.md', '_nul.md'],
    ['com1.json', '_com1.json'],
    ['...hidden. ', 'hidden'],
    ['.md', 'md'],
    ['', 'Variorum.md'],
    ['..', 'Variorum.md'],
    ['a/', 'Variorum.md'],
  ])('%j becomes %j', (suggested, expected) => {
    expect(safeFileName(suggested, 'Variorum.md')).toBe(expected)
  })

  it('keeps the extension of a long name and never cuts a character in two', () => {
    const name = safeFileName(`${'🎉'.repeat(300)}.html`, 'x')
    expect(name.endsWith('🎉.html')).toBe(true)
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(200)
    expect(name).not.toMatch(/\p{Cs}/u)
  })

  it('holds for any name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (suggested) => {
        const name = safeFileName(suggested, 'fallback.md')
        expect(name).not.toMatch(/[\\/\p{Cc}<>:"|?*\u202a-\u202e]/u)
        expect(name).not.toMatch(/^[.\s]|[.\s]$/u)
        expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(210)
      }),
    )
  })
})
