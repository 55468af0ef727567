import { useDeferredValue, useEffect, useMemo, useState } from 'react'
import type { Source } from '../../shared/model/source.ts'
import { useDossierAnnotations, usePeople } from '../storage/live.ts'
import { containsAll, haystacks, searchWords } from './search.ts'
import { searchTexts } from './text-search.ts'

interface TextHits {
  readonly query: string
  readonly ids: ReadonlySet<string>
}

export interface LibrarySearch {
  /** Sources that match; null when nothing was typed. */
  readonly matching: ReadonlySet<string> | null
  /** The texts are still being read. */
  readonly searching: boolean
}

/** ms after the last key before texts are read from disk. */
const DELAY = 250

/** Finds at once in what is known about the sources, and shortly after in their texts. */
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
  const texts = useTextHits(active ? dossierId : null, sources, query)
  const matching = useMemo(() => {
    if (!stacks) return null
    const ids = new Set(texts?.ids)
    for (const [id, stack] of stacks) if (containsAll(stack, words)) ids.add(id)
    return ids
  }, [stacks, texts, words])
  return { matching, searching: active && texts === null }
}

function useTextHits(dossierId: string | null, sources: readonly Source[], query: string): TextHits | null {
  const [hits, setHits] = useState<TextHits | null>(null)
  useEffect(() => {
    if (dossierId === null || query === '') return
    const stop = new AbortController()
    const timer = setTimeout(() => {
      const ids = sources.map(({ id }) => id)
      void searchTexts(ids, searchWords(query), stop.signal).then((found) => {
        if (!stop.signal.aborted) setHits({ query, ids: found })
      })
    }, DELAY)
    return () => {
      clearTimeout(timer)
      stop.abort()
    }
  }, [dossierId, sources, query])
  return hits?.query === query ? hits : null
}
