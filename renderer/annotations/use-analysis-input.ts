import type { AnalysisInput } from '../../shared/analysis/analysis-input.ts'
import { useNavigation } from '../navigation/navigation-store.ts'
import { type Live, useDossierAnnotations, usePeople, useQuestions, useSources } from '../storage/live.ts'
import { analysisInput } from './analysis-of.ts'

/** What is known about the dossier that is open; the same object as long as nothing changed. */
export function useAnalysisInput(): Live<AnalysisInput> {
  const dossierId = useNavigation(({ place }) => place.dossierId)
  return useAnalysisInputOf(dossierId)
}

/** The same of a dossier; undefined for none. */
export function useAnalysisInputOf(dossierId: string | null): Live<AnalysisInput> {
  const sources = useSources(dossierId)
  const annotations = useDossierAnnotations(dossierId)
  const people = usePeople(dossierId)
  const questions = useQuestions(dossierId)
  return dossierId !== null && sources && annotations && people && questions
    ? analysisInput(sources, annotations, people, questions)
    : undefined
}
