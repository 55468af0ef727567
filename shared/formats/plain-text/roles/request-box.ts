import type { Features } from '../signals/features.ts'
import type { InterfaceCategory } from '../vocabulary/interface-phrases.ts'

const CATEGORIES: readonly InterfaceCategory[] = ['newsletter', 'legal', 'consent']
const MAX_LINES = 6

/**
 * The last line of a box that asks for an address: it begins with a request, and a field, button or legal line ends
 * it. Lines in between belong to it although they could be headings; sentences of the article end it.
 *
 * @param end last index that may belong to it
 * @returns `at` itself when no box begins there
 */
export function requestBoxEnd(all: readonly Features[], at: number, end: number): number {
  const here = all[at]
  if (!here || here.chrome === null || here.interface.leads !== 'newsletter') return at
  let last = at
  for (let i = at + 1; i <= Math.min(end, at + MAX_LINES) && i <= last + 2; i += 1) {
    const line = all[i]
    if (!line || line.isProse) break
    if (line.chrome === 'sure' && CATEGORIES.some((category) => line.interface.categories.has(category))) last = i
  }
  return last
}
