import { useEffect, useState } from 'react'
import { wholeLedger, wholeMatrix } from '../../annotations/analysis-of.ts'
import { useAnalysisInputOf } from '../../annotations/use-analysis-input.ts'
import { useNavigation } from '../../navigation/navigation-store.ts'
import { useAnnotationCounts } from '../../storage/live.ts'

/** So many annotations are at hand all the time; more are read when a view asks for them, to spare memory. */
const MOST = 20_000

interface AnalysisAheadProps {
  readonly dossierId: string
}

/** Shows nothing: keeps at hand what Positions and Figures are made of, so that their keys show them at once. */
export function AnalysisAhead({ dossierId }: AnalysisAheadProps) {
  const [isIdle, setIdle] = useState(false)
  useEffect(
    () =>
      whenIdle(() => {
        setIdle(true)
      }),
    [],
  )
  const counts = useAnnotationCounts(isIdle ? dossierId : null)
  const all = [...(counts?.values() ?? [])]
    .flatMap((byKind) => Object.values(byKind))
    .reduce((sum, count) => sum + count, 0)
  const input = useAnalysisInputOf(isIdle && counts && all <= MOST ? dossierId : null)
  // Comparing thousands takes longer than a frame: not beside a text that is being tagged, where each key would wait.
  const isFree = useNavigation(({ place }) => place.view === 'library')
  useEffect(() => {
    if (!isFree || !input) return
    return whenIdle(() => {
      wholeMatrix(input)
      wholeLedger(input)
    })
  }, [isFree, input])
  return null
}

/** Answers how to call it off. */
function whenIdle(work: () => void): () => void {
  const handle = requestIdleCallback(work)
  return () => {
    cancelIdleCallback(handle)
  }
}
