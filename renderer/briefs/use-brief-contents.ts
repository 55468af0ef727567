import { useEffect, useState } from 'react'
import type { DossierContents } from '../../shared/model/dossier-contents.ts'
import { readDossierContents } from '../storage/contents.ts'
import { useDossierAnnotations, usePeople, useQuestions, useSources } from '../storage/live.ts'

export type BriefContents =
  | { readonly status: 'loading' }
  | { readonly status: 'failed'; readonly error: unknown }
  | { readonly status: 'ready'; readonly contents: DossierContents }

/** The dossier as a value, read anew whenever something in it changes; without the original bytes. */
export function useBriefContents(dossierId: string | null): BriefContents {
  const sources = useSources(dossierId)
  const annotations = useDossierAnnotations(dossierId)
  const people = usePeople(dossierId)
  const questions = useQuestions(dossierId)
  const [state, setState] = useState<BriefContents>({ status: 'loading' })
  const loaded = sources && annotations && people && questions
  useEffect(() => {
    if (!loaded || dossierId === null) return
    let current = true
    readDossierContents(dossierId, { originals: false }).then(
      (contents) => {
        if (current) setState(contents ? { status: 'ready', contents } : { status: 'loading' })
      },
      (error: unknown) => {
        if (current) setState({ status: 'failed', error })
      },
    )
    return () => {
      current = false
    }
  }, [dossierId, loaded, sources, annotations, people, questions])
  return state
}
