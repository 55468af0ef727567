import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Span } from '../../../shared/model/primitives.ts'
import { startWorker } from '../../platform/trusted-worker.ts'
import { spanOfSelection, writeSelection } from '../selection/dom-selection.ts'
import { noteSelection, useSelectionStore } from '../selection/selection-store.ts'
import { bringOntoPage, firstVisibleOffset, scrollToOffset, type Stage } from '../stage.ts'
import { useScroll } from '../use-scroll.ts'
import type { FindOptions } from './find-in-text.ts'
import { FindPainter } from './find-painter.ts'
import workerAddress from './find-worker.ts?worker&url'
import { Finder, type FindOutcome } from './finder.ts'
import { Hits } from './hits.ts'

export interface FindQuery {
  readonly query: string
  readonly options: FindOptions
}

export interface Find extends FindQuery {
  readonly isOpen: boolean
  readonly outcome: FindOutcome
  /** What was found, while it is shown. */
  readonly hits: Hits
  /** Index of the current hit; -1 when there is none. */
  readonly at: number
  /** Grows with every opening: the field takes the focus. */
  readonly turn: number
  readonly open: () => void
  readonly close: () => void
  readonly change: (change: Partial<FindQuery>) => void
  readonly step: (by: 1 | -1) => void
  /** Selects the current hit in the text, where it can be tagged; the search goes on. */
  readonly select: () => void
}

const PLAIN: FindOptions = { matchCase: false, wholeWord: false, regex: false, ignoreMarks: false }
const NOTHING: Found = { outcome: { status: 'found', hits: Hits.none }, at: -1 }
/** A longer selection is a passage, not something to look for. */
const SEEDABLE = 80

interface Found {
  readonly outcome: FindOutcome
  readonly at: number
}

const hitsIn = (outcome: FindOutcome): Hits => (outcome.status === 'found' ? outcome.hits : Hits.none)

/** Asks what was asked, and again from where the search began whenever the question changes. */
function useAnswer(stage: Stage, text: string, asked: FindQuery, isOpen: boolean, origin: () => number) {
  const [found, setFound] = useState<Found>(NOTHING)
  const finder = useRef<Finder | null>(null)
  useEffect(() => {
    if (!isOpen) return
    const opened = new Finder(text, () => startWorker(workerAddress, 'find'))
    finder.current = opened
    return () => {
      opened.close()
    }
  }, [isOpen, text])
  useEffect(() => {
    let isCurrent = isOpen
    if (isOpen)
      void finder.current?.find(asked.query, asked.options).then((outcome) => {
        if (!outcome || !isCurrent) return
        const at = hitsIn(outcome).nearest(origin())
        setFound({ outcome, at })
        const hit = hitsIn(outcome).at(at)
        if (hit) scrollToOffset(stage, hit.start, { ifNeeded: true })
      })
    return () => {
      isCurrent = false
    }
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the stage changes with the fence; what was found does not
  }, [isOpen, text, asked])
  return [found, setFound] as const
}

function usePainter(stage: Stage, isOpen: boolean, { outcome, at }: Found): void {
  const painter = useRef<FindPainter | null>(null)
  useEffect(() => {
    if (!isOpen) return
    const opened = new FindPainter(stage, hitsIn(outcome))
    painter.current = opened
    return () => {
      opened.close()
      painter.current = null
    }
  }, [stage, isOpen, outcome])
  useEffect(() => {
    painter.current?.show(at)
  }, [stage, isOpen, outcome, at])
  useScroll(stage.scroller, () => painter.current?.scrolled())
}

/** Find in the source: its query, its hits, and where it stands. */
export function useFind(stage: Stage, text: string): Find {
  const [asked, setAsked] = useState<FindQuery>({ query: '', options: PLAIN })
  const [turn, setTurn] = useState(0)
  const [isOpen, setIsOpen] = useState(false)
  const selections = useSelectionStore()
  /** Where reading stood: a query that is still being typed is looked for from there, not from its last hit. */
  const origin = useRef(0)
  const [found, setFound] = useAnswer(
    stage,
    text,
    asked,
    isOpen,
    useCallback(() => origin.current, []),
  )
  usePainter(stage, isOpen, found)

  const open = useCallback(() => {
    const { selection } = selections.getState()
    const span = selection ? spanOfSelection(selection) : null
    origin.current = span?.start ?? firstVisibleOffset(stage) ?? 0
    const seed = span && span.end - span.start <= SEEDABLE ? text.slice(span.start, span.end) : ''
    if (seed !== '' && !seed.includes('\n')) setAsked((before) => ({ ...before, query: seed }))
    setIsOpen(true)
    setTurn((before) => before + 1)
  }, [stage, selections, text])

  const hits = isOpen ? hitsIn(found.outcome) : Hits.none
  const current = hits.at(found.at)
  const select = useCallback(() => {
    if (current) selectHit(stage, selections, current)
  }, [stage, selections, current])
  const close = useCallback(() => {
    setIsOpen(false)
    stage.article()?.focus({ preventScroll: true })
    select()
  }, [stage, select])
  const step = useCallback(
    (by: 1 | -1) => {
      if (hits.count === 0) return
      const at = (found.at + by + hits.count) % hits.count
      setFound((before) => ({ ...before, at }))
      const hit = hits.at(at)
      if (!hit) return
      origin.current = hit.start
      scrollToOffset(stage, hit.start, { ifNeeded: true })
      // Where the keys are the text's, the hit is what they are about.
      if (stage.article()?.contains(document.activeElement)) selectHit(stage, selections, hit)
    },
    [stage, selections, hits, found.at, setFound],
  )
  const change = useCallback((patch: Partial<FindQuery>) => {
    setAsked((before) => ({ ...before, ...patch }))
  }, [])
  return useMemo(
    () => ({ ...asked, isOpen, outcome: found.outcome, hits, at: found.at, turn, open, close, change, step, select }),
    [asked, isOpen, found, hits, turn, open, close, change, step, select],
  )
}

function selectHit(stage: Stage, selections: ReturnType<typeof useSelectionStore>, { start, end }: Span): void {
  bringOntoPage(stage, start, true)
  stage.article()?.focus({ preventScroll: true })
  const selection = { anchor: start, focus: end }
  if (writeSelection(stage.surface, selection)) noteSelection(selections, selection)
}
