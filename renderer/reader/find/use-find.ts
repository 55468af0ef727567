import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Span } from '../../../shared/model/primitives.ts'
import { scrollToOffset, type Stage } from '../stage.ts'
import { writeSelection } from '../selection/dom-selection.ts'
import { spanOfSelection } from '../selection/dom-selection.ts'
import { useSelection } from '../selection/selection-store.ts'
import { type FindOptions, hitFrom } from './find-in-text.ts'
import { FindPainter } from './find-painter.ts'
import { type FindOutcome, runFind } from './run-find.ts'

export interface FindQuery {
  readonly query: string
  readonly options: FindOptions
}

export interface Find extends FindQuery {
  readonly isOpen: boolean
  /** Null while searching. */
  readonly outcome: FindOutcome | null
  /** Index of the current hit; -1 when there is none. */
  readonly at: number
  /** Grows with every opening: the field takes the focus. */
  readonly turn: number
  readonly open: () => void
  readonly close: () => void
  readonly change: (change: Partial<FindQuery>) => void
  readonly step: (by: 1 | -1) => void
}

const PLAIN: FindOptions = { matchCase: false, wholeWord: false, regex: false }
const NO_HITS: FindOutcome = { status: 'found', hits: [] }
/** A longer selection is a passage, not something to look for. */
const SEEDABLE = 80

const hitsIn = (outcome: FindOutcome | null): readonly Span[] => (outcome?.status === 'found' ? outcome.hits : [])

/** Find in the source: its query, its hits, and where it stands. */
export function useFind(stage: Stage, text: string): Find {
  const [asked, setAsked] = useState<FindQuery>({ query: '', options: PLAIN })
  const [turn, setTurn] = useState(0)
  const [isOpen, setIsOpen] = useState(false)
  const [found, setFound] = useState<{ readonly outcome: FindOutcome | null; readonly at: number }>({
    outcome: NO_HITS,
    at: -1,
  })
  const { surface } = stage

  useEffect(() => {
    if (!isOpen) return
    const control = new AbortController()
    const from = useSelection.getState().selection
    void runFind(text, asked.query, asked.options, control.signal).then((outcome) => {
      if (!outcome) return
      const at = hitFrom(hitsIn(outcome), from ? spanOfSelection(from).start : 0)
      setFound({ outcome, at })
      const hit = hitsIn(outcome)[at]
      if (hit) scrollToOffset(stage, hit.start, { ifNeeded: true })
    })
    return () => {
      control.abort()
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the stage changes with the fence; what was found does not
  }, [isOpen, text, asked])

  const hits = isOpen ? hitsIn(found.outcome) : []
  useEffect(() => {
    if (!isOpen) return
    const painter = new FindPainter(surface)
    painter.show(hitsIn(found.outcome), found.at)
    return () => {
      painter.close()
    }
  }, [surface, isOpen, found])

  const open = useCallback(() => {
    const { selection } = useSelection.getState()
    const span = selection ? spanOfSelection(selection) : null
    const seed = span && span.end - span.start <= SEEDABLE ? text.slice(span.start, span.end) : ''
    if (seed !== '' && !seed.includes('\n')) setAsked((before) => ({ ...before, query: seed }))
    setIsOpen(true)
    setTurn((before) => before + 1)
  }, [text])

  const current = hits[found.at]
  const close = useCallback(() => {
    setIsOpen(false)
    stage.article()?.focus({ preventScroll: true })
    if (current) writeSelection(surface, { anchor: current.start, focus: current.end })
  }, [stage, surface, current])

  const count = hits.length
  const step = useCallback(
    (by: 1 | -1) => {
      if (count === 0) return
      const at = (found.at + by + count) % count
      setFound((before) => ({ ...before, at }))
      const hit = hitsIn(found.outcome)[at]
      if (hit) scrollToOffset(stage, hit.start, { ifNeeded: true })
    },
    [stage, count, found],
  )
  const change = useCallback((patch: Partial<FindQuery>) => {
    setAsked((before) => ({ ...before, ...patch }))
  }, [])
  return useMemo(
    () => ({ ...asked, isOpen, outcome: found.outcome, at: found.at, turn, open, close, change, step }),
    [asked, isOpen, found, turn, open, close, change, step],
  )
}
