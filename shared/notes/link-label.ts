import { type Annotation, exactOf } from '../model/annotation.ts'
import type { Source } from '../model/source.ts'

/** Characters of a label: a line of a note holds one and some words. */
const LONGEST = 48
/** So much may be lost to end with a whole word. */
const WORD = 16

/** What an annotation is called in a note: the beginning of what it quotes. */
export const annotationLabel = (annotation: Annotation): string => shortened(exactOf(annotation))

/** What a source is called in a note: the beginning of its title; empty without one. */
export const sourceLabel = ({ title }: Pick<Source, 'title'>): string => shortened(title)

/** One line; cut after a word where there is one, never within a character that is seen as one. */
export function shortened(text: string, length: number = LONGEST): string {
  const line = text
    .slice(0, length * 8)
    .replace(/\s+/g, ' ')
    .trim()
  const characters = Array.from(line)
  if (characters.length <= length && text.length <= length * 8) return line
  const cut = characters.slice(0, length)
  // A mark belongs to the letter before it, and what is joined to what it is joined to.
  while (cut.length > 1 && joins(characters[cut.length])) cut.pop()
  const blank = cut.lastIndexOf(' ')
  const words = blank >= length - WORD ? cut.slice(0, blank) : cut
  return `${words.join('').replace(/[\s,;:.–—-]+$/u, '')}…`
}

const joins = (character: string | undefined): boolean =>
  character !== undefined && /^(?:\p{M}|\u200d|\p{Emoji_Modifier})$/u.test(character)
