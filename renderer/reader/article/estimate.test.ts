import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/model/block.ts'
import { sectionHeight, widthOf } from './estimate.ts'

const setting = { charactersPerLine: 60, lineHeight: 30, blockGap: 15, barHeight: 40 }
const paragraph = (start: number, end: number): Block => ({ role: 'paragraph', start, end })
const fenced = (start: number, end: number): Block => ({ role: 'boilerplate', start, end })

describe('widthOf', () => {
  it.each([
    ['Latin', 'a'.repeat(100), 100],
    ['Vietnamese', 'ệ'.repeat(100), 100],
    ['Chinese', '水'.repeat(100), 215],
    ['nothing', '', 0],
  ])('%s', (_name, text, width) => {
    expect(widthOf(text, 0, text.length)).toBeCloseTo(width)
  })
})

describe('sectionHeight', () => {
  const text = 'a'.repeat(400)
  it('counts lines and gaps', () => {
    expect(sectionHeight(text, [paragraph(0, 120), paragraph(122, 200)], [0, 2], setting, () => false)).toBe(150)
  })
  it('counts a closed run as one bar', () => {
    const blocks = [paragraph(0, 60), fenced(61, 120), fenced(121, 180)]
    expect(sectionHeight(text, blocks, [0, 3], setting, (index) => index > 0)).toBe(45 + 40)
  })
  it('is never nothing: an element of no height would never come near', () => {
    expect(sectionHeight(text, [fenced(0, 1), fenced(2, 3)], [1, 2], setting, () => true)).toBe(1)
  })
})
