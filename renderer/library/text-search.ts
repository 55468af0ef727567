import { readDossierContents } from '../storage/contents.ts'
import { fold } from '../ui/fold.ts'
import { containsAll } from './search.ts'

/** UTF-16 units of folded text that are kept between searches; texts never change, so that they stay right. */
const CACHE_LIMIT = 30_000_000
/** ms of work between two pauses, so that typing stays smooth. */
const SLICE = 8

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

/** The sources of a dossier whose text holds all the words (folded). What was found so far when aborted. */
export async function searchTexts(
  dossierId: string,
  sourceIds: readonly string[],
  words: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlySet<string>> {
  const found = new Set<string>()
  const known = sourceIds.filter((id) => cache.has(id))
  await inSlices(known, signal, (id) => {
    if (containsAll(cache.get(id) ?? '', words)) found.add(id)
  })
  if (known.length === sourceIds.length || signal.aborted) return found
  const contents = await readDossierContents(dossierId, { originals: false })
  const unread = (contents?.sources ?? []).filter(({ source }) => !cache.has(source.id))
  await inSlices(unread, signal, ({ source, text }) => {
    const folded = fold(text)
    keep(source.id, folded)
    if (containsAll(folded, words)) found.add(source.id)
  })
  return found
}
