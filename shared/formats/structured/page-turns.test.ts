import { expect, it } from 'vitest'
import { canonicalBlocks } from './canonical-blocks.ts'

it('keeps where pages begin, in a block that is cut as well', () => {
  const sentence = 'A sentence that is said again. '
  const text = sentence.repeat(5_000).trim()
  const turn = text.length - 10
  const { blocks } = canonicalBlocks([
    { text: 'First', role: 'heading', page: 1 },
    { text, role: 'paragraph', page: 2, pageTurns: [20, turn] },
  ])
  expect(blocks.length).toBeGreaterThan(2)
  expect(blocks[1]).toMatchObject({ page: 2, pageTurns: [20 + 'First'.length + 2] })
  expect(blocks.at(-1)).toMatchObject({ page: 3, pageTurns: [turn + 'First'.length + 2] })
})
