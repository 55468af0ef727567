import { wordsOf } from './packed-words.ts'
import { parseQuery } from './parse-query.ts'
import { type Found, WordIndex } from './word-index.ts'

/** How much more a word of a title counts than one of the text, and one of what else is known of a source. */
export const TITLE_WEIGHT = 5
export const ABOUT_WEIGHT = 2
export const TEXT_WEIGHT = 1

/** An index of titles and texts alone, asked as it is typed: what measurements and simple lists need. */
export class ArticleIndex {
  private readonly index = new WordIndex()

  add(title: string, text: string): number {
    return this.index.add([
      { words: wordsOf(title), weight: TITLE_WEIGHT },
      { words: wordsOf(text), weight: TEXT_WEIGHT },
    ])
  }

  settle(): void {
    this.index.settle()
  }

  search(typed: string): readonly Found[] {
    return this.index.search(parseQuery(typed))
  }
}
