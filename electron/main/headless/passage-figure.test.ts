import { describe, expect, it } from 'vitest'
import { figureOf } from './passage-figure.ts'

const given = { kind: 'figure', value: 116e9, unit: 'USD', approximate: true, measure: 'Trade' } as const

describe('the figure of a passage', () => {
  it.each([
    ['its print', 'more than $116 billion', {}, 1e9, 'more-than'],
    ['its print, and is exact when that is said', 'more than $116 billion', { approximate: false }, 1e9, null],
    ['a print that says another value', 'about $35 million', {}, 1e9, 'about'],
    ['words without a value', 'a great deal of trade', {}, 1e9, 'about'],
    ['a long number', '2,375,000,000 dollars', { value: 2_375_000_000, approximate: false }, 1, null],
    ['a value that is no short number', 'trade', { value: 1_234_567_890, approximate: false }, 1, null],
    ['a small value', 'ships', { value: 40, approximate: false }, 1, null],
    ['a fall', 'trade', { value: -3e6, approximate: false }, 1e6, null],
    ['no value', 'trade', { value: null, approximate: false }, 1, null],
  ] as const)('takes scale and approximator from %s', (_name, exact, own, scale, approximator) => {
    expect(figureOf({ ...given, ...own }, exact, 'en', '2022')).toMatchObject({ scale, approximator, asOf: '2022' })
  })

  it('is none for other kinds', () => {
    expect(figureOf({ ...given, kind: 'expert_view' }, 'x', 'en', null)).toBeNull()
  })
})
