import { normalLine } from './normal-line.ts'
import { isEmptyParagraph, type Note, type NoteBlock, type NoteLine, type NoteList } from './note.ts'
import { writeLine } from './write-line.ts'

const STEP = 4
/** A number of an item has at most nine digits. */
const LARGEST = 999_999_999

/**
 * A note as Markdown that any program can read, and that `readNote` reads as the same note. What Markdown can't say
 * is left out: line breaks at the ends of an item and two in a row.
 */
export function writeNote(note: Note): string {
  const lines: string[] = []
  let any = false
  for (const block of note) {
    if (isEmptyParagraph(block)) lines.push('')
    else {
      if (any) lines.push('')
      lines.push(...writeBlock(block))
      any = true
    }
  }
  return lines.join('\n')
}

const writeBlock = (block: NoteBlock): readonly string[] =>
  block.type === 'paragraph' ? block.lines.map(writeLine) : writeList(block, '')

function writeList({ ordered, start, items }: NoteList, indent: string): readonly string[] {
  const first = Math.max(0, Math.min(start, LARGEST - items.length))
  return items.flatMap(({ lines, lists }, at) => {
    const mark = ordered ? `${String(first + at)}.` : '-'
    const inner = indent + ' '.repeat(Math.max(STEP, mark.length + 1))
    const [line = '', ...rest] = lines.filter(isSaid).map(writeLine)
    return [
      `${indent}${mark} ${line}`,
      ...rest.map((text) => inner + text),
      ...oneOfEach(lists).flatMap((list) => writeList(list, inner)),
    ]
  })
}

const isSaid = (line: NoteLine): boolean => normalLine(line).length > 0

/** Two lists of one sort in a row would be read as one: they are one. */
const oneOfEach = (lists: readonly NoteList[]): readonly NoteList[] =>
  lists.reduce<readonly NoteList[]>((before, list) => {
    const last = before.at(-1)
    return last?.ordered === list.ordered
      ? [...before.slice(0, -1), { ...last, items: [...last.items, ...list.items] }]
      : [...before, list]
  }, [])
