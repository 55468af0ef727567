import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/model/block.ts'
import { progressMap } from '../minimap/progress-map.ts'
import { offsetOfPosition, paragraphNumber, paragraphsOf, parsePosition } from './go-to.ts'

describe('parsePosition', () => {
  it.each([
    ['40%', { fraction: 0.4 }],
    [' 12.5 % ', { fraction: 0.125 }],
    ['12,5%', { fraction: 0.125 }],
    ['0%', { fraction: 0 }],
    ['100%', { fraction: 1 }],
    ['100.1%', null],
    ['7', { paragraph: 7 }],
    ['0', null],
    ['31', null],
    ['1.5', null],
    ['', null],
    ['-3', null],
    ['end', null],
  ])('%j', (typed, expected) => {
    expect(parsePosition(typed, 30)).toEqual(expected)
  })
})

describe('paragraphs', () => {
  const roles = ['title', 'boilerplate', 'paragraph', 'boilerplate', 'boilerplate', 'paragraph'] as const
  const blocks: readonly Block[] = roles.map((role, index) => ({ role, start: index * 10, end: index * 10 + 8 }))
  const progress = progressMap(blocks, (index) => blocks[index]?.role === 'boilerplate')

  it('are numbered without what is fenced', () => {
    const paragraphs = paragraphsOf(blocks)
    expect(paragraphs).toEqual([0, 2, 5])
    expect([0, 1, 2, 3, 4, 5].map((index) => paragraphNumber(paragraphs, index))).toEqual([1, 1, 2, 2, 2, 3])
  })

  it('are gone to by their number, and by the share of what can be seen', () => {
    expect(offsetOfPosition('3', blocks, progress)).toBe(50)
    expect(offsetOfPosition('4', blocks, progress)).toBeNull()
    expect(offsetOfPosition('0%', blocks, progress)).toBe(0)
    expect(offsetOfPosition('50%', blocks, progress)).toBe(24)
  })
})
