import { canonicalJson } from '../../model/canonical-json.ts'
import type { Difference } from './merge-types.ts'

const wordsOf = (value: unknown): string | null => {
  if (value === null || value === undefined || value === '') return null
  if (Array.isArray(value)) return value.length === 0 ? null : value.map((entry) => wordsOf(entry) ?? '').join(', ')
  return typeof value === 'string' ? value : typeof value === 'object' ? canonicalJson(value) : String(value)
}

/**
 * The fields of a record in which what somebody else states differs, by name of the field.
 * @param say the words for a value, where it is not words already
 */
export function differencesOf<Fields extends object>(
  mine: Fields,
  stated: Partial<Fields>,
  say: (field: string, value: unknown) => string | null = (_field, value) => wordsOf(value),
): readonly Difference[] {
  return Object.entries(stated)
    .filter(([field, value]) => canonicalJson(value ?? null) !== canonicalJson(valueOf(mine, field) ?? null))
    .map(([field, value]) => ({ field, mine: say(field, valueOf(mine, field)), theirs: say(field, value) }))
    .sort((a, b) => (a.field < b.field ? -1 : 1))
}

export { wordsOf }

const valueOf = (record: object, field: string): unknown => (record as Readonly<Record<string, unknown>>)[field]
