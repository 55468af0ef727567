import { useCallback, useMemo, useState } from 'react'
import type { Block } from '../../shared/model/block.ts'
import { type FencedRun, fencedRunsOf, runOfBlock, type Section, sectionsOf } from './article/sections.ts'
import { Surface } from './article/surface.ts'
import { type PageStart, pageStartsOf } from './pages/page-starts.ts'

export interface Article {
  readonly sections: readonly Section[]
  readonly runs: readonly (FencedRun | null)[]
  readonly surface: Surface
  readonly pageStarts: readonly PageStart[]
  readonly openRuns: ReadonlySet<number>
  readonly isClosed: (index: number) => boolean
  readonly openRun: (first: number) => void
  readonly toggleRun: (first: number) => void
  /** Opens every run; closes all when all are open. */
  readonly toggleAll: () => void
}

/**
 * The blocks as they are laid out: sections, fenced runs, and which of those are open.
 *
 * @param near offset where reading begins
 */
export function useArticle(blocks: readonly Block[], near: number): Article {
  const shape = useMemo(() => {
    const all = fencedRunsOf(blocks)
    return {
      sections: sectionsOf(blocks, near),
      all,
      runs: runOfBlock(blocks, all),
      surface: new Surface(blocks),
      pageStarts: pageStartsOf(blocks),
    }
  }, [blocks, near])
  const [openRuns, setOpenRuns] = useState<ReadonlySet<number>>(new Set())
  const isClosed = useCallback(
    (index: number) => {
      const run = shape.runs[index]
      return run !== null && run !== undefined && !openRuns.has(run.first)
    },
    [shape, openRuns],
  )
  const openRun = useCallback((first: number) => {
    setOpenRuns((before) => (before.has(first) ? before : new Set([...before, first])))
  }, [])
  const toggleRun = useCallback((first: number) => {
    setOpenRuns((before) => {
      const after = new Set(before)
      if (!after.delete(first)) after.add(first)
      return after
    })
  }, [])
  const toggleAll = useCallback(() => {
    setOpenRuns((before) => {
      const firsts = shape.all.map(({ first }) => first)
      return firsts.every((first) => before.has(first)) ? new Set() : new Set(firsts)
    })
  }, [shape])
  return useMemo(
    () => ({ ...shape, openRuns, isClosed, openRun, toggleRun, toggleAll }),
    [shape, openRuns, isClosed, openRun, toggleRun, toggleAll],
  )
}
