import { type Annotation, spanOf } from '../../shared/model/annotation.ts'
import type { DossierContents, SourceContents } from '../../shared/model/dossier-contents.ts'
import { AT } from '../lib/source-of-text.ts'
import { writeWorkspace } from '../lib/write-workspace.ts'
import { DOSSIER, sourceOf } from './book.ts'
import { annotationsOn, PEOPLE, QUESTIONS } from './marks-on.ts'

/** What the bench knows about a source that it opens. */
export interface MadeSource {
  readonly title: string
  /** Texts of the blocks, in order. */
  readonly blocks: readonly string[]
  /** Offsets of the blocks into the text. */
  readonly starts: readonly number[]
  readonly annotations: readonly { readonly id: string; readonly start: number; readonly end: number }[]
  /** Annotations cut at the edges of blocks: block, start and end in it, and whose piece it is. */
  readonly pieces: readonly (readonly [number, number, number, string])[]
}

const BOOK = { words: 1_000_000, annotations: 10_000 }
const ARTICLE = { words: 5_000, annotations: 100 }

function dossier(): { readonly contents: DossierContents; readonly made: Readonly<Record<string, MadeSource>> } {
  const book = sourceOf('book', 'The long book', 11, BOOK.words)
  const bare = { ...book, source: { ...book.source, id: 'bare', title: 'The same book without marks' } }
  const article = sourceOf('article', 'A common article', 12, ARTICLE.words)
  const empty = sourceOf('empty', 'One short note', 13, 30)
  const onBook = annotationsOn(book, BOOK.annotations, 21)
  const onArticle = annotationsOn(article, ARTICLE.annotations, 22)
  return {
    contents: {
      dossier: { id: DOSSIER, title: 'Read closely', createdAt: AT },
      sources: [book, bare, article, empty],
      annotations: [...onBook, ...onArticle],
      people: PEOPLE,
      questions: QUESTIONS,
      briefs: [],
    },
    made: {
      book: madeOf(book, onBook),
      bare: madeOf(bare, []),
      article: madeOf(article, onArticle),
      empty: madeOf(empty, []),
    },
  }
}

function madeOf({ source, text, blocks }: SourceContents, annotations: readonly Annotation[]): MadeSource {
  const spans = annotations.map((each) => ({ id: each.id, start: spanOf(each).start, end: spanOf(each).end }))
  const pieces: (readonly [number, number, number, string])[] = []
  let first = 0
  // In reading order: blocks that end before this one begins are done with.
  for (const { id, start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    while ((blocks[first]?.end ?? Infinity) <= start) first += 1
    for (let index = first; (blocks[index]?.start ?? Infinity) < end; index += 1) {
      const block = blocks[index]
      if (!block) break
      const from = Math.max(start, block.start)
      const to = Math.min(end, block.end)
      if (from < to) pieces.push([index, from - block.start, to - block.start, id])
    }
  }
  return {
    title: source.title,
    blocks: blocks.map(({ start, end }) => text.slice(start, end)),
    starts: blocks.map(({ start }) => start),
    annotations: spans,
    pieces,
  }
}

/**
 * A workspace with a book of 1,000,000 words and 10,000 annotations, the same book without any, an article of 5,000
 * words and 100 annotations, and a short note.
 *
 * @param root of the workspace's files; nothing may be there
 * @returns what stands in it, by the sources' ids
 */
export async function makeWorkspace(root: string): Promise<Readonly<Record<string, MadeSource>>> {
  const { contents, made } = dossier()
  await writeWorkspace(root, contents)
  return made
}
