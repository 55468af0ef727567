import { type AlikeGroup, alikeGroups } from '../../../shared/analysis/alike/alike-groups.ts'
import type { Pair } from '../../../shared/analysis/alike/alike-keeper.ts'
import { type EditionOffer, editionOffers } from '../../../shared/analysis/alike/edition-offer.ts'
import { areApart } from '../../../shared/analysis/alike/decisions.ts'
import type { Source } from '../../../shared/model/source.ts'

export type MarkKind = 'older' | 'offer' | 'reprint' | 'same' | 'part'

/** What a row says of its source: the most telling thing, with the other source that it is about. */
export interface AlikeMark {
  readonly kind: MarkKind
  readonly other: Source
}

/** Which sources of the dossier have to do with each other. */
export interface AlikeView {
  /** But those that the analyst keeps apart. */
  readonly pairs: readonly Pair[]
  readonly groups: ReadonlyMap<string, AlikeGroup>
  /** By id of the source that may be the new edition. */
  readonly offers: ReadonlyMap<string, EditionOffer>
  readonly marks: ReadonlyMap<string, AlikeMark>
  /** What is left out when each article is shown once. */
  readonly repeats: ReadonlySet<string>
}

export function alikeView(sources: readonly Source[], found: readonly Pair[]): AlikeView {
  const byId = new Map(sources.map((source) => [source.id, source]))
  const pairs = found.filter(({ first, second }) => {
    const [one, other] = [byId.get(first), byId.get(second)]
    return !one || !other || !areApart(one, other)
  })
  const told = pairs.flatMap(({ first, second, relation }) => (relation === null ? [] : [{ first, second, relation }]))
  const groups = alikeGroups(sources, told)
  const offers = editionOffers(
    sources,
    pairs.map(({ first, second, likeness }) => ({ first, second, shared: likeness.shared })),
  )
  const newer = new Map(sources.flatMap(({ id, supersedes }) => (supersedes === undefined ? [] : [[supersedes, id]])))
  const parts = partsOf(pairs)
  const marks = new Map<string, AlikeMark>()
  const repeats = new Set<string>()
  for (const source of sources) {
    const { id } = source
    const lead = groups.get(id)?.lead
    if (lead !== undefined && lead !== id) repeats.add(id)
    const add = (kind: MarkKind, otherId: string | undefined): boolean => {
      const other = otherId === undefined || otherId === id ? undefined : byId.get(otherId)
      if (other) marks.set(id, { kind, other })
      return other !== undefined
    }
    if (add('older', newer.get(id)) || add('offer', offers.get(id)?.older)) continue
    const print = lead === undefined ? undefined : byId.get(lead)
    if (add(print && isOtherOutlet(source, print) ? 'reprint' : 'same', source.supersedes === undefined ? lead : id))
      continue
    add('part', parts.get(id))
  }
  return { pairs, groups, offers, marks, repeats }
}

const isOtherOutlet = (a: Source, b: Source): boolean => a.outlet !== null && b.outlet !== null && a.outlet !== b.outlet

/** For each source that stands within another: the one that holds the most of it. */
function partsOf(pairs: readonly Pair[]): ReadonlyMap<string, string> {
  const most = new Map<string, { readonly whole: string; readonly share: number }>()
  for (const { first, second, relation, likeness } of pairs) {
    if (relation !== 'part' && relation !== 'whole') continue
    const [part, whole] = relation === 'part' ? [first, second] : [second, first]
    const share = relation === 'part' ? likeness.ofFirst : likeness.ofSecond
    if (share > (most.get(part)?.share ?? 0)) most.set(part, { whole, share })
  }
  return new Map([...most].map(([id, { whole }]) => [id, whole]))
}

/** What one source has to do with another, as it is seen from the one. */
export interface Related {
  readonly id: string
  readonly relation: 'same' | 'part' | 'whole' | 'alike'
  /** Of what the relation speaks of: the whole of both, or the part. 0 to 1. */
  readonly share: number
}

const TURNED = { same: 'same', part: 'whole', whole: 'part', alike: 'alike' } as const

/** Those that a source has to do with, the most alike first. */
export function relatedTo(id: string, pairs: readonly Pair[]): readonly Related[] {
  return pairs
    .flatMap(({ first, second, relation, likeness }): readonly (Related & { readonly shared: number })[] => {
      if ((first !== id && second !== id) || relation === null) return []
      const own = first === id ? relation : TURNED[relation]
      const [ofOwn, ofOther] =
        first === id ? [likeness.ofFirst, likeness.ofSecond] : [likeness.ofSecond, likeness.ofFirst]
      const share = own === 'part' ? ofOwn : own === 'whole' ? ofOther : likeness.shared
      return [{ id: first === id ? second : first, relation: own, share, shared: likeness.shared }]
    })
    .sort((a, b) => b.shared - a.shared || (a.id < b.id ? -1 : 1))
    .map(({ shared: _, ...related }) => related)
}
