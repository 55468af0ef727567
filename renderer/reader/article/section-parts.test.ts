import { describe, expect, it } from 'vitest'
import type { Block, BlockRole } from '../../../shared/model/block.ts'
import { byBlock, pageStartsOf } from '../pages/page-starts.ts'
import { type ArticleShape, keyOf, type Part, partsOf } from './section-parts.ts'
import { fencedRunsOf, runOfBlock, sectionsOf } from './sections.ts'

const ROLES: Readonly<Record<string, BlockRole>> = {
  t: 'title',
  p: 'paragraph',
  l: 'list-item',
  r: 'table-row',
  x: 'boilerplate',
}

/** An article of blocks by the letters of their roles. */
function shapeOf(
  letters: string,
  metadataAfter = -2,
  open: readonly number[] = [],
  pages: readonly number[] = [],
): ArticleShape {
  const blocks = [...letters].map((letter, index): Block => {
    return { role: ROLES[letter] ?? 'paragraph', start: index * 10, end: index * 10 + 8, ...pageOf(pages[index]) }
  })
  return {
    text: 'a'.repeat(letters.length * 10),
    blocks,
    sections: sectionsOf(blocks, 0),
    runs: runOfBlock(blocks, fencedRunsOf(blocks)),
    openRuns: new Set(open),
    metadataAfter,
    pageStarts: byBlock(pageStartsOf(blocks)),
  }
}

const pageOf = (page: number | undefined) =>
  page === undefined ? {} : { page: Math.floor(page), ...(Number.isInteger(page) ? {} : { pageTurns: [15] }) }

const spoken = (part: Part): string => {
  if (part.kind === 'page') return `${part.isWithin ? 'within' : 'page'} ${String(part.start.page)}`
  if (part.kind === 'block') return String(part.index)
  if (part.kind === 'fence') return `fence ${String(part.run.first)}-${String(part.run.last)}`
  return part.kind === 'metadata' ? 'metadata' : `${part.kind} ${part.indexes.join('+')}`
}
const allParts = (shape: ArticleShape): readonly string[] =>
  shape.sections.flatMap((section) => partsOf(section, shape).map(spoken))

describe('partsOf', () => {
  it.each([
    ['paragraphs', shapeOf('ppp'), ['0', '1', '2']],
    ['the line after the title', shapeOf('tp', 0), ['0', 'metadata', '1']],
    ['the line before all', shapeOf('p', -1), ['metadata', '0']],
    ['items in lists, rows in tables', shapeOf('pllprrl'), ['0', 'list 1+2', '3', 'table 4+5', 'list 6']],
    ['a closed fence', shapeOf('pxxp'), ['0', 'fence 1-2', '3']],
    ['an open fence', shapeOf('pxxp', -2, [1]), ['0', 'fence 1-2', '1', '2', '3']],
    ['a page before its first block', shapeOf('ppp', -2, [], [1, 2, 2]), ['0', 'page 2', '1', '2']],
    ['a page that begins within a block', shapeOf('ppp', -2, [], [1, 1.5, 2]), ['0', 'within 2', '1', '2']],
    ['a page that begins in a list', shapeOf('plll', -2, [], [1, 1, 2, 2]), ['0', 'within 2', 'list 1+2+3']],
    ['a page that begins in a closed fence', shapeOf('pxp', -2, [], [1, 2, 2]), ['0', 'fence 1-1', 'page 2', '2']],
    ['a fence ends a list', shapeOf('lxl'), ['list 0', 'fence 1-1', 'list 2']],
  ])('%s', (_name, shape, parts) => {
    expect(allParts(shape)).toEqual(parts)
  })

  it('puts one bar at the beginning of a run that reaches over sections', () => {
    expect(allParts(shapeOf('p'.repeat(39) + 'xxx' + 'p')).filter((part) => part.startsWith('fence'))).toEqual([
      'fence 39-41',
    ])
  })
})

describe('keyOf', () => {
  it('changes when a block shows something else', () => {
    const { blocks } = shapeOf('pp')
    const other = shapeOf('px').blocks
    const part: Part = { kind: 'block', index: 1 }
    expect(keyOf(part, blocks)).toBe(keyOf(part, shapeOf('lp').blocks))
    expect(keyOf(part, blocks)).not.toBe(keyOf(part, other))
  })
})
