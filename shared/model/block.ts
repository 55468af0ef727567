import { z } from 'zod'
import { Id, Offset } from './primitives.ts'

/** What a stretch of the canonical text is. The words are those of the headless contract. */
export const BLOCK_ROLES = [
  'title',
  'subtitle',
  'byline',
  'heading',
  'paragraph',
  'quotation',
  'list-item',
  'table-row',
  'caption',
  'boilerplate',
] as const
export const BlockRole = z.enum(BLOCK_ROLES)
export type BlockRole = z.infer<typeof BlockRole>

export const Block = z
  .object({
    role: BlockRole,
    start: Offset,
    end: Offset,
    /** Of a heading, 1 to 6, where the format says so. */
    level: z.number().int().min(1).max(6).optional(),
    /** The page that it begins on, 1-based, where the format has pages. */
    page: z.number().int().positive().optional(),
    /** Offsets into the text at which its next pages begin, each one page further. */
    pageTurns: z.array(Offset).readonly().optional(),
  })
  .readonly()
export type Block = z.infer<typeof Block>

/**
 * The blocks of one source, in order and without overlap; every non-blank character of the text
 * lies in exactly one. Kept apart from the source because the analyst can move the fence while the
 * text itself never changes.
 */
export const SourceBlocks = z
  .object({
    /** The id of the source. */
    id: Id,
    dossierId: Id,
    blocks: z.array(Block).readonly(),
  })
  .readonly()
export type SourceBlocks = z.infer<typeof SourceBlocks>
