import { describe, expect, it } from 'vitest'
import { EMPTY_FIGURE } from '../edits/annotation.ts'
import type { Figure } from './figure.ts'
import { figureText, readValue, valueText } from './figure-text.ts'

describe('figureText', () => {
  it.each<[Partial<Figure>, string | null]>([
    [{}, null],
    [{ value: 33, unit: 'percent', approximator: 'about' }, '≈ 33 %'],
    [{ value: 116e9, scale: 1e9, unit: 'USD', approximator: 'more-than' }, '> $116 billion'],
    [{ value: 30, valueTo: 40, unit: 'ships' }, '30–40 ships'],
    [{ value: 7.8e9, scale: 1e9, unit: 'AUD' }, '7.8 billion AUD'],
    [{ value: 200, unit: 'times' }, '200 ×'],
    [{ value: 1234567 }, '1,234,567'],
  ])('%j', (over, expected) => {
    expect(figureText({ ...EMPTY_FIGURE, ...over })).toBe(expected)
  })
})

describe('readValue', () => {
  it.each([
    ['116 billion', { value: 116e9, scale: 1e9 }],
    ['7.8bn', { value: 7.8e9, scale: 1e9 }],
    ['1,234.5', { value: 1234.5, scale: 1 }],
    ['−3', { value: -3, scale: 1 }],
    ['12 000', { value: 12000, scale: 1 }],
    ['', null],
    ['a lot', null],
    ['1.2.3', null],
    ['12 ships', null],
  ])('%s', (typed, expected) => {
    expect(readValue(typed)).toEqual(expected)
  })

  it.each([
    [116e9, 1e9],
    [0.5, 1],
    [1.1e6, 1e6],
  ])('reads back what is written: %d', (value, scale) => {
    expect(readValue(valueText(value, scale))).toEqual({ value, scale })
  })
})
