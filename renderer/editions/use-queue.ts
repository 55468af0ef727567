import { useCallback, useMemo, useState } from 'react'
import { repeatsIn } from '../../shared/analysis/editions/counted-once.ts'
import { messages } from '../../shared/messages/messages.ts'
import { type Annotation, exactOf } from '../../shared/model/annotation.ts'
import type { Span } from '../../shared/model/primitives.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Result } from '../../shared/result.ts'
import { errorText } from '../errors/error-text.ts'
import { undo } from '../storage/history.ts'
import { useAnnotations } from '../storage/live.ts'
import { announce } from '../ui/announcer.tsx'
import { showUndoLine } from '../ui/undo-line.tsx'
import { guessesOf } from './orphan-words.ts'
import { orphansOf, type Orphans, stillThere } from './orphans.ts'
import { passagesOf } from './passages.ts'
import { attachOrphan, keepOrphan, takeBack } from './place-orphans.ts'
import type { OrphanActions } from './orphan-detail.tsx'
import { type Resolutions, useResolutions } from './use-resolutions.ts'

const words = messages.editions

export type Shelf = 'toPlace' | 'kept'

export interface Queue extends Orphans {
  readonly shelf: Shelf
  readonly onShelf: (shelf: Shelf) => void
  /** What is shown: those to place, or those kept. */
  readonly shown: readonly Annotation[]
  readonly active: Annotation | null
  readonly activate: (id: string) => void
  readonly resolutions: Resolutions
  /** Ids of those that are annotated in the new edition as well; analyses count them there. */
  readonly repeats: ReadonlyMap<string, string>
  readonly guesses: readonly Span[]
  /** Index of the chosen guess. */
  readonly chosen: number
  readonly choose: (index: number) => void
  readonly showSpan: (span: Span) => void
  readonly error: string | null
  readonly actions: OrphanActions
}

interface Cursor {
  readonly id: string | null
  readonly guess: number
  /** The list in which it was set: when the row leaves, the one after it there comes next. */
  readonly among: readonly Annotation[]
}

/** What is left in the old edition, which of it has the cursor, and what can be done with that. */
export function useQueue(source: Source, text: string, ofOldEdition: readonly Annotation[]): Queue {
  const orphans = useMemo(() => orphansOf(ofOldEdition), [ofOldEdition])
  const [shelf, setShelf] = useState<Shelf>('toPlace')
  const shown = orphans[shelf]
  const [cursor, setCursor] = useState<Cursor>({ id: null, guess: 0, among: [] })
  const [error, setError] = useState<string | null>(null)
  const resolutions = useResolutions(source.id, text, orphans.toPlace)
  const repeats = useRepeats(source, ofOldEdition)
  const activeId = stillThere(cursor.among, shown, cursor.id) ?? shown[0]?.id ?? null
  const active = shown.find(({ id }) => id === activeId) ?? null
  const guesses = useMemo(
    () => (activeId === null ? [] : guessesOf(resolutions.byId.get(activeId))),
    [resolutions.byId, activeId],
  )
  const chosen = cursor.id === activeId ? Math.min(cursor.guess, Math.max(0, guesses.length - 1)) : 0

  const activate = useCallback(
    (id: string) => {
      setError(null)
      setCursor({ id, guess: 0, among: shown })
    },
    [shown],
  )
  const choose = useCallback(
    (index: number) => {
      const guess = guesses[index]
      if (!guess || activeId === null) return
      setCursor({ id: activeId, guess: index, among: shown })
      announce(`${words.guess(index + 1, guesses.length)}: ${text.slice(guess.start, guess.end)}`)
    },
    [guesses, activeId, shown, text],
  )
  const showSpan = useCallback(
    (span: Span) => {
      // The text takes the focus when something is selected there: the keys are still those of the list.
      const before = document.activeElement
      passagesOf(source.id)?.show(span)
      if (before instanceof HTMLElement && before.closest('[data-orphans]')) before.focus({ preventScroll: true })
    },
    [source.id],
  )
  const actions = useActions(
    { source, text, active, left: orphans.toPlace.length, shown, guess: guesses[chosen] },
    {
      showSpan,
      setError,
      setCursor,
    },
  )
  const onShelf = useCallback((next: Shelf) => {
    setError(null)
    setShelf(next)
  }, [])
  return {
    ...orphans,
    shelf,
    onShelf,
    shown,
    active,
    activate,
    resolutions,
    repeats,
    guesses,
    chosen,
    choose,
    showSpan,
    error,
    actions,
  }
}

const NONE: readonly Annotation[] = []

function useRepeats(source: Source, ofOldEdition: readonly Annotation[]): ReadonlyMap<string, string> {
  const own = useAnnotations(source.id) ?? NONE
  return useMemo(
    () => repeatsIn({ sources: [source], annotations: [...ofOldEdition, ...own] }),
    [source, ofOldEdition, own],
  )
}

interface Standing {
  readonly source: Source
  readonly text: string
  readonly active: Annotation | null
  /** How many are to place. */
  readonly left: number
  readonly shown: readonly Annotation[]
  readonly guess: Span | undefined
}

interface Reach {
  readonly showSpan: (span: Span) => void
  readonly setError: (text: string | null) => void
  readonly setCursor: (cursor: Cursor) => void
}

function useActions(standing: Standing, { showSpan, setError, setCursor }: Reach): OrphanActions {
  const { source, text, active, left, shown, guess } = standing
  return useMemo(() => {
    const refuse = (why: string): void => {
      setError(why)
      announce(why)
    }
    const perform = (work: Promise<Result<void>>, done: string): void => {
      // From here on it is known which row comes next, whenever the list changes.
      setCursor({ id: active?.id ?? null, guess: 0, among: shown })
      void work.then((result) => {
        setError(result.ok ? null : result.error.code === 'model/invalid' ? words.noWord : errorText(result.error))
        if (!result.ok) return
        // What is selected was meant for this one: the next is not attached there by a slip.
        document.getSelection()?.collapseToEnd()
        showUndoLine({ text: done, undoLabel: words.undo, onUndo: () => void undo() })
      })
    }
    const attach = (span: Span | null | undefined, none: string): void => {
      if (!active || active.quotationOnly) return
      if (span) perform(attachOrphan(source, text, active.id, span), words.attached(left - 1))
      else refuse(none)
    }
    return {
      show: () => {
        if (guess) showSpan(guess)
        else if (active) announce(`${words.noGuess} ${exactOf(active)}`)
      },
      attachGuess: () => {
        attach(guess, words.noGuessToAttach)
      },
      attachSelection: () => {
        attach(passagesOf(source.id)?.selected(), words.nothingSelected)
      },
      keep: () => {
        if (active?.quotationOnly) perform(takeBack(source, active.id), words.takenBack(left + 1))
        else if (active) perform(keepOrphan(source, active.id), words.keptDone(left - 1))
      },
    }
  }, [source, text, active, left, shown, guess, showSpan, setError, setCursor])
}
