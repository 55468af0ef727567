import { useMemo } from 'react'
import { create } from 'zustand'
import type { MergeSuggestion } from '../../shared/analysis/people/person-statements.ts'
import { suggestMerges } from '../../shared/analysis/people/suggest-merges.ts'
import type { Person } from '../../shared/model/person.ts'

/** Pairs that were put off until the app starts again. What is decided is stored; this is not. */
const useLater = create<{ readonly pairs: ReadonlySet<string> }>()(() => ({ pairs: new Set() }))

export const pairKey = ({ keep, drop }: MergeSuggestion): string => [keep.id, drop.id].sort().join(' ')

export const putOff = (pair: MergeSuggestion): void => {
  useLater.setState(({ pairs }) => ({ pairs: new Set(pairs).add(pairKey(pair)) }))
}

export const showPutOff = (): void => {
  useLater.setState({ pairs: new Set() })
}

export interface Alike {
  readonly pairs: readonly MergeSuggestion[]
  /** How many more are put off. */
  readonly later: number
}

/** Pairs of people who may be one. */
export function useAlike(people: readonly Person[]): Alike {
  const suggested = useMemo(() => suggestMerges(people), [people])
  const later = useLater(({ pairs }) => pairs)
  return useMemo(() => {
    const pairs = suggested.filter((pair) => !later.has(pairKey(pair)))
    return { pairs, later: suggested.length - pairs.length }
  }, [suggested, later])
}
