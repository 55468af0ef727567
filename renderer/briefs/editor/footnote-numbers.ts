import type { LexicalEditor, NodeKey } from 'lexical'
import { create } from 'zustand'

/** The number of each footnote, in the order of the text. */
export const useFootnoteNumbers = create<{ readonly numbers: ReadonlyMap<NodeKey, number> }>(() => ({
  numbers: new Map(),
}))

/** Numbers the footnotes as they stand. Counters of style sheets can't: blocks off the screen are not laid out. */
export function numberFootnotes(editor: LexicalEditor): void {
  const marks = editor.getRootElement()?.querySelectorAll<HTMLElement>('[data-chip=footnote]') ?? []
  const numbers = new Map([...marks].map((mark, at) => [mark.dataset['chipKey'] ?? '', at + 1]))
  const before = useFootnoteNumbers.getState().numbers
  const same = numbers.size === before.size && [...numbers].every(([key, number]) => before.get(key) === number)
  if (!same) useFootnoteNumbers.setState({ numbers })
}
