import { addressOf } from './link-address.ts'
import { normalLine } from './normal-line.ts'
import type { NoteInline, NoteLine, NoteLink } from './note.ts'
import { escapeStart, ITEM, readLine } from './read-line.ts'

/**
 * One line as Markdown. Signs are escaped only in a line that would otherwise be read as something else, so that
 * what notes know nothing of (headings, tables, code) stays as it was written.
 */
export function writeLine(line: NoteLine): string {
  const normal = normalLine(line)
  const plain = escapeStart(write(normal, (text) => text))
  if (!ITEM.test(plain) && sameLine(readLine(plain), normal)) return plain
  return escapeStart(write(normal, escapeSigns))
}

const escapeSigns = (text: string): string => text.replace(/[\\*[\]]/g, '\\$&')

function write(line: NoteLine, escape: (text: string) => string): string {
  let bold = false
  let italic = false
  const turnTo = (next: { readonly bold: boolean; readonly italic: boolean }): string => {
    const stars = (bold === next.bold ? 0 : 2) + (italic === next.italic ? 0 : 1)
    bold = next.bold
    italic = next.italic
    return '*'.repeat(stars)
  }
  const neutral = { bold: false, italic: false }
  const parts = line.map((inline) =>
    inline.type === 'link' ? turnTo(neutral) + writeLink(inline) : turnTo(inline) + escape(inline.text),
  )
  return parts.join('') + turnTo(neutral)
}

export const writeLink = ({ label, target }: NoteLink): string => `[${escapeSigns(label)}](${addressOf(target)})`

const sameLine = (a: NoteLine, b: NoteLine): boolean =>
  a.length === b.length && a.every((inline, at) => sameInline(inline, b[at]))

function sameInline(a: NoteInline, b: NoteInline | undefined): boolean {
  if (a.type === 'link') return b?.type === 'link' && a.label === b.label && addressOf(a.target) === addressOf(b.target)
  return b?.type === 'text' && a.text === b.text && a.bold === b.bold && a.italic === b.italic
}
