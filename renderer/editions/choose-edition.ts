import { descendsFrom } from '../../shared/analysis/editions/editions.ts'
import type { Source } from '../../shared/model/source.ts'
import { fold } from '../ui/fold.ts'

/** Why a source can't be the old edition of the open one. */
export type Refusal = 'empty' | 'newer' | 'open'

export interface EditionChoice {
  readonly source: Source
  /** Annotations in it. */
  readonly count: number
  /** 0 nothing alike, 1 the same title. */
  readonly likeness: number
  /** Null: it can be chosen. */
  readonly refusal: Refusal | null
}

/** What is to place in the open source already, from the edition that it supersedes. */
export interface OpenWork {
  readonly supersedes: string
  readonly toPlace: number
}

/**
 * The other sources of the dossier as old editions of `source`: those that can be chosen first, then by how much
 * their titles are alike, then by the alphabet.
 */
export function editionChoices(
  source: Source,
  sources: readonly Source[],
  counts: ReadonlyMap<string, number>,
  open: OpenWork | null,
): readonly EditionChoice[] {
  const parents = new Map(sources.map(({ id, supersedes }) => [id, supersedes]))
  const own = bigramsOf(source.title)
  return sources
    .filter(({ id }) => id !== source.id)
    .map((other) => {
      const count = counts.get(other.id) ?? 0
      return {
        source: other,
        count,
        likeness: likenessOf(own, bigramsOf(other.title)),
        refusal: refusalOf(other, count, descendsFrom(parents, other.id, source.id), open),
      }
    })
    .sort(
      (a, b) =>
        Number(a.refusal !== null) - Number(b.refusal !== null) ||
        b.likeness - a.likeness ||
        a.source.title.localeCompare(b.source.title, 'en') ||
        (a.source.id < b.source.id ? -1 : 1),
    )
}

function refusalOf(other: Source, count: number, isNewer: boolean, open: OpenWork | null): Refusal | null {
  if (isNewer) return 'newer'
  if (count === 0) return 'empty'
  return open !== null && open.toPlace > 0 && open.supersedes !== other.id ? 'open' : null
}

/** Pairs of neighbouring characters, which also compares titles in scripts without spaces. */
function bigramsOf(title: string): ReadonlySet<string> {
  const folded = fold(title).trim()
  if (folded.length < 2) return new Set(folded === '' ? [] : [folded])
  return new Set(Array.from({ length: folded.length - 1 }, (_, at) => folded.slice(at, at + 2)))
}

/** Dice: twice what is shared, over what there is. */
function likenessOf(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  if (a.size + b.size === 0) return 0
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared += 1
  return (2 * shared) / (a.size + b.size)
}
