import { useEffect } from 'react'
import { create } from 'zustand'
import { platform } from '../platform/platform.ts'
import { onApplied } from '../storage/applied.ts'
import { onReadAgain } from '../storage/held-reads.ts'
import { searchClient } from './search-client.ts'
import type { SearchProgress } from './protocol.ts'

interface SearchAheadState {
  /** How far the words of new texts are; null when nothing is being done. */
  readonly progress: SearchProgress | null
  /** Grows with every change that could be found, or not any more. */
  readonly turn: number
}

export const useSearchAhead = create<SearchAheadState>()(() => ({ progress: null, turn: 0 }))

/** After the last change for a while: an import of a thousand files is to have the machine for itself. Milliseconds. */
const REST = 1_500
/** The library is to be shown first. Milliseconds. */
const AFTER_START = 3_000
/** Results that are shown follow a change so soon. Milliseconds. */
const FOLLOW = 300

async function prepare(dossierId: string): Promise<void> {
  try {
    await searchClient.ask({ kind: 'prepare', dossierId }, (progress) => {
      useSearchAhead.setState({ progress })
    })
  } catch (thrown) {
    // It is made when it is asked for, then.
    platform.logError(thrown)
  } finally {
    useSearchAhead.setState({ progress: null })
  }
}

/** Shows nothing: keeps the words of all texts at hand, and tells the search what changes. */
export function SearchAhead({ dossierId }: { readonly dossierId: string }) {
  useEffect(() => {
    let preparing: ReturnType<typeof setTimeout> | undefined
    let following: ReturnType<typeof setTimeout> | undefined
    const later = (delay: number): void => {
      clearTimeout(preparing)
      preparing = setTimeout(() => void prepare(dossierId), delay)
    }
    const follow = (): void => {
      clearTimeout(following)
      following = setTimeout(() => {
        searchClient.tellChanges()
        useSearchAhead.setState(({ turn }) => ({ turn: turn + 1 }))
      }, FOLLOW)
    }
    later(AFTER_START)
    const stopFollowing = onApplied((changes) => {
      searchClient.note(changes)
      follow()
      if (changes.some(({ table, before, after }) => table === 'sources' && before === null && after)) later(REST)
    })
    const stopReading = onReadAgain(() => {
      searchClient.end('Everything is read again')
      follow()
    })
    return () => {
      clearTimeout(preparing)
      clearTimeout(following)
      stopFollowing()
      stopReading()
    }
  }, [dossierId])
  return null
}
