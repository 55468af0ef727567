import type { Note, NoteBlock, NoteItem, NoteLine, NoteList } from './note.ts'
import { ITEM, readLine } from './read-line.ts'

interface OpenItem {
  readonly column: number
  readonly ordered: boolean
  /** Of the text of the item: what a line that goes on is indented by, at most. */
  readonly inner: number
  readonly lines: NoteLine[]
  readonly lists: OpenList[]
}
interface OpenList {
  readonly ordered: boolean
  readonly start: number
  readonly items: OpenItem[]
}

/** Columns between an item and the items inside it. */
const STEP = 4
/** So much further in, and an item is inside the one above. */
const NESTS = 2
/** Deeper ones stand at this depth: nobody writes them, and what walks the tree must not overflow. */
const DEEPEST = 20

/**
 * A note from its Markdown. Paragraphs stand apart by an empty line, every further empty line is an empty paragraph;
 * lists have one line for each item, those inside it further in. Never fails: what it does not know is text.
 */
export function readNote(markdown: string): Note {
  const blocks: NoteBlock[] = []
  let blank = 0
  let paragraph: NoteLine[] | null = null
  let lists: ListReader | null = null
  const end = (): void => {
    if (paragraph) blocks.push({ type: 'paragraph', lines: paragraph })
    if (lists) blocks.push(...lists.read())
    paragraph = null
    lists = null
  }
  const lines = markdown.split(/\r\n|\r|\n/)
  for (const line of lines) {
    if (line === '') {
      end()
      blank += 1
      continue
    }
    if (blank > 0) blocks.push(...emptyParagraphs(blocks.length > 0 ? blank - 1 : blank))
    blank = 0
    const item = ITEM.exec(line)
    // "in⏎1998. A year" goes on; only a first number begins a list in the middle of a paragraph.
    if (item && !(paragraph && item[3] !== undefined && item[3] !== '1')) {
      if (!lists) end()
      lists ??= new ListReader()
      lists.add(item)
    } else if (lists) lists.goOn(line)
    else (paragraph ??= []).push(readLine(line))
  }
  end()
  return [...blocks, ...emptyParagraphs(blank)]
}

const emptyParagraphs = (count: number): readonly NoteBlock[] =>
  Array.from({ length: count }, () => ({ type: 'paragraph', lines: [[]] }) as const)

/** Lines of lists that follow each other without an empty line. */
class ListReader {
  readonly #lists: OpenList[] = []
  #open: OpenItem[] = []

  add([, blanks = '', , number, text = '']: RegExpExecArray): void {
    const column = columnOf(blanks)
    const ordered = number !== undefined
    const above = this.#open.findLastIndex((item) => column >= item.column + NESTS)
    const depth = Math.min(above + 1, DEEPEST)
    const parent = depth === 0 ? null : this.#open[depth - 1]
    const inner = column + Math.max(STEP, ordered ? number.length + 2 : 0)
    const item: OpenItem = { column, ordered, inner, lines: [readLine(text)], lists: [] }
    const siblings = parent ? parent.lists : this.#lists
    const last = siblings.at(-1)
    if (last?.ordered === ordered) last.items.push(item)
    else siblings.push({ ordered, start: ordered ? Number(number) : 1, items: [item] })
    this.#open = [...this.#open.slice(0, depth), item]
  }

  goOn(line: string): void {
    const item = this.#open.at(-1)
    const indent = /^[ \t]*/.exec(line)?.[0].length ?? 0
    item?.lines.push(readLine(line.slice(Math.min(indent, item.inner))))
  }

  read(): readonly NoteList[] {
    return this.#lists.map(closed)
  }
}

const closed = ({ ordered, start, items }: OpenList): NoteList => ({
  type: 'list',
  ordered,
  start,
  items: items.map(({ lines, lists }): NoteItem => ({ lines, lists: lists.map(closed) })),
})

const columnOf = (blanks: string): number =>
  Array.from(blanks).reduce((column, blank) => (blank === '\t' ? column + STEP - (column % STEP) : column + 1), 0)
