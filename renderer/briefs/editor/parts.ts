import { PART_SIZE } from '../../../shared/edits/briefs.ts'
import type { BriefBlock, BriefPart } from '../../../shared/model/brief.ts'
import { normalOwned } from './normal-blocks.ts'

/** The blocks of a part as the editor has them. */
export interface Part {
  readonly id: string
  readonly blocks: readonly BriefBlock[]
  /** What is stored says the same in other words: it is written along with the next change. */
  readonly differs: boolean
}

/** The stored parts as the editor takes them. */
export function normalParts(parts: readonly Pick<BriefPart, 'id' | 'blocks'>[]): readonly Part[] {
  const blocks = normalOwned(parts.flatMap((part, owner) => part.blocks.map((block) => ({ block, owner }))))
  return parts.map(({ id, blocks: stored }, at) => {
    const own = blocks.filter(({ owner }) => owner === at).map(({ block }) => block)
    return { id, blocks: own, differs: !sameBlocks(own, stored) }
  })
}

const sameBlocks = (a: readonly BriefBlock[], b: readonly BriefBlock[]): boolean =>
  a.length === b.length && a.every((block, at) => block === b[at])

/**
 * Deals blocks out to parts so that as few parts as possible change: a block that is the same object stays in its
 * part, a new one goes to the part of the one before it. A part whose blocks are all the same is the same object.
 * No part is empty unless the brief is; one of more than twice `PART_SIZE` is split.
 */
export function dealOut(before: readonly Part[], blocks: readonly BriefBlock[], newId: () => string): readonly Part[] {
  const ownerOf = new Map(before.flatMap((part, at) => part.blocks.map((block) => [block, at] as const)))
  const staying = longestRise(blocks.map((block) => ownerOf.get(block) ?? null))
  const dealt: BriefBlock[][] = before.map(() => [])
  let at = Math.max(0, staying.find((owner) => owner !== null) ?? 0)
  blocks.forEach((block, index) => {
    at = staying[index] ?? at
    const own = dealt[at]
    if (own) own.push(block)
    else dealt[at] = [block]
  })
  const parts = dealt.flatMap((own, index): readonly Part[] => {
    const part = before[index]
    if (part && own.length > 0 && sameBlocks(own, part.blocks)) return [part]
    return splitUp(own, part?.id ?? newId(), newId)
  })
  if (parts.length > 0) return parts
  const first = before[0]
  return first?.blocks.length === 0 ? [first] : [{ id: first?.id ?? newId(), blocks: [], differs: false }]
}

function splitUp(blocks: readonly BriefBlock[], id: string, newId: () => string): readonly Part[] {
  if (blocks.length === 0) return []
  if (blocks.length <= 2 * PART_SIZE) return [{ id, blocks, differs: false }]
  const count = Math.ceil(blocks.length / PART_SIZE)
  return Array.from({ length: count }, (_, part) => ({
    id: part === 0 ? id : newId(),
    blocks: blocks.slice(part * PART_SIZE, (part + 1) * PART_SIZE),
    differs: false,
  }))
}

/** Of numbers in a row the most that never fall; the others, and null, become null. */
export function longestRise(numbers: readonly (number | null)[]): readonly (number | null)[] {
  /** Index of the smallest end of a rise of each length. */
  const ends: number[] = []
  const previous: number[] = []
  numbers.forEach((number, index) => {
    if (number === null) return
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) <= number) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? (ends[low - 1] ?? -1) : -1
    ends[low] = index
  })
  const rise: (number | null)[] = numbers.map(() => null)
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at] ?? -1) rise[at] = numbers[at] ?? null
  return rise
}
