import { useLexicalComposerContext } from '@lexical/react/LexicalComposerContext'
import { COMMAND_PRIORITY_LOW, FOCUS_COMMAND } from 'lexical'
import { useEffect, useState } from 'react'
import type { LinkCandidate } from './link-candidates.ts'
import { readCandidates } from './read-candidates.ts'

const NONE: readonly LinkCandidate[] = []

/** What the note can lead to. Read anew whenever the person begins to write, so that it is there at the first `@`. */
export function useCandidates(dossierId: string, sourceId: string): readonly LinkCandidate[] {
  const [editor] = useLexicalComposerContext()
  const [candidates, setCandidates] = useState(NONE)
  useEffect(() => {
    let last = {}
    const read = (): void => {
      const turn = {}
      last = turn
      const isWanted = (): boolean => last === turn
      const tell = (found: readonly LinkCandidate[], isWhole: boolean): void => {
        // What is known from the last time stays until the new is whole.
        setCandidates((before) => (!isWhole && found.length < before.length ? before : found))
      }
      void readCandidates(dossierId, sourceId, tell, isWanted)
    }
    const stop = editor.registerCommand(
      FOCUS_COMMAND,
      () => {
        read()
        return false
      },
      COMMAND_PRIORITY_LOW,
    )
    return () => {
      last = {}
      stop()
    }
  }, [editor, dossierId, sourceId])
  return candidates
}
