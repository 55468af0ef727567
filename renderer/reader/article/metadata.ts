import type { Block, BlockRole } from '../../../shared/model/block.ts'
import type { Source } from '../../../shared/model/source.ts'

const HEAD_ROLES: ReadonlySet<BlockRole> = new Set(['title', 'subtitle', 'byline'])

/** What stands above the text. */
export interface Head {
  /** Index of the block after which the metadata line is set; -1: before all blocks. */
  readonly metadataAfter: number
  /** The title is printed by us because no block holds it. */
  readonly needsTitle: boolean
  readonly needsSubtitle: boolean
  /** Authors that the text itself does not print in its byline. */
  readonly unprintedAuthors: readonly string[]
  readonly needsOutlet: boolean
  readonly needsDate: boolean
}

/** Title, subtitle and byline blocks open an article, whatever boilerplate lies between them. */
export function headOf(source: Source, text: string, blocks: readonly Block[]): Head {
  let metadataAfter = -1
  const roles = new Set<BlockRole>()
  let bylines = ''
  for (const [index, { role, start, end }] of blocks.entries()) {
    if (role === 'boilerplate') continue
    if (!HEAD_ROLES.has(role)) break
    roles.add(role)
    metadataAfter = index
    if (role === 'byline') bylines += `${text.slice(start, end)}\n`
  }
  return {
    metadataAfter,
    needsTitle: !roles.has('title') && source.title !== '',
    needsSubtitle: !roles.has('subtitle') && source.subtitle !== null && source.subtitle !== '',
    unprintedAuthors: source.authors.filter((author) => !bylines.includes(author)),
    needsOutlet: source.outlet !== null && !bylines.includes(source.outlet),
    needsDate: source.publishedAt !== null && !printsDate(bylines, source.publishedAt),
  }
}

/** Whether a byline prints this day, in words or in figures: its year and its day, each by itself. */
function printsDate(bylines: string, date: string): boolean {
  const numbers = new Set([...bylines.matchAll(/\d+/g)].map(([digits]) => Number(digits)))
  const [year, , day] = date.split('-').map(Number)
  return year !== undefined && day !== undefined && numbers.has(year) && numbers.has(day)
}
