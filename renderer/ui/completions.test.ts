import { describe, expect, it } from 'vitest'
import { completions } from './completions.ts'
import { fold } from './fold.ts'

const OPTIONS = ['Đặng Văn Hùng', 'Anna Dang', 'Søren Holm', 'Bogdan Ionescu', '陆闻笙'].map((label, index) => ({
  id: String(index),
  label,
}))

describe('completions', () => {
  const cases: readonly (readonly [typed: string, labels: readonly string[]])[] = [
    ['', OPTIONS.map(({ label }) => label)],
    ['dang', ['Đặng Văn Hùng', 'Anna Dang']],
    ['da', ['Đặng Văn Hùng', 'Anna Dang', 'Bogdan Ionescu']],
    ['sor', ['Søren Holm']],
    ['闻', ['陆闻笙']],
    ['zz', []],
    ['  HUNG ', ['Đặng Văn Hùng']],
  ]
  it.each(cases)('%j', (typed, labels) => {
    expect(completions(OPTIONS, typed, 10).map(({ label }) => label)).toEqual(labels)
  })
  it('keeps to the limit', () => {
    expect(completions(OPTIONS, '', 2)).toHaveLength(2)
  })
})

describe('fold', () => {
  it('reads NFC and NFD alike', () => {
    expect(fold('Nguyễn'.normalize('NFD'))).toBe('nguyen')
    expect(fold('Nguyễn'.normalize('NFC'))).toBe('nguyen')
  })
})
