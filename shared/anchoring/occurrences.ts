/**
 * Where `needle` stands in `text`, overlapping occurrences included, in order.
 *
 * @param limit stop after so many: a quote that stands in more places than this cannot be told apart anyway
 * @returns start offsets, UTF-16 code units; none for an empty needle
 */
export function occurrencesOf(text: string, needle: string, limit: number): readonly number[] {
  if (needle === '') return []
  const found: number[] = []
  for (let at = text.indexOf(needle); at !== -1 && found.length < limit; at = text.indexOf(needle, at + 1)) {
    found.push(at)
  }
  return found
}
