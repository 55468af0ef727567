import { useEffect, useState } from 'react'
import { useAnnotationCounts, useDossierAnnotations, usePeople, useQuestions, useSources } from '../../storage/live.ts'

/** So many annotations are at hand all the time; more are read when a view asks for them, to spare memory. */
const MOST = 20_000
/** The view in front comes first. Milliseconds. */
const LATEST = 2_000

interface AnalysisAheadProps {
  readonly dossierId: string
}

/** Shows nothing: keeps at hand what Positions and Figures are made of, so that their keys show them at once. */
export function AnalysisAhead({ dossierId }: AnalysisAheadProps) {
  const [isIdle, setIdle] = useState(false)
  useEffect(() => {
    const handle = requestIdleCallback(
      () => {
        setIdle(true)
      },
      { timeout: LATEST },
    )
    return () => {
      cancelIdleCallback(handle)
    }
  }, [])
  const counts = useAnnotationCounts(isIdle ? dossierId : null)
  const all = [...(counts?.values() ?? [])]
    .flatMap((byKind) => Object.values(byKind))
    .reduce((sum, count) => sum + count, 0)
  const wanted = isIdle && counts && all <= MOST ? dossierId : null
  useDossierAnnotations(wanted)
  useSources(wanted)
  usePeople(wanted)
  useQuestions(wanted)
  return null
}
