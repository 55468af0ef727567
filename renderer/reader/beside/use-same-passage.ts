import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '../../../shared/model/primitives.ts'
import { otherSide, type Side } from '../../navigation/place.ts'
import { type PassageFinder, passageFinder } from './passage-finder.ts'
import type { SamePassage } from './same-passage.ts'

/** What is shown in a text of a passage of the other one. */
export interface ShownPassage {
  /** Null while it is looked for. */
  readonly found: SamePassage | null
  /** Which of several places is shown. */
  readonly at: number
}

export interface SamePassageSearch {
  /** What is shown on a side. */
  readonly on: (side: Side) => ShownPassage | null
  /** Looks for a passage of the text on `from` in the other. */
  readonly find: (from: Side, span: Span) => void
  readonly step: (by: 1 | -1) => void
  readonly close: () => void
}

interface Search extends ShownPassage {
  readonly side: Side
}

/** The place that is shown; null when there is none. */
export function placeOf({ found, at }: ShownPassage): Span | null {
  if (found?.status === 'found') return found.place
  return found?.status === 'unsure' ? (found.places[at] ?? null) : null
}

/** The search for a passage of one text in the other; null texts: nothing is open there. */
export function useSamePassage(left: string | null, right: string | null): SamePassageSearch {
  const [search, setSearch] = useState<Search | null>(null)
  const finder = useRef<PassageFinder | null>(null)
  useEffect(() => {
    if (left === null || right === null) return
    const opened = passageFinder({ left, right }, (why) => {
      setSearch(null)
      throw why
    })
    finder.current = opened
    return () => {
      opened.cancel()
      finder.current = null
      setSearch(null)
    }
  }, [left, right])
  const find = useCallback((from: Side, span: Span) => {
    if (!finder.current) return
    const side = otherSide(from)
    setSearch({ side, found: null, at: 0 })
    finder.current.find(from, span, (found) => {
      setSearch({ side, found, at: 0 })
    })
  }, [])
  const step = useCallback((by: 1 | -1) => {
    setSearch((before) => {
      if (before?.found?.status !== 'unsure') return before
      const count = before.found.places.length
      return { ...before, at: (before.at + by + count) % count }
    })
  }, [])
  const close = useCallback(() => {
    setSearch((before) => {
      if (before?.found === null) finder.current?.cancel()
      return null
    })
  }, [])
  return useMemo(
    () => ({ on: (side) => (search?.side === side ? search : null), find, step, close }),
    [search, find, step, close],
  )
}
