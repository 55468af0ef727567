import { nameKey } from '../../analysis/people/name-key.ts'
import { byText } from '../../analysis/by-text.ts'
import type { SourceContents } from '../../model/dossier-contents.ts'
import { addressOf } from '../../model/source.ts'
import { canonicalise } from '../../text/canonical-text.ts'
import type { IncomingAnnotation, IncomingSource } from '../incoming.ts'
import { isAlike } from './alike.ts'
import type { SourceMatch } from './merge-types.ts'

export interface MatchedSource {
  readonly source: SourceContents
  readonly by: SourceMatch
}

/** Quotes that a text without any description is looked for by. */
const MOST_QUOTES = 20

/** An address as it is compared: without protocol, fragment and closing slash. */
const addressKey = (address: string): string => address.replace(/^https?:\/\//iu, '').replace(/#.*$|\/+$/gu, '')

/**
 * Finds sources of a file among those of a dossier: by the hash of the original, by the same text, by address, by title
 * with outlet, date and a text that is alike, and, where the file says nothing of all that, by the quotes made in it.
 */
export function sourceMatcher(
  sources: readonly SourceContents[],
): (incoming: IncomingSource, annotations: readonly IncomingAnnotation[]) => MatchedSource | null {
  const inOrder = [...sources].sort((a, b) => byText(a.source.id, b.source.id))
  const bySha = index(inOrder, ({ source }) => source.capsule.sha256)
  const byWords = index(inOrder, ({ text }) => text)
  const byAddress = index(inOrder, ({ source }) => {
    const address = addressOf(source)
    return address === null ? null : addressKey(address)
  })
  return (incoming, annotations) => {
    const text = incoming.text === null ? null : canonicalise(incoming.text)
    const own = (list: readonly SourceContents[] | undefined): SourceContents | null =>
      list?.find(({ source }) => source.id === incoming.key) ?? list?.[0] ?? null
    const found = (source: SourceContents | null, by: SourceMatch): MatchedSource | null => source && { source, by }
    return (
      found(own(incoming.sha256 === null ? [] : bySha.get(incoming.sha256)), 'sha256') ??
      found(own(text === null ? [] : byWords.get(text)), 'text') ??
      found(own(incoming.address === null ? [] : byAddress.get(addressKey(incoming.address))), 'address') ??
      found(byTitle(inOrder, incoming, text), 'title') ??
      found(text === null ? byQuotes(inOrder, annotations) : null, 'quotes')
    )
  }
}

function index(
  sources: readonly SourceContents[],
  keyOf: (source: SourceContents) => string | null,
): ReadonlyMap<string, readonly SourceContents[]> {
  const groups = new Map<string, SourceContents[]>()
  for (const source of sources) {
    const key = keyOf(source)
    if (key === null || key === '') continue
    const group = groups.get(key)
    if (group) group.push(source)
    else groups.set(key, [source])
  }
  return groups
}

/** The only source of that name which outlet, date and text do not speak against. */
function byTitle(
  sources: readonly SourceContents[],
  incoming: IncomingSource,
  text: string | null,
): SourceContents | null {
  const same = (one: string | null, other: string | null): boolean =>
    one === null || other === null || nameKey(one) === nameKey(other)
  const title = nameKey(incoming.title)
  const fileName = incoming.fileName === null ? '' : nameKey(incoming.fileName)
  const candidates = sources.filter(
    ({ source, text: own }) =>
      ((title !== '' && nameKey(source.title) === title) ||
        (fileName !== '' && nameKey(source.capsule.fileName ?? '') === fileName)) &&
      same(source.outlet, incoming.outlet) &&
      same(source.publishedAt, incoming.publishedAt) &&
      (text === null || isAlike(own, text)),
  )
  const named = candidates.filter(({ source }) => nameKey(source.capsule.fileName ?? '') === fileName)
  const [only] = candidates.length > 1 && named.length === 1 ? named : candidates
  return only && (candidates.length === 1 || named.length === 1) ? only : null
}

/** The source in which most of the quotes stand, if it has half of them and no other has as many. */
function byQuotes(
  sources: readonly SourceContents[],
  annotations: readonly IncomingAnnotation[],
): SourceContents | null {
  const quotes = annotations
    .map(({ exact }) => canonicalise(exact))
    .filter((exact) => exact !== '')
    .sort((a, b) => b.length - a.length || byText(a, b))
    .slice(0, MOST_QUOTES)
  const counted = sources
    .map((source) => ({ source, count: quotes.filter((exact) => source.text.includes(exact)).length }))
    .sort((a, b) => b.count - a.count)
  const [best, second] = counted
  if (!best || best.count === 0 || best.count * 2 < quotes.length) return null
  return best.count > (second?.count ?? 0) ? best.source : null
}
