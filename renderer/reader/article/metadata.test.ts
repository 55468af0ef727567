import { describe, expect, it } from 'vitest'
import type { Block, BlockRole } from '../../../shared/model/block.ts'
import { exampleSource } from '../../../shared/model/testing/examples.ts'
import { headOf } from './metadata.ts'

const TEXT = 'Title words\nBy Ada Low\nBody'
const blocksOf = (...roles: readonly BlockRole[]): readonly Block[] => {
  const ends = [11, 22, 27]
  return roles.map((role, index) => ({ role, start: (ends[index - 1] ?? -1) + 1, end: ends[index] ?? 27 }))
}
const source = exampleSource({ title: 'Title words', authors: ['Ada Low', 'Ben Hu'] })

describe('headOf', () => {
  it.each([
    ['title and byline', blocksOf('title', 'byline', 'paragraph'), 1, false, ['Ben Hu']],
    ['boilerplate first', blocksOf('boilerplate', 'title', 'paragraph'), 1, false, ['Ada Low', 'Ben Hu']],
    ['no title block', blocksOf('paragraph', 'title'), -1, true, ['Ada Low', 'Ben Hu']],
    ['nothing', [], -1, true, ['Ada Low', 'Ben Hu']],
  ] as const)('%s', (_name, blocks, metadataAfter, needsTitle, unprintedAuthors) => {
    expect(headOf(source, TEXT, blocks)).toMatchObject({ metadataAfter, needsTitle, unprintedAuthors })
  })
})
