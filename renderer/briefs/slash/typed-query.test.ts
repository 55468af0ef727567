import { describe, expect, it } from 'vitest'
import { queryIn } from './typed-query.ts'

describe('a query', () => {
  it.each([
    ['/', '/', ''],
    ['/quo', '/', 'quo'],
    ['He said (/two words', '/', 'two words'],
    ['words @Brandvold', '@', 'Brandvold'],
    ['“@', '@', ''],
    ['“/Điều 9', '/', 'Điều 9'],
    ['/one @two', '@', 'two'],
    ['@one /two', '/', 'two'],
  ])('%j is one', (before, trigger, words) => {
    expect(queryIn(before)).toEqual({ trigger, words })
  })

  it.each(['and/or', '1/2', 'a@b', 'this / that', 'no sign', '/one /two/', `/${'x'.repeat(61)}`, '/a\nb'])(
    '%j is none',
    (before) => {
      expect(queryIn(before)).toBeNull()
    },
  )
})
