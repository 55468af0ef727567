import { readTexts } from '../storage/contents.ts'
import { fold } from '../ui/fold.ts'
import { containsAll } from './search.ts'

/** UTF-16 units of folded text that are kept between searches; texts never change, so that they stay right. */
const CACHE_LIMIT = 30_000_000
/** ms of work between two pauses, so that typing stays smooth. */
const SLICE = 8

/** Texts read at once. */
const CHUNK = 100

const cache = new Map<string, string>()
let cached = 0

const pause = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0)
  })

function keep(id: string, folded: string): void {
  if (cached + folded.length > CACHE_LIMIT) return
  cached += folded.length
  cache.set(id, folded)
}

/** Works through the items in slices; stops when the search is no longer wanted. */
async function inSlices<Item>(items: readonly Item[], signal: AbortSignal, work: (item: Item) => void): Promise<void> {
  let began = performance.now()
  for (const item of items) {
    if (signal.aborted) return
    work(item)
    if (performance.now() - began < SLICE) continue
    await pause()
    began = performance.now()
  }
}

/** The sources whose text holds all the words (folded). What was found so far when aborted. */
export async function searchTexts(
  sourceIds: readonly string[],
  words: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const known = sourceIds.filter((id) => cache.has(id))
  await inSlices(known, signal, (id) => {
    if (containsAll(cache.get(id) ?? '', words)) found.add(id)
  })
  const unread = sourceIds.filter((id) => !cache.has(id))
  for (let at = 0; at < unread.length && !signal.aborted; at += CHUNK) {
    const texts = await readTexts(unread.slice(at, at + CHUNK))
    await inSlices(texts, signal, ({ id, text }) => {
      const folded = fold(text)
      keep(id, folded)
      if (containsAll(folded, words)) found.add(id)
    })
  }
  return found
}
