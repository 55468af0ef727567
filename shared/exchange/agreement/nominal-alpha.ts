/**
 * Krippendorff's alpha for nominal data of two observers without gaps in the data:
 *
 *     α = 1 − (n − 1) · Σ_{c≠k} o_ck / Σ_{c≠k} n_c·n_k
 *
 * where `o_ck` counts how often one observer gave class c and the other class k to the same unit (each unit twice, once
 * for either order), `n_c` is the sum of the row c of these counts, and `n` the number of all values, two a unit
 * (K. Krippendorff, Computing Krippendorff's Alpha-Reliability, 2011, section C).
 *
 * @param counts `counts[a][b]`: units to which the first observer gave class a and the second class b; square
 * @returns null when there is only one class or no unit: then nothing could have disagreed
 */
export function nominalAlpha(counts: readonly (readonly number[])[]): number | null {
  const at = (a: number, b: number): number => counts[a]?.[b] ?? 0
  const values = counts.map((_, c) => counts.reduce((sum, __, k) => sum + at(c, k) + at(k, c), 0))
  const n = values.reduce((sum, count) => sum + count, 0)
  let observed = 0
  let expected = 0
  for (let c = 0; c < counts.length; c += 1) {
    for (let k = 0; k < counts.length; k += 1) {
      if (c === k) continue
      observed += at(c, k) + at(k, c)
      expected += (values[c] ?? 0) * (values[k] ?? 0)
    }
  }
  return expected === 0 ? null : 1 - ((n - 1) * observed) / expected
}
