import { describe, expect, it } from 'vitest'
import { CodePointTable } from './code-point-table.ts'

describe('CodePointTable', () => {
  it('answers what was answered, also when that was nothing', () => {
    const table = new CodePointTable((character) => character.length - 1)
    expect([0x61, 0x1f642, 0xd83d, 0, 0x10ffff].map((codePoint) => table.of(codePoint))).toEqual([0, 1, 0, 0, 1])
  })

  it('asks once for each code point', () => {
    const asked: string[] = []
    const table = new CodePointTable((character) => asked.push(character) * 0)
    for (const character of 'aba🙂🙂b') table.of(character.codePointAt(0) ?? 0)
    expect(asked).toEqual(['a', 'b', '🙂'])
  })
})
