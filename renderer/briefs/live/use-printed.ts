import { type ChangeEvent, type RefObject, useLayoutEffect, useRef, useState } from 'react'
import { amended, leaveOut, type Printed } from './printed-edit.ts'

/** So many steps back. */
const MOST_STEPS = 100

/**
 * The words in the field. What is typed becomes an addition, what is taken away an ellipsis (see `amended`); while a
 * character is being composed the field is left alone. The way back is kept here, because the field's own is lost
 * when its words are set.
 */
export function usePrinted(field: RefObject<HTMLTextAreaElement | null>, first: string) {
  const [state, setState] = useState<Printed & { readonly steps: readonly Printed[] }>({
    text: first,
    caret: first.length,
    steps: [],
  })
  const composedFrom = useRef<string | null>(null)
  // The caret is put only where the words in the field are not those that were typed.
  const [placed, setPlaced] = useState(0)
  useLayoutEffect(() => {
    field.current?.setSelectionRange(state.caret, state.caret)
    // eslint-disable-next-line react-hooks/exhaustive-deps -- only when it was asked for
  }, [placed])
  const put = (next: Printed): void => {
    setState((before) => ({
      ...next,
      steps: next.text === before.text ? before.steps : [...before.steps, before].slice(-MOST_STEPS),
    }))
    setPlaced((turn) => turn + 1)
  }
  const change = (event: ChangeEvent<HTMLTextAreaElement>): void => {
    const { value, selectionStart } = event.currentTarget
    const isComposing = (event.nativeEvent as InputEvent).isComposing
    if (isComposing) {
      composedFrom.current ??= state.text
      setState((before) => ({ ...before, text: value, caret: selectionStart }))
      return
    }
    put(amended(state.text, value, selectionStart))
  }
  return {
    printed: state.text,
    change,
    /** A character was composed: now it is known what was typed. */
    composed: () => {
      const before = composedFrom.current
      composedFrom.current = null
      if (before === null || !field.current) return
      setState((state) => ({ ...state, text: before }))
      put(amended(before, field.current.value, field.current.selectionStart))
    },
    /** The words that are selected in the field. */
    leaveOutSelected: () => {
      const { selectionStart: start = 0, selectionEnd: end = 0 } = field.current ?? {}
      put(leaveOut(state.text, { start, end }))
      field.current?.focus()
    },
    replace: (text: string) => {
      put({ text, caret: text.length })
      field.current?.focus()
    },
    undo: () => {
      const before = state.steps.at(-1)
      if (!before) return
      setState({ text: before.text, caret: before.caret, steps: state.steps.slice(0, -1) })
      setPlaced((turn) => turn + 1)
    },
  }
}
