import type { StructuredBlock } from '../../structured/structured-document.ts'
import type { Asides } from './flow.ts'
import { joinLines, type KnownWords, knownWordsOf } from './join-lines.ts'
import { isBullet, markerOf } from './list-marker.ts'
import type { Paragraph } from './paragraph.ts'

/** The paragraphs as blocks, what stands beside them in its place. */
export function blocksFrom(text: readonly Paragraph[], asides: ReadonlyMap<number, Asides>): StructuredBlock[] {
  const known = knownWordsOf(linesOf(text))
  const blocks: StructuredBlock[] = []
  const add = (block: StructuredBlock): void => {
    if (block.text !== '') blocks.push(block)
  }
  const addAsides = (at: number): void => {
    const { notes = [], furniture = [] } = asides.get(at) ?? {}
    for (const note of notes) add(blockOf(note, known))
    for (const { text: words, page } of furniture) {
      add({ text: clean(words), role: 'boilerplate', page, isCertain: true })
    }
  }
  addAsides(-1)
  for (const [at, paragraph] of text.entries()) {
    add(blockOf(paragraph, known))
    addAsides(at)
  }
  return blocks
}

function* linesOf(paragraphs: readonly Paragraph[]): Iterable<string> {
  for (const { lines } of paragraphs) for (const { text } of lines) yield text
}

function blockOf(paragraph: Paragraph, known: KnownWords): StructuredBlock {
  const { lines, role, level, page, isTagged, turns = [] } = paragraph
  const joined = joinLines(
    lines.map(({ text }) => text),
    known,
  )
  const words = paragraph.text ?? joined.text
  const marker = role === 'list-item' ? markerOf(words) : ''
  // A bullet is what the role says; a number may be referred to.
  const from = isBullet(marker) ? marker.length : 0
  const text = clean(words.slice(from))
  const pageTurns = turns
    .map((at) => (joined.starts[at] ?? 0) - from)
    .filter((offset) => offset > 0 && offset < text.length)
  return {
    text,
    role,
    page,
    ...(level === undefined ? {} : { level }),
    ...(pageTurns.length === 0 ? {} : { pageTurns }),
    ...(isTagged && role !== 'paragraph' ? { isCertain: true } : {}),
  }
}

/** Without what no text may hold, and without blanks at the edges; a TAB stands between cells. */
const clean = (text: string): string =>
  text
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f\ufeff]+/gu, '')
    .replace(/[^\S\t]+/gu, ' ')
    .trim()
