import { goesOnElsewhere, joinedParagraph, type Setting } from './join-paragraphs.ts'
import type { Paragraph } from './paragraph.ts'

/** What stands beside the text, after one of its paragraphs. */
export interface Asides {
  readonly notes: readonly Paragraph[]
  readonly furniture: readonly { readonly text: string; readonly page: number }[]
}

/**
 * The text of all pages as one: a paragraph that goes on in the next column or on the next page stays one, and what
 * stands at the foot of a page comes after the paragraph that the page ends in.
 */
export class Flow {
  readonly #setting: Setting
  readonly #text: Paragraph[] = []
  readonly #asides = new Map<number, { notes: Paragraph[]; furniture: { text: string; page: number }[] }>()

  constructor(setting: Setting) {
    this.#setting = setting
  }

  /** One column. */
  add(paragraphs: readonly Paragraph[]): void {
    const [first, ...rest] = paragraphs
    if (!first) return
    const last = this.#text.at(-1)
    if (last && goesOnElsewhere(last, first, this.#setting)) {
      this.#text[this.#text.length - 1] = joinedParagraph(last, first)
    } else this.#text.push(first)
    for (const paragraph of rest) this.#text.push(paragraph)
  }

  endPage(notes: readonly Paragraph[], furniture: readonly string[], page: number): void {
    const after = this.#text.length - 1
    const held = this.#asides.get(after) ?? { notes: [], furniture: [] }
    held.notes.push(...notes)
    held.furniture.push(...furniture.map((text) => ({ text, page })))
    this.#asides.set(after, held)
  }

  /** `asides` by the index of the paragraph that they follow; -1: they come first. */
  end(): { readonly text: readonly Paragraph[]; readonly asides: ReadonlyMap<number, Asides> } {
    return { text: this.#text, asides: this.#asides }
  }
}
