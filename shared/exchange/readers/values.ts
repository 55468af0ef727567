import { CalendarDate, PartialDate } from '../../model/primitives.ts'

/** A JSON object of unknown shape. */
export type Fields = Readonly<Record<string, unknown>>

export const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A list as it is, a value alone as a list of one, nothing as none. */
export const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? (value as readonly unknown[]) : value === undefined || value === null ? [] : [value]

export const fieldsIn = (value: unknown): readonly Fields[] => listOf(value).filter(isFields)

/** The words, or null when they are none or blank. */
export const wordsIn = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value : null

export const stringsIn = (value: unknown): readonly string[] =>
  listOf(value).filter((entry): entry is string => typeof entry === 'string' && entry !== '')

/** 0 is an offset like any other; what is no whole number from 0 on is none. */
export const offsetIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null

export const numberIn = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null

export const oneOf = <Value extends string>(values: readonly Value[], value: unknown): Value | null =>
  values.find((known) => known === value) ?? null

const parsed = (schema: typeof PartialDate | typeof CalendarDate, value: unknown): string | null => {
  const result = schema.safeParse(value)
  return result.success ? result.data : null
}
export const partialDateIn = (value: unknown): string | null => parsed(PartialDate, value)
export const calendarDateIn = (value: unknown): string | null => parsed(CalendarDate, value)

const INSTANT = /^\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:\.\d+)?)?(Z|[+-]\d\d:?\d\d)?)?$/

/** An instant of ISO 8601 in UTC; one without a zone is taken for UTC, so that it reads the same everywhere. */
export function instantIn(value: unknown): string | null {
  const [whole, zone] = typeof value === 'string' ? (INSTANT.exec(value) ?? []) : []
  if (whole === undefined) return null
  const time = whole.includes(':') ? (zone === undefined ? `${whole}Z` : whole) : `${whole}T00:00:00Z`
  const instant = new Date(time.replace(' ', 'T').replace(/([+-]\d\d)(\d\d)$/u, '$1:$2'))
  return Number.isNaN(instant.getTime()) ? null : instant.toISOString()
}
