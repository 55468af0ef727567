import type { Source } from '../../../shared/model/source.ts'
import { fold } from '../../ui/fold.ts'

/** More are not listed: typing finds the others. */
export const LISTED = 100

const byTitle = (a: Source, b: Source): number => a.title.localeCompare(b.title) || (a.id < b.id ? -1 : 1)

/**
 * The sources in which every word of `query` stands in title, outlet or authors; by title, the one that is
 * read already last: it is seldom meant.
 */
export function sourceChoices(sources: readonly Source[], query: string, currentId: string): readonly Source[] {
  const words = fold(query).split(/\s+/).filter(Boolean)
  const found = sources.filter(({ title, outlet, authors }) => {
    const known = fold([title, outlet ?? '', ...authors].join(' '))
    return words.every((word) => known.includes(word))
  })
  return found.sort((a, b) => Number(a.id === currentId) - Number(b.id === currentId) || byTitle(a, b))
}
