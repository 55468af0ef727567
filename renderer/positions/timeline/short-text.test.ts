import { describe, expect, it } from 'vitest'
import { shortText } from './short-text.ts'

describe('shortText', () => {
  it.each([
    ['Ada', 100, 'Ada'],
    ['Nguyễn Thị Ánh Tuyết', 200, 'Nguyễn Thị Ánh Tuyết'],
    ['Maximilian-Leopold von Hohenstaufen', 100, 'Maximilian-L…'],
    ['河流法研究所所长', 60, '河流法…'],
    ['👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 40, '👩‍👩‍👧👩‍👩‍👧…'],
  ])('%s in %d px', (text, width, expected) => {
    expect(shortText(text, 12, width)).toBe(expected)
  })
})
