import { useMemo } from 'react'
import { useDossiers } from '../storage/live.ts'
import { useSearch } from './search-store.ts'

/** Which dossiers are searched. */
export interface Searched {
  /** The one in front comes first. */
  readonly dossierIds: readonly string[]
  /** By id, to be said with what is found; null when all of it is in the dossier in front. */
  readonly titles: ReadonlyMap<string, string> | null
  /** There are dossiers that are not searched. */
  readonly areOthers: boolean
}

/** Null until it is known which dossiers there are. */
export function useSearched(dossierId: string | null): Searched | null {
  const scope = useSearch((state) => state.scope)
  const dossiers = useDossiers()
  return useMemo(() => {
    if (dossierId === null || !dossiers) return null
    const others = dossiers.map(({ id }) => id).filter((id) => id !== dossierId)
    if (scope === 'dossier') return { dossierIds: [dossierId], titles: null, areOthers: others.length > 0 }
    const titles = others.length > 0 ? new Map(dossiers.map(({ id, title }) => [id, title])) : null
    return { dossierIds: [dossierId, ...others], titles, areOthers: false }
  }, [scope, dossierId, dossiers])
}
