import { useEffect, useMemo } from 'react'
import { create } from 'zustand'
import { AlikeKeeper, type Pair } from '../../../shared/analysis/alike/alike-keeper.ts'
import { type ComparedText, exactLikeness, type Likeness } from '../../../shared/analysis/alike/likeness.ts'
import type { Source } from '../../../shared/model/source.ts'
import { startWorker } from '../../platform/trusted-worker.ts'
import { portOf } from '../../platform/worker-port.ts'
import { platform } from '../../platform/platform.ts'
import { readBlocks, readTexts } from '../../storage/contents.ts'
import { letDraw } from '../../storage/let-draw.ts'
import { type AlikeView, alikeView } from './alike-view.ts'
import sketchWorkerAddress from './sketch-worker.ts?worker&url'
import { Sketcher } from './sketcher.ts'

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
  return text && record ? { text: text.text, blocks: record.blocks } : null
}

const isShort = (compared: ComparedText | null): compared is ComparedText =>
  compared !== null && compared.text.length <= LONGEST

async function look(first: string, second: string): Promise<Likeness | null> {
  const [one, other] = await Promise.all([comparedText(first), comparedText(second)])
  return isShort(one) && isShort(other) ? exactLikeness(one, other) : null
}

let sliceBegan = 0
async function pause(): Promise<void> {
  if (performance.now() - sliceBegan < SLICE) return
  await letDraw()
  sliceBegan = performance.now()
}

interface Kept {
  readonly dossierId: string
  readonly of: AlikeKeeper
  readonly sketcher: Sketcher
}

/** One for the dossier in front: what it knows is kept while other views are open. */
let kept: Kept | null = null

function keptFor(dossierId: string): Kept {
  const sketcher = new Sketcher({
    read: comparedText,
    start: () => portOf(startWorker(sketchWorkerAddress, 'sketch')),
    log: (thrown) => {
      platform.logError(thrown)
    },
  })
  const own: Kept = {
    dossierId,
    sketcher,
    of: new AlikeKeeper({
      look,
      pause,
      sketch: (id) => sketcher.sketch(id),
      told: () => {
        show(own)
      },
    }),
  }
  return own
}

function show(own: Kept): void {
  const { version, dossierId } = useAlikeState.getState()
  if (kept !== own || (dossierId === own.dossierId && version === own.of.version)) return
  useAlikeState.setState({ dossierId: own.dossierId, version: own.of.version, pairs: own.of.all() })
}

async function update(dossierId: string, sources: readonly Source[]): Promise<void> {
  const own = kept?.dossierId === dossierId ? kept : keptFor(dossierId)
  kept = own
  await letDraw()
  sliceBegan = performance.now()
  try {
    await own.of.update(sources)
  } finally {
    own.sketcher.end()
  }
  show(own)
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
