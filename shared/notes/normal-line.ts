import type { NoteInline, NoteLine, NoteText } from './note.ts'

type Format = Pick<NoteText, 'bold' | 'italic'>

const NONE: Format = { bold: false, italic: false }
const both = (...formats: readonly (Format | undefined)[]): Format => ({
  bold: formats.every((format) => format?.bold === true),
  italic: formats.every((format) => format?.italic === true),
})
export const sameFormat = (a: Format, b: Format): boolean => a.bold === b.bold && a.italic === b.italic

/**
 * The one form of everything that looks the same: no empty runs, no two runs where one would do, and white space
 * bold or italic only inside bold or italic words, as Markdown can't say it otherwise.
 */
export function normalLine(line: NoteLine): NoteLine {
  const normal: NoteInline[] = []
  let words: NoteText[] = []
  const endWords = (): void => {
    normal.push(...normalWords(words))
    words = []
  }
  for (const inline of line) {
    if (inline.type === 'text') words.push(inline)
    else {
      endWords()
      normal.push({ ...inline, label: inline.label.replace(/\s+/g, ' ').trim() })
    }
  }
  endWords()
  return normal
}

function normalWords(texts: readonly NoteText[]): readonly NoteText[] {
  const pieces = piecesOf(texts)
  return joined(
    pieces.map((piece, at) =>
      isBlank(piece) ? { ...piece, ...both(piece, pieces[at - 1] ?? NONE, pieces[at + 1] ?? NONE) } : piece,
    ),
  )
}

const isBlank = ({ text }: NoteText): boolean => text.trim() === ''

/** Words and the white space between them; white space in several formats is one piece that has what all have. */
function piecesOf(texts: readonly NoteText[]): readonly NoteText[] {
  const pieces: NoteText[] = []
  for (const text of texts) {
    for (const part of text.text.replace(/[\r\n]+/g, ' ').split(/(\s+)/)) {
      if (part === '') continue
      const piece = { ...text, text: part }
      const last = pieces.at(-1)
      if (last && isBlank(last) && isBlank(piece))
        pieces[pieces.length - 1] = { ...last, ...both(last, piece), text: last.text + part }
      else pieces.push(piece)
    }
  }
  return pieces
}

/** Neighbours of one format as one run. */
function joined(texts: readonly NoteText[]): readonly NoteText[] {
  const runs: { first: NoteText; parts: string[] }[] = []
  for (const text of texts) {
    const run = runs.at(-1)
    if (run && sameFormat(run.first, text)) run.parts.push(text.text)
    else runs.push({ first: text, parts: [text.text] })
  }
  return runs.map(({ first, parts }) => ({ ...first, text: parts.join('') }))
}
