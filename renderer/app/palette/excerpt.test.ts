import { describe, expect, it } from 'vitest'
import { excerpt } from './excerpt.ts'

const LONG = `${'one two three '.repeat(10)}needle and more`
const at = LONG.indexOf('needle')

describe('excerpt', () => {
  it('leaves short texts whole', () => {
    expect(excerpt('a needle', [[2, 8]])).toEqual({ text: 'a needle', hits: [[2, 8]] })
  })
  it('starts at a word before the first hit and keeps the hit on it', () => {
    const { text, hits } = excerpt(LONG, [[at, at + 6]])
    expect(text.startsWith('… ')).toBe(true)
    expect(text.length).toBeLessThan(70)
    expect(hits.map(([from, to]) => text.slice(from, to))).toEqual(['needle'])
    expect(LONG).toContain(` ${text.slice(2)}`)
  })
  it('turns line breaks into spaces without moving hits', () => {
    expect(excerpt('a\r\nneedle', [[3, 9]])).toEqual({ text: 'a  needle', hits: [[3, 9]] })
  })
  it('does not cut a character in two', () => {
    const text = `${'😀'.repeat(60)}x`
    expect(encodeURIComponent(excerpt(text, [[120, 121]]).text)).toContain('x')
  })
})
