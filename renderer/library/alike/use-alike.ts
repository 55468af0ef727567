import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { AlikeKeeper, type Pair } from '../../../shared/analysis/alike/alike-keeper.ts'
import { type ComparedText, exactLikeness, type Likeness } from '../../../shared/analysis/alike/likeness.ts'
import type { Source } from '../../../shared/model/source.ts'
import { platform } from '../../platform/platform.ts'
import { readBlocks, readTexts } from '../../storage/contents.ts'
import { letDraw } from '../../storage/let-draw.ts'
import { type AlikeView, alikeView } from './alike-view.ts'

interface AlikeState {
  readonly dossierId: string | null
  readonly version: number
  readonly pairs: readonly Pair[]
}

const NONE: readonly Pair[] = []
const useAlikeState = create<AlikeState>()(() => ({ dossierId: null, version: 0, pairs: NONE }))

/** Comparing texts beyond this, in UTF-16 code units, would hold up the page; their sketches must do. */
const LONGEST = 150_000
/** ms of work before others have the thread. */
const SLICE = 8

async function comparedText(id: string): Promise<ComparedText | null> {
  const [[text], record] = await Promise.all([readTexts([id]), readBlocks(id)])
  return text && record && text.text.length <= LONGEST ? { text: text.text, blocks: record.blocks } : null
}

async function look(first: string, second: string): Promise<Likeness | null> {
  const [one, other] = await Promise.all([comparedText(first), comparedText(second)])
  return one && other ? exactLikeness(one, other) : null
}

let sliceBegan = 0
async function pause(): Promise<void> {
  if (performance.now() - sliceBegan < SLICE) return
  await letDraw()
  sliceBegan = performance.now()
}

/** One for the dossier in front: what it knows is kept while other views are open. */
let keeper: { readonly dossierId: string; readonly of: AlikeKeeper } | null = null

async function update(dossierId: string, sources: readonly Source[]): Promise<void> {
  if (keeper?.dossierId !== dossierId) keeper = { dossierId, of: new AlikeKeeper({ look, pause }) }
  const own = keeper.of
  await letDraw()
  sliceBegan = performance.now()
  await own.update(sources)
  const { version, dossierId: shown } = useAlikeState.getState()
  if (keeper.of !== own || (shown === dossierId && version === own.version)) return
  useAlikeState.setState({ dossierId, version: own.version, pairs: own.all() })
}

/** Which sources are prints, editions or parts of each other. Filled in beside what the page does. */
export function useAlike(dossierId: string | null, sources: readonly Source[]): AlikeView {
  const state = useAlikeState()
  useEffect(() => {
    if (dossierId === null) return
    update(dossierId, sources).catch((thrown: unknown) => {
      platform.logError(thrown)
    })
  }, [dossierId, sources])
  const pairs = state.dossierId === dossierId ? state.pairs : NONE
  return useMemo(() => alikeView(sources, pairs), [sources, pairs])
}
