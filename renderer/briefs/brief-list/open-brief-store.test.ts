import { describe, expect, it } from 'vitest'
import { openBrief, parseOpenBriefs, setBriefMode, useOpenBriefs } from './open-brief-store.ts'

const shown = (dossierId: string) => useOpenBriefs.getState().byDossier[dossierId]

describe('the open brief', () => {
  it('is kept for each dossier by itself, and opens to be written in', () => {
    openBrief('a', 'one')
    setBriefMode('a', 'preview')
    openBrief('b', 'two')
    expect([shown('a'), shown('b')]).toEqual([
      { briefId: 'one', mode: 'preview' },
      { briefId: 'two', mode: 'write' },
    ])
    openBrief('a', 'three')
    expect(shown('a')).toEqual({ briefId: 'three', mode: 'write' })
  })

  it.each([
    [null, {}],
    ['text', {}],
    [{ a: 'one', b: null, c: 7, d: { briefId: 'x' } }, { a: { briefId: 'one', mode: 'write' } }],
  ])('reads what was stored: %j', (stored, expected) => {
    expect(parseOpenBriefs(stored)).toEqual(expected)
  })
})
