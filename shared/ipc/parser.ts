import { z } from 'zod'

/** Told apart from those before it: what is said of one that has ended is of no concern to the next. */
const ParserId = z.number().int().positive()

/**
 * The hidden page that reads files. The page asks for it here and talks to it through a message port of their own,
 * which comes as a message of the window (`PARSER_PORT` in names.ts).
 */
export const PARSER_CHANNELS = {
  /** Starts one, or gives the one that rests. Fails with `ipc/failed`. */
  'parser.open': { request: z.strictObject({}), response: z.strictObject({ id: ParserId }) },
  /** A file of so many bytes is read from now on: its memory is watched. */
  'parser.begin': {
    request: z.strictObject({ id: ParserId, bytes: z.number().int().nonnegative() }),
    response: z.null(),
  },
  /** Nothing is read for now: it is kept for a while, and then ended. */
  'parser.rest': { request: z.strictObject({ id: ParserId }), response: z.null() },
  /** Ends it at once, whatever it is doing. */
  'parser.end': { request: z.strictObject({ id: ParserId }), response: z.null() },
} as const

/** It ended by itself (`crashed`) or used more memory than a file may (`out-of-memory`). Not told after `parser.end`. */
export const ParserEnded = z.strictObject({ id: ParserId, reason: z.enum(['crashed', 'out-of-memory']) })
export type ParserEnded = z.infer<typeof ParserEnded>
