import { useMemo } from 'react'
import type { AnalysisInput } from '../../shared/analysis/analysis-input.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { type Live, useDossierAnnotations, usePeople, useQuestions, useSources } from '../storage/live.ts'

/** What is known about the dossier that is open. */
export function useAnalysisInput(): Live<AnalysisInput> {
  const { dossierId } = useNavigation(({ place }) => place)
  const sources = useSources(dossierId)
  const annotations = useDossierAnnotations(dossierId)
  const people = usePeople(dossierId)
  const questions = useQuestions(dossierId)
  return useMemo(
    () => (sources && annotations && people && questions ? { sources, annotations, people, questions } : undefined),
    [sources, annotations, people, questions],
  )
}
