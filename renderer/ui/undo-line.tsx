import { useEffect } from 'react'
import { create } from 'zustand'
import { messages } from '../../shared/messages/messages.ts'
import { announce } from './announcer.tsx'
import { Button } from './button.tsx'
import { classNames } from './class-names.ts'
import styles from './undo-line.module.css'

interface Line {
  /** What was done. */
  readonly text: string
  readonly undoLabel: string
  readonly onUndo: () => void
}

/** What was done and needs no way back, such as a file that was written. */
type Notice = Pick<Line, 'text'> & { readonly undoLabel?: never; readonly onUndo?: never }

interface UndoState {
  readonly line: ((Line | Notice) & { readonly turn: number }) | null
}

const SHOWN_FOR = 10_000

const useUndoStore = create<UndoState>()(() => ({ line: null }))

/** Says what was just done and offers to take it back; goes by itself. Not for errors: these stay in place. */
export function showUndoLine(line: Line): void {
  show(line)
}

/** Says what was just done, in the same place; goes by itself. */
export function showNoticeLine(text: string): void {
  show({ text })
}

function show(line: Line | Notice): void {
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
    <section
      key={line.turn}
      className={classNames(styles.line, !line.onUndo && styles.notice)}
      aria-label={messages.app.justDone}
    >
      <span>{line.text}</span>
      {line.onUndo && (
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
      )}
    </section>
  )
}
