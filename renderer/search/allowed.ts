import type { Source } from '../../shared/model/source.ts'
import { foldWord } from '../../shared/search/fold.ts'
import type { DossierIndex, Entry, KnownAnnotation } from './dossier-index.ts'
import { NO_SEARCH_FILTER, type SearchFilter } from './protocol.ts'

/** Whether a date that is known so far lies between two others, of which each may be open. What has no date does not. */
export function isBetween(date: string | null, from: string, to: string): boolean {
  if (from === '' && to === '') return true
  if (date === null) return false
  // As far as both are known: 2023 lies between 2023-04 and 2024.
  const isFrom = from === '' || date.slice(0, from.length) >= from.slice(0, date.length)
  const isTo = to === '' || date.slice(0, to.length) <= to.slice(0, date.length)
  return isFrom && isTo
}

/** Whether nothing but a name could be left over: people and questions have no kind, outlet, date or state. */
export const isUnfiltered = (filter: SearchFilter): boolean =>
  (Object.keys(NO_SEARCH_FILTER) as (keyof SearchFilter)[]).every((key) => filter[key] === NO_SEARCH_FILTER[key])

/** Which entries of a dossier the filter lets through. */
export function allowing(index: DossierIndex, filter: SearchFilter): (entry: Entry) => boolean {
  const { kind, person, outlet, from, to, state } = filter
  const meant = person === '' ? null : idsOfPerson(index, person)
  const isUnder = (source: Source): boolean =>
    (outlet === '' || source.outlet === outlet) && (state === null || source.state === state)
  const isSaid = (annotation: KnownAnnotation): boolean => {
    const source = index.sources.get(annotation.sourceId)
    if (!source || !isUnder(source)) return false
    if (meant && !meant.has(annotation.speakerId ?? '')) return false
    return isBetween(annotation.date ?? source.publishedAt, from, to)
  }
  const areNames = isUnfiltered(filter)
  return (entry) => {
    switch (entry.kind) {
      case 'source':
        if (kind !== null && kind !== 'text') return false
        return meant === null && isUnder(entry.source) && isBetween(entry.source.publishedAt, from, to)
      case 'annotation':
        return (kind === null || kind === entry.annotation.kind) && isSaid(entry.annotation)
      case 'note':
        return kind === 'note' && isSaid(entry.annotation)
      case 'person':
      case 'question':
        return areNames
    }
  }
}

function idsOfPerson(index: DossierIndex, name: string): ReadonlySet<string> {
  const wanted = foldWord(name)
  const ids = new Set<string>()
  for (const { id, name: own, aliases } of index.people.values())
    if ([own, ...aliases].some((each) => foldWord(each) === wanted)) ids.add(id)
  return ids
}
