import { addressOf, type Source } from '../../model/source.ts'
import { byText } from '../by-text.ts'
import { supersededIds } from './alike-groups.ts'
import { areNoEditions } from './decisions.ts'

/** Why a source may be the new edition of another. */
export type OfferReason = 'address' | 'file-name' | 'title'

export interface EditionOffer {
  /** The one that came later. */
  readonly newer: string
  readonly older: string
  readonly reason: OfferReason
  /** What both have in common, 0 to 1. */
  readonly shared: number
}

/** How alike two sources are at least to be offered. An address says much, a name like `article.html` little. */
export const OFFER_FROM: Readonly<Record<OfferReason, number>> = { address: 0.25, 'file-name': 0.4, title: 0.4 }

export interface SharedPair {
  readonly first: string
  readonly second: string
  readonly shared: number
}

/**
 * Which sources may be new editions of which: the same address, file name, or title and outlet, and words in common.
 * Offered and never made without being asked for. Prints of other outlets are no editions; nor is a source offered
 * that is an edition already, of which there is a newer one, or that the analyst said to be none.
 *
 * @returns by id of the newer source, at most one each: the surest reason, then the most alike
 */
export function editionOffers(
  sources: readonly Source[],
  pairs: readonly SharedPair[],
): ReadonlyMap<string, EditionOffer> {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const superseded = supersededIds(sources)
  const offers = new Map<string, EditionOffer>()
  for (const { first, second, shared } of pairs) {
    const [one, other] = [byId.get(first), byId.get(second)]
    if (!one || !other) continue
    const [older, newer] = byArrival(one, other) <= 0 ? [one, other] : [other, one]
    if (newer.supersedes !== undefined || superseded.has(older.id) || areNoEditions(older, newer)) continue
    const reason = reasonFor(older, newer, shared)
    if (reason === null) continue
    const offer: EditionOffer = { newer: newer.id, older: older.id, reason, shared }
    const known = offers.get(newer.id)
    if (!known || isSurer(offer, known)) offers.set(newer.id, offer)
  }
  return offers
}

const REASONS: readonly OfferReason[] = ['address', 'file-name', 'title']

function reasonFor(older: Source, newer: Source, shared: number): OfferReason | null {
  const holds: Readonly<Record<OfferReason, boolean>> = {
    address: isOf(addressKey(older), addressKey(newer)),
    'file-name': isOf(older.capsule.fileName, newer.capsule.fileName),
    title: isOf(words(older.title), words(newer.title)) && words(older.outlet ?? '') === words(newer.outlet ?? ''),
  }
  return REASONS.find((reason) => holds[reason] && shared >= OFFER_FROM[reason]) ?? null
}

const isOf = (a: string | null, b: string | null): boolean => a !== null && a !== '' && a === b
const words = (text: string): string => (text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).join(' ')

/** An address without what makes no other page of it: scheme, `www.`, fragment, marks of campaigns, last slash. */
function addressKey(source: Source): string | null {
  const address = addressOf(source)
  if (address === null) return null
  const [path = '', query = ''] = address
    .trim()
    .replace(/^[a-z]+:\/\/(www\.)?/iu, '')
    .replace(/#.*$/u, '')
    .split('?', 2)
  const [host = '', ...rest] = path.replace(/\/+$/u, '').split('/')
  const kept = query.split('&').filter((part) => part !== '' && !/^(utm_|fbclid=|gclid=)/iu.test(part))
  return [[host.toLowerCase(), ...rest].join('/'), ...kept.sort(byText)].join('?')
}

const isSurer = (a: EditionOffer, b: EditionOffer): boolean =>
  a.reason === b.reason ? a.shared > b.shared : REASONS.indexOf(a.reason) < REASONS.indexOf(b.reason)

const byArrival = (a: Source, b: Source): number =>
  byText(a.capsule.importedAt, b.capsule.importedAt) ||
  byText(a.publishedAt ?? '', b.publishedAt ?? '') ||
  byText(a.id, b.id)
