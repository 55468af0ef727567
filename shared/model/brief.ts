import { z } from 'zod'
import { Id, Instant } from './primitives.ts'

/** The analyst's own words, Markdown. */
const ProseBlock = z.object({ type: z.literal('prose'), markdown: z.string() }).readonly()

/** A quotation bound to its annotation; `exact` is what was quoted when it was last accepted. */
const QuoteBlock = z.object({ type: z.literal('quote'), annotationId: Id, exact: z.string() }).readonly()

export const Brief = z
  .object({
    id: Id,
    dossierId: Id,
    title: z.string(),
    blocks: z.array(z.discriminatedUnion('type', [ProseBlock, QuoteBlock])).readonly(),
    createdAt: Instant,
    modifiedAt: Instant,
  })
  .readonly()
export type Brief = z.infer<typeof Brief>
