import { useEffect } from 'react'
import { create } from 'zustand'
import { announce } from './announcer.tsx'
import { Button } from './button.tsx'
import styles from './undo-line.module.css'

interface Line {
  /** What was done. */
  readonly text: string
  readonly undoLabel: string
  readonly onUndo: () => void
}

interface UndoState {
  readonly line: (Line & { readonly turn: number }) | null
}

const SHOWN_FOR = 10_000

const useUndoStore = create<UndoState>()(() => ({ line: null }))

/** Says what was just done and offers to take it back; goes by itself. Not for errors: these stay in place. */
export function showUndoLine(line: Line): void {
  useUndoStore.setState((state) => ({ line: { ...line, turn: (state.line?.turn ?? 0) + 1 } }))
  announce(line.text)
}

export const hideUndoLine = (): void => {
  useUndoStore.setState({ line: null })
}

/** Once, in the frame. */
export function UndoLine() {
  const line = useUndoStore((state) => state.line)
  useEffect(() => {
    if (!line) return
    const timer = setTimeout(hideUndoLine, SHOWN_FOR)
    return () => {
      clearTimeout(timer)
    }
  }, [line])
  if (!line) return null
  return (
    <div key={line.turn} className={styles.line}>
      <span>{line.text}</span>
      <Button
        size="small"
        look="plain"
        chord="$mod+z"
        onClick={() => {
          hideUndoLine()
          line.onUndo()
        }}
      >
        {line.undoLabel}
      </Button>
    </div>
  )
}
