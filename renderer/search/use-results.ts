import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { messages } from '../../shared/messages/messages.ts'
import { platform } from '../platform/platform.ts'
import { announce } from '../ui/announcer.tsx'
import type { SearchProgress, SearchQuestion } from './protocol.ts'
import { useSearchAhead } from './search-ahead.tsx'
import { searchClient } from './search-client.ts'
import { addAnswer, setAnswer, showWhole, useSearch } from './search-store.ts'
import type { Searched } from './use-searched.ts'

/** Sources that are described at once. */
const PAGE = 25
/** What was found is said when typing rests so long. Milliseconds. */
const SAID_AFTER = 700

export interface Results {
  readonly isSearching: boolean
  readonly progress: SearchProgress | null
  readonly hasFailed: boolean
  readonly retry: () => void
  readonly next: () => void
  readonly openWhole: (sourceId: string) => void
}

function useQuestion(searched: Searched | null): SearchQuestion | null {
  const { typed: now, filter } = useSearch()
  const typed = useDeferredValue(now)
  return useMemo(() => searched && { typed, filter, dossierIds: searched.dossierIds }, [typed, filter, searched])
}

/** Asks what is asked, again after every change of what is searched, and says how much was found. */
export function useResults(searched: Searched | null): Results {
  const question = useQuestion(searched)
  const turn = useSearchAhead((state) => state.turn)
  const [attempt, setAttempt] = useState(0)
  const [settled, setSettled] = useState<SearchQuestion | null>(null)
  const [progress, setProgress] = useState<SearchProgress | null>(null)
  const [hasFailed, setHasFailed] = useState(false)
  const latest = useRef<SearchQuestion | null>(null)

  useEffect(() => {
    latest.current = question
    if (!question) return
    const isCurrent = (): boolean => latest.current === question
    // As much as is shown: what comes back after a change must not be shorter.
    const count = Math.max(PAGE, useSearch.getState().answer?.sources.length ?? 0)
    void searchClient
      .ask({ kind: 'search', question, first: 0, count }, (each) => {
        if (isCurrent()) setProgress(each)
      })
      .then(
        (answer) => {
          if (!isCurrent()) return
          setAnswer(answer)
          setHasFailed(false)
          setSettled(question)
        },
        (thrown: unknown) => {
          platform.logError(thrown)
          if (!isCurrent()) return
          setHasFailed(true)
          setSettled(question)
        },
      )
      .finally(() => {
        if (isCurrent()) setProgress(null)
      })
  }, [question, turn, attempt])
  useSaid(settled)

  const next = useCallback(() => {
    const asked = latest.current
    const first = useSearch.getState().answer?.sources.length ?? 0
    if (!asked) return
    searchClient.ask({ kind: 'search', question: asked, first, count: PAGE }).then((answer) => {
      const stands = useSearch.getState().answer?.sources.length === first
      if (latest.current === asked && stands) addAnswer(answer)
    }, failed)
  }, [])
  const openWhole = useCallback((sourceId: string) => {
    const asked = latest.current
    if (!asked) return
    searchClient.ask({ kind: 'whole', question: asked, sourceId }).then((source) => {
      if (source && latest.current === asked) showWhole(source)
    }, failed)
  }, [])
  const retry = useCallback(() => {
    setAttempt((before) => before + 1)
  }, [])
  return { isSearching: question !== null && settled !== question, progress, hasFailed, retry, next, openWhole }
}

/** What is shown stays; whoever asks again gets an answer or is told. */
const failed = (thrown: unknown): void => {
  platform.logError(thrown)
  announce(messages.search.failedTitle)
}

function useSaid(settled: SearchQuestion | null): void {
  useEffect(() => {
    if (!settled || settled.typed.trim() === '') return
    const timer = setTimeout(() => {
      const { answer } = useSearch.getState()
      if (answer) announce(messages.search.found(answer.sourceCount, answer.annotationCount, answer.names.length))
    }, SAID_AFTER)
    return () => {
      clearTimeout(timer)
    }
  }, [settled])
}
