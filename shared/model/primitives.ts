import { z } from 'zod'

/** Identifier of a record: opaque, never shown, never reused. */
export const Id = z.string().min(1).max(128)
export type Id = z.infer<typeof Id>

/** An instant, ISO 8601 in UTC with milliseconds. */
export const Instant = z.iso.datetime()

/** A whole calendar date, `YYYY-MM-DD`. */
export const CalendarDate = z.iso.date()

/** A calendar date as far as it is known: `2023`, `2023-04` or `2023-04-13`. A day is one that the month has. */
export const PartialDate = z.union([z.string().regex(/^\d{4}(-(0[1-9]|1[0-2]))?$/), CalendarDate])
export type PartialDate = z.infer<typeof PartialDate>

/** UTF-16 code units into canonical text, 0-based, end-exclusive. */
export const Offset = z.number().int().nonnegative()

export const Sha256 = z.string().regex(/^[0-9a-f]{64}$/)

/** A half-open stretch of canonical text in UTF-16 code units. */
export interface Span {
  readonly start: number
  readonly end: number
}
