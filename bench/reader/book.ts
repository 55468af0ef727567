import type { Block } from '../../shared/model/block.ts'
import type { SourceContents } from '../../shared/model/dossier-contents.ts'
import { randomOf } from '../../shared/testing/random.ts'
import { sourceOfText } from '../lib/source-of-text.ts'
import { paragraphOf } from './words.ts'

export const DOSSIER = 'reading'

const SHORTEST = 20
const LONGEST = 200
const BETWEEN = '\n\n'

/** A chapter heading now and then, quotations and list items among the paragraphs. */
function roleOf(index: number): Block['role'] {
  if (index === 0) return 'title'
  if (index % 60 === 1) return 'heading'
  if (index % 23 === 0) return 'quotation'
  return index % 31 === 0 ? 'list-item' : 'paragraph'
}

function wordsIn(role: Block['role'], random: () => number): number {
  if (role === 'title' || role === 'heading') return 6
  return SHORTEST + Math.floor(random() * (LONGEST - SHORTEST + 1))
}

function textOf(seed: number, words: number): { readonly text: string; readonly blocks: readonly Block[] } {
  const random = randomOf(seed)
  const pieces: string[] = []
  const blocks: Block[] = []
  let start = 0
  for (let left = words; left > 0;) {
    const role = roleOf(blocks.length)
    const count = Math.min(left, wordsIn(role, random))
    const piece = paragraphOf(blocks.length, count, random)
    pieces.push(piece)
    blocks.push({ role, start, end: start + piece.length })
    start += piece.length + BETWEEN.length
    left -= count
  }
  return { text: pieces.join(BETWEEN), blocks }
}

/** A source of about so many words, in blocks of 20 to 200, one of ten in another script. The same for the same seed. */
export function sourceOf(id: string, title: string, seed: number, words: number): SourceContents {
  const { text, blocks } = textOf(seed, words)
  return sourceOfText(
    { id, dossierId: DOSSIER, title, authors: ['A. Keeper'], outlet: 'The Bench', wordCount: words },
    text,
    blocks,
  )
}
