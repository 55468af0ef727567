import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Source } from '../../shared/model/source.ts'
import { platform } from '../platform/platform.ts'
import { useSearchAhead } from '../search/search-ahead.tsx'
import { searchClient } from '../search/search-client.ts'
import { useDossierAnnotations, usePeople } from '../storage/live.ts'
import { containsAll, haystacks, searchWords } from './search.ts'

interface TextHits {
  readonly query: string
  readonly ids: ReadonlySet<string>
}

export interface LibrarySearch {
  /** Sources that match; null when nothing was typed. */
  readonly matching: ReadonlySet<string> | null
  /** The index has not answered yet. */
  readonly searching: boolean
}

/** ms after the last key before the index is asked. */
const DELAY = 80

/**
 * Finds at once in what is known about the sources, pieces of words too, and shortly after by the index in all that
 * they say, as the search does: phrases, beginnings, what is not wanted.
 */
export function useLibrarySearch(dossierId: string | null, sources: readonly Source[], typed: string): LibrarySearch {
  const query = useDeferredValue(typed.trim())
  const words = useMemo(() => searchWords(query), [query])
  const active = words.length > 0
  const annotations = useDossierAnnotations(active ? dossierId : null)
  const people = usePeople(active ? dossierId : null)
  const stacks = useMemo(
    () => (active ? haystacks(sources, annotations ?? [], people ?? []) : null),
    [active, sources, annotations, people],
  )
  const texts = useTextHits(active ? dossierId : null, query)
  const matching = useMemo(() => {
    if (!stacks) return null
    const ids = new Set(texts?.ids)
    for (const [id, stack] of stacks) if (containsAll(stack, words)) ids.add(id)
    return ids
  }, [stacks, texts, words])
  return { matching, searching: active && texts === null }
}

function useTextHits(dossierId: string | null, query: string): TextHits | null {
  const [hits, setHits] = useState<TextHits | null>(null)
  const turn = useSearchAhead((state) => state.turn)
  useEffect(() => {
    if (dossierId === null || query === '') return
    let isCurrent = true
    const timer = setTimeout(() => {
      searchClient.ask({ kind: 'matching', dossierId, typed: query }).then(
        (found) => {
          if (isCurrent) setHits({ query, ids: new Set(found) })
        },
        (thrown: unknown) => {
          // What is known about the sources is still searched.
          platform.logError(thrown)
          if (isCurrent) setHits({ query, ids: new Set() })
        },
      )
    }, DELAY)
    return () => {
      isCurrent = false
      clearTimeout(timer)
    }
  }, [dossierId, query, turn])
  return hits?.query === query ? hits : null
}
