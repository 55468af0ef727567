import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import { blocksOf, type WrittenBrief } from '../../../shared/briefs/written/written-brief.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { announce } from '../../ui/announcer.tsx'
import { useBriefEditor } from '../editor/editor-store.ts'
import { checkBrief, type CheckedBrief } from './check-brief.ts'

const text = messages.briefs.findings

/** It waits for an idle moment, but not for ever: whoever types without a pause is told all the same. */
const LATEST = 1000

/**
 * The check of a brief as it stands in the editor, or as it is stored while no editor shows it. Made in idle moments;
 * until it is made the last one stands. A change of the number of problems is said aloud.
 */
export function useCheckedBrief(
  written: WrittenBrief,
  index: BriefIndex,
): { readonly checked: CheckedBrief | null; readonly runAgain: () => CheckedBrief } {
  const stored = useMemo(() => blocksOf(written), [written])
  const isEdited = useBriefEditor(({ briefId }) => briefId === written.brief.id)
  const edited = useBriefEditor(({ blocks }) => blocks)
  const blocks = isEdited ? edited : stored
  const [checked, setChecked] = useState<CheckedBrief | null>(null)
  useEffect(() => {
    const handle = requestIdleCallback(
      () => {
        setChecked(checkBrief(blocks, index))
      },
      { timeout: LATEST },
    )
    return () => {
      cancelIdleCallback(handle)
    }
  }, [blocks, index])
  useAnnouncedCount(checked)
  const runAgain = useCallback(() => {
    const now = checkBrief(blocks, index)
    setChecked(now)
    return now
  }, [blocks, index])
  return { checked, runAgain }
}

function useAnnouncedCount(checked: CheckedBrief | null): void {
  const said = useRef<number | null>(null)
  const count = checked?.findings.length ?? null
  useEffect(() => {
    if (count === null) return
    if (said.current !== null && said.current !== count) announce(text.checked(count))
    said.current = count
  }, [count])
}
