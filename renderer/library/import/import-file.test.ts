import { describe, expect, it } from 'vitest'
import { importFileOfText } from './import-file.ts'

describe('importFileOfText', () => {
  const cases: readonly (readonly [what: string, text: string, name: string | null])[] = [
    ['nothing', '', null],
    ['blanks', ' \n\t\r\n', null],
    ['first line', 'A headline\nBody', 'A headline.txt'],
    ['leading blank lines', '\n\n  Later \r\nBody', 'Later.txt'],
    ['characters that names may not hold', 'a/b\\c:d*e?"<x>|\u202Ey', 'a b c d e x y.txt'],
    ['nothing but those', '???\nBody', 'Pasted text.txt'],
    ['long', 'w'.repeat(500), `${'w'.repeat(80)}.txt`],
    ['emoji are not cut in two', '😀'.repeat(100), `${'😀'.repeat(80)}.txt`],
    ['other scripts', 'Điều 9 của Hiệp ước\n…', 'Điều 9 của Hiệp ước.txt'],
  ]
  it.each(cases)('%s', (_what, text, name) => {
    expect(importFileOfText(text, 'Pasted text')?.name ?? null).toBe(name)
  })

  it('keeps the text as it is, as UTF-8', async () => {
    const text = 'Tiếng Việt\r\n\u00a0中文 😀'
    const file = importFileOfText(text, 'x')
    expect(new TextDecoder().decode(await file?.read())).toBe(text)
    expect(file?.size).toBe(new TextEncoder().encode(text).byteLength)
  })
})
