/** White space that CSS collapses; no-break spaces are not among it. */
const COLLAPSED = /[ \t\n\f\r]{2,}|[\t\n\f\r]/gu
/** Invisible: where a word may be broken, and a byte order mark in the middle of a text. */
const SHY = /[\u00AD\uFEFF]/gu
const SOMETHING = /[^\s\u200B-\u200F\u2060\u061C]/u

/** The text of one block as it comes together. */
export class Line {
  private parts: string[] = []
  private isAtStart = true
  private endsWithSpace = false
  private breaks = 0
  /** UTF-16 code units that are links. */
  linked = 0

  /** True when two line breaks stand next to each other at the end, which is how old pages part paragraphs. */
  get isParted(): boolean {
    return this.breaks >= 2 && !this.isAtStart
  }

  /** @param text as it stands in the document */
  add(text: string, isPre: boolean, isLink: boolean): void {
    const clean = SHY.test(text) ? text.replace(SHY, '') : text
    const kept = isPre ? clean.replace(/\r\n?/gu, '\n') : clean.replace(COLLAPSED, ' ')
    const starts = this.isAtStart || this.endsWithSpace || this.breaks > 0
    const added = !isPre && starts && kept.startsWith(' ') ? kept.slice(1) : kept
    if (added === '') return
    this.parts.push(added)
    this.endsWithSpace = !isPre && added.endsWith(' ')
    this.isAtStart = false
    this.breaks = 0
    if (isLink) this.linked += added.trim().length
  }

  addBreak(): void {
    this.breaks += 1
    if (!this.isAtStart) this.parts.push('\n')
  }

  /** A blank where the edge of a box is, but no line. */
  addGap(): void {
    if (this.isAtStart || this.endsWithSpace) return
    this.parts.push(' ')
    this.endsWithSpace = true
  }

  addCell(): void {
    this.parts.push('\t')
    this.isAtStart = false
    this.endsWithSpace = true
  }

  /** What came together, and begins anew; null when there is nothing to read in it. */
  take(isPre: boolean): { readonly text: string; readonly linked: number } | null {
    if (this.parts.length === 0) {
      this.breaks = 0
      return null
    }
    const { linked } = this
    const joined = this.parts.join('')
    this.parts = []
    this.isAtStart = true
    this.endsWithSpace = false
    this.breaks = 0
    this.linked = 0
    if (!SOMETHING.test(joined)) return null
    if (isPre) return { text: joined.replace(/^(?:[ \t]*\n)+/u, '').trim(), linked }
    // Most blocks have neither, and looking for blanks around them takes long in long ones.
    const lines = joined.includes('\n') ? joined.replace(/ *\n */gu, '\n') : joined
    return { text: (lines.includes('\t') ? lines.replace(/ *\t */gu, '\t') : lines).trim(), linked }
  }
}
