import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findText } from './find-text.ts'

const underlined = (query: string, text: string): readonly string[] | null =>
  findText(query, text, { initials: true })?.hits.map(([start, end]) => text.slice(start, end)) ?? null

describe('findText', () => {
  const cases: readonly (readonly [query: string, text: string, hits: readonly string[] | null])[] = [
    ['', 'Undo', []],
    ['stan', 'Set stance: conditional', ['stan']],
    ['ance', 'Set stance', ['ance']],
    ['set cond', 'Set stance: conditional', ['Set', 'cond']],
    ['cond set', 'Set stance: conditional', ['Set', 'cond']],
    ['nd', 'New dossier', ['N', 'd']],
    ['nedo', 'New dossier', ['Ne', 'do']],
    ['dieu', 'Điều 9', ['Điều']],
    ['dieu', 'Điều 9'.normalize('NFD'), ['Điều'.normalize('NFD')]],
    ['strasse', 'Lange Straße', ['Straße']],
    ['条约', '阿尔丹河条约', ['条约']],
    ['xyz', 'Set stance', null],
    ['stance x', 'Set stance', null],
  ]
  it.each(cases)('%j in %j', (query, text, hits) => {
    expect(underlined(query, text)).toEqual(hits)
  })

  it('leaves initials out unless they are wanted', () => {
    expect(findText('nd', 'New dossier')).toBeNull()
    expect(findText('new', 'New dossier')).not.toBeNull()
  })

  it('prefers words to initials, starts of words to middles, and shorter names', () => {
    const score = (query: string, text: string): number => findText(query, text, { initials: true })?.score ?? -Infinity
    expect(score('im', 'Import')).toBeGreaterThan(score('im', 'Claim'))
    expect(score('im', 'Claim')).toBeGreaterThan(score('im', 'Insert minutes'))
    expect(score('undo', 'Undo')).toBeGreaterThan(score('undo', 'Undo the last twenty steps'))
  })

  it('answers with ordered stretches inside the text, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (query, text) => {
        let at = 0
        for (const [start, end] of findText(query, text, { initials: true })?.hits ?? []) {
          expect(start).toBeGreaterThanOrEqual(at)
          expect(end).toBeGreaterThanOrEqual(start)
          at = end
        }
        expect(at).toBeLessThanOrEqual(text.length)
      }),
    )
  })
})
