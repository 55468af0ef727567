/**
 * JSON with the keys of every object in code unit order and without white space, so that equal
 * values have equal bytes.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  // Object.fromEntries defines properties, so that even a key named __proto__ is only a key.
  return Object.fromEntries(entries.map(([key, entry]) => [key, sorted(entry)]))
}
