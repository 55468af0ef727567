import type { Block } from '../../../shared/model/block.ts'
import type { PageStart } from '../pages/page-starts.ts'
import type { FencedRun, Section } from './sections.ts'

/** What of an article decides how its sections look. */
export interface ArticleShape {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly sections: readonly Section[]
  /** For every block the fenced run it lies in. */
  readonly runs: readonly (FencedRun | null)[]
  /** First blocks of the open runs. */
  readonly openRuns: ReadonlySet<number>
  /** The metadata line is set after the block of this index; -1: before all. */
  readonly metadataAfter: number
  /** By the block that they begin in. */
  readonly pageStarts: ReadonlyMap<number, readonly PageStart[]>
}

/** One thing that stands in a section. Fences and metadata are drawn by components. */
export type Part =
  | { readonly kind: 'block'; readonly index: number }
  | { readonly kind: 'list' | 'table'; readonly indexes: readonly number[] }
  | { readonly kind: 'fence'; readonly run: FencedRun; readonly isOpen: boolean }
  | { readonly kind: 'metadata' }
  | { readonly kind: 'page'; readonly start: PageStart; readonly isWithin: boolean }

const GROUPS = { 'list-item': 'list', 'table-row': 'table' } as const
const groupOf = (block: Block): 'list' | 'table' | null =>
  block.role === 'list-item' || block.role === 'table-row' ? GROUPS[block.role] : null

interface Group {
  readonly kind: 'list' | 'table'
  readonly indexes: number[]
}
const continued = (group: Group | null, kind: Group['kind'] | null): Group | null =>
  group?.kind === kind ? group : null

function pagesOf(index: number, { start }: Block, { pageStarts }: ArticleShape, isInGroup: boolean): readonly Part[] {
  const pages = pageStarts.get(index) ?? []
  return pages.map((page) => ({ kind: 'page', start: page, isWithin: isInGroup || page.offset > start }))
}

/** What stands in a section, in order: list items and rows in groups, closed fences as a bar alone. */
export function partsOf(section: Section, shape: ArticleShape): readonly Part[] {
  const { blocks, runs, openRuns, metadataAfter } = shape
  const parts: Part[] = []
  let group: Group | null = null
  if (metadataAfter === -1 && section.index === 0) parts.push({ kind: 'metadata' })
  for (let index = section.first; index < section.stop; index++) {
    const block = blocks[index]
    if (!block) continue
    const kind = groupOf(block)
    group = continued(group, kind)
    const run = runs[index] ?? null
    const isOpen = run !== null && openRuns.has(run.first)
    if (run?.first === index) parts.push({ kind: 'fence', run, isOpen })
    const pages = pagesOf(index, block, shape, group !== null)
    // A list or table stays one: what begins in the midst of it is said before it.
    if (pages.length > 0) parts.splice(group ? parts.length - 1 : parts.length, 0, ...pages)
    if (group) group.indexes.push(index)
    else if (kind !== null) parts.push((group = { kind, indexes: [index] }))
    else if (!run || isOpen) parts.push({ kind: 'block', index })
    if (index !== metadataAfter) continue
    parts.push({ kind: 'metadata' })
    group = null
  }
  return parts
}

/** A name that two parts share exactly when the same element can show both. */
export function keyOf(part: Part, blocks: readonly Block[]): string {
  if (part.kind === 'metadata') return 'metadata'
  if (part.kind === 'page') return `page ${String(part.start.page)} ${String(part.isWithin)}`
  if (part.kind === 'fence') return `fence ${String(part.run.first)}`
  const indexes = part.kind === 'block' ? [part.index] : part.indexes
  return indexes
    .map((index) => {
      const block = blocks[index]
      return block ? `${String(index)} ${block.role} ${String(block.start)} ${String(block.end)}` : ''
    })
    .join(',')
}
