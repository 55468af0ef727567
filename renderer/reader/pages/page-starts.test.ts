import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/model/block.ts'
import { pageStartsOf } from './page-starts.ts'

const paragraph = (at: number, page?: number, pageTurns?: readonly number[]): Block => ({
  role: 'paragraph',
  start: at * 100,
  end: at * 100 + 90,
  ...(page === undefined ? {} : { page }),
  ...(pageTurns === undefined ? {} : { pageTurns }),
})

describe('pageStartsOf', () => {
  it.each<[string, readonly Block[], readonly (readonly [page: number, block: number, offset: number])[]]>([
    ['a format without pages', [paragraph(0), paragraph(1)], []],
    ['a single page', [paragraph(0, 1), paragraph(1, 1)], []],
    ['a page that begins with a block', [paragraph(0, 1), paragraph(1, 2)], [[2, 1, 100]]],
    ['pages that begin within one', [paragraph(0, 1, [20, 60]), paragraph(1, 3)], [[2, 0, 20], [3, 0, 60]]], // prettier-ignore
    ['the foot of a page after what reaches over it', [paragraph(0, 1, [20]), paragraph(1, 1), paragraph(2, 2)], [[2, 0, 20]]], // prettier-ignore
    ['pages without text between', [paragraph(0, 3), paragraph(1, 7)], [[7, 1, 100]]],
    ['nothing on the first pages', [paragraph(0, 4), paragraph(1, 4, [150])], [[5, 1, 150]]],
  ])('%s', (_name, blocks, starts) => {
    expect(pageStartsOf(blocks).map(({ page, block, offset }) => [page, block, offset])).toEqual(starts)
  })
})
