import { describe, expect, it } from 'vitest'
import type { Block } from '../../../shared/model/block.ts'
import { nextUntagged } from './untagged.ts'

const ROLES = ['title', 'paragraph', 'paragraph', 'heading', 'boilerplate', 'list-item', 'paragraph'] as const
const blocks: readonly Block[] = ROLES.map((role, index) => ({ role, start: index * 10, end: index * 10 + 8 }))
const tagged = new Set([2])
const isTagged = (index: number) => tagged.has(index)

describe('nextUntagged', () => {
  it.each([
    ['passes over the title', 0, 1, 1],
    ['passes over what is tagged, headings and the fence', 1, 1, 5],
    ['goes on from a block that is tagged', 2, 1, 5],
    ['has an end', 6, 1, null],
    ['goes back over the same', 5, -1, 1],
    ['has a beginning', 1, -1, null],
  ] as const)('%s', (_what, from, by, expected) => {
    expect(nextUntagged(blocks, isTagged, from, by)).toBe(expected)
  })
})
