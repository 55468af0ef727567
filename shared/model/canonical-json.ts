/**
 * JSON with the keys of every object in code unit order and without white space, so that equal
 * values have equal bytes.
 */
export const canonicalJson = (value: unknown): string => JSON.stringify(sorted(value))

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  const from = value as Readonly<Record<string, unknown>>
  const keys = Object.keys(from).sort()
  // Assigned one by one: less than half the time of Object.fromEntries, and this runs for every row there is.
  const to: Record<string, unknown> = {}
  for (const key of keys) {
    const entry = sorted(from[key])
    // Would be the prototype when assigned, and here is only a key.
    if (key === '__proto__') Object.defineProperty(to, key, { value: entry, enumerable: true })
    else to[key] = entry
  }
  return to
}
