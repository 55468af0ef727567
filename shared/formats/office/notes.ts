import type { StructuredBlock } from '../structured/structured-document.ts'
import { markedNote } from './block-list.ts'

/**
 * Footnotes and endnotes as they are called. A footnote follows the paragraph (or table) that calls it, as it stands
 * on the same page and is read with it; endnotes stay where their author put them, at the end. Both are numbered in
 * the order of their calls, `[1]`, and each is written once, however often it is called.
 */
export class Notes {
  private readonly marks = new Map<string, string>()
  private pending: StructuredBlock[] = []
  private readonly atEnd: StructuredBlock[] = []
  private isInNote = false
  private held = 0

  /** @returns the mark that stands for the note in the text */
  call(key: string, isEndnote: boolean, body: () => readonly StructuredBlock[]): string {
    const known = this.marks.get(key)
    if (known !== undefined) return known
    // Notes in notes are no notes: a file could call them in circles.
    if (this.isInNote) return ''
    const mark = `[${String(this.marks.size + 1)}]`
    this.marks.set(key, mark)
    this.isInNote = true
    const blocks = markedNote(mark, body())
    this.isInNote = false
    for (const block of blocks) (isEndnote ? this.atEnd : this.pending).push(block)
    return mark
  }

  /** Reads a table: what is called in it waits until its end. */
  hold<Read>(read: () => Read): Read {
    this.held += 1
    const value = read()
    this.held -= 1
    return value
  }

  /** The footnotes that were called since the last time. */
  take(): readonly StructuredBlock[] {
    if (this.isInNote || this.held > 0) return []
    const taken = this.pending
    this.pending = []
    return taken
  }

  endnotes(): readonly StructuredBlock[] {
    return this.atEnd
  }
}
