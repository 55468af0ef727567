/**
 * Sources in their order, so many at once that their texts have no more than `mostWords`, or a single one that has:
 * many short ones take few turns, and a book is read by itself.
 */
export function* chunksOf<Source extends { readonly wordCount: number }>(
  sources: readonly Source[],
  mostWords: number,
  mostSources: number,
): Generator<readonly Source[], void, undefined> {
  let chunk: Source[] = []
  let words = 0
  for (const source of sources) {
    if (chunk.length > 0 && (chunk.length >= mostSources || words + source.wordCount > mostWords)) {
      yield chunk
      chunk = []
      words = 0
    }
    chunk.push(source)
    words += source.wordCount
  }
  if (chunk.length > 0) yield chunk
}
