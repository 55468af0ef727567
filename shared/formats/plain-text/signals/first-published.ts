import { FIRST_PUBLISHED, FIRST_PUBLISHED_WORDS } from '../vocabulary/bylines.ts'

/** Finds "this article was first published in" and its kin; null in nearly every text. */
export function firstPublishedIn(text: string): RegExpExecArray | null {
  if (!FIRST_PUBLISHED_WORDS.test(text)) return null
  return FIRST_PUBLISHED.map((words) => words.exec(text)).find((match) => match !== null) ?? null
}
