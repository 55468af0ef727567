import { useEffect, useState } from 'react'
import { platform } from '../platform/platform.ts'
import type { SearchChoices } from './protocol.ts'
import { useSearchAhead } from './search-ahead.tsx'
import { searchClient } from './search-client.ts'
import type { Searched } from './use-searched.ts'

const NONE: SearchChoices = { people: [], outlets: [] }

/** Names that the search can be narrowed to, of all dossiers that are searched. */
export function useChoices(searched: Searched | null): SearchChoices {
  const turn = useSearchAhead((state) => state.turn)
  const [choices, setChoices] = useState(NONE)
  useEffect(() => {
    if (!searched) return
    let isCurrent = true
    searchClient.ask({ kind: 'choices', dossierIds: searched.dossierIds }).then(
      (found) => {
        if (isCurrent) setChoices(found)
      },
      (thrown: unknown) => {
        // The names that were known can still be chosen.
        platform.logError(thrown)
      },
    )
    return () => {
      isCurrent = false
    }
  }, [searched, turn])
  return choices
}
