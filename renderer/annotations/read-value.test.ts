import { describe, expect, it } from 'vitest'
import { messages } from '../../shared/messages/messages.ts'
import { readValue } from './read-value.ts'

describe('readValue', () => {
  it.each([
    ['116 billion', { value: 116e9, scale: 1e9 }],
    ['1,234.5', { value: 1234.5, scale: 1 }],
    ['−3', { value: -3, scale: 1 }],
    ['12 000', { value: 12000, scale: 1 }],
    ['$4.5 billion', { value: 4.5e9, scale: 1e9, unit: 'USD' }],
    ['30–40', { value: 30, valueTo: 40, scale: 1 }],
    ['', null],
    ['a lot', null],
    ['1.2.3', null],
  ])('%s', (typed, expected) => {
    expect(readValue(typed)).toEqual(expected)
  })

  it.each([
    [116e9, 1e9],
    [0.5, 1],
    [1.1e6, 1e6],
    [2025, 1],
    [1234567.25, 1],
  ])('reads back what the field shows: %d', (value, scale) => {
    expect(readValue(messages.figures.typed(value, scale))).toEqual({ value, scale })
  })
})
