import type { Resolution } from '../../shared/anchoring/resolution.ts'
import { bringAnnotations, type FoundPassage, selectorOf } from '../../shared/edits/edition.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Source } from '../../shared/model/source.ts'
import type { AppError } from '../../shared/result.ts'
import { environment } from '../environment/browser-environment.ts'
import { commit } from '../storage/commit.ts'
import { readSourceRemoval, readSources } from '../storage/contents.ts'
import { undo } from '../storage/history.ts'
import { showUndoLine } from '../ui/undo-line.tsx'
import { resolveInWorker } from './resolve-in-worker.ts'
import type { Resolved } from './resolve-messages.ts'
import { rememberResolutions } from './resolutions.ts'

export interface BringProgress {
  readonly stage: 'looking' | 'writing'
  readonly done: number
  readonly total: number
}

export interface Brought {
  readonly found: number
  /** Of these: whose words are not quite those of the old edition. */
  readonly changed: number
  readonly total: number
}

export type BringOutcome =
  | { readonly status: 'brought'; readonly brought: Brought }
  | { readonly status: 'cancelled' }
  /** Nothing was changed; `error` when it was the storage that refused. */
  | { readonly status: 'failed'; readonly error: AppError | null }

interface Watch {
  readonly signal: AbortSignal
  readonly onProgress: (progress: BringProgress) => void
}

const annotationsOf = async (sourceId: string): Promise<readonly Annotation[]> =>
  (await readSourceRemoval([sourceId])).annotations

/**
 * Looks in the text of `source` for all that is annotated in the edition `from`, and moves there what is found without
 * doubt, in one step. All else stays where it is.
 */
export async function bringOver(source: Source, text: string, from: string, watch: Watch): Promise<BringOutcome> {
  const wanted = (await annotationsOf(from)).filter(({ quotationOnly }) => !quotationOnly)
  const total = wanted.length
  watch.onProgress({ stage: 'looking', done: 0, total })
  const request = { text, selectors: wanted.map(selectorOf), describes: true }
  const outcome = await resolveInWorker(request, {
    signal: watch.signal,
    onProgress: (done) => {
      watch.onProgress({ stage: 'looking', done, total })
    },
  })
  if (outcome.status === 'failed') return { status: 'failed', error: null }
  if (outcome.status === 'cancelled' || watch.signal.aborted) return { status: 'cancelled' }
  watch.onProgress({ stage: 'writing', done: total, total })
  rememberResolutions(source.id, wanted, outcome.resolutions)
  const found = foundPassages(wanted, outcome)
  let moved: readonly string[] = []
  const written = await commit(async () => {
    const [now] = await readSources([source.id])
    if (!now || watch.signal.aborted) return null
    const transaction = bringAnnotations(environment, { source: now, text }, from, await annotationsOf(from), found)
    moved = transaction.changes.filter(({ table }) => table === 'annotations').map(({ id }) => id)
    return transaction
  })
  if (!written.ok) return { status: 'failed', error: written.error }
  if (watch.signal.aborted && moved.length === 0) return { status: 'cancelled' }
  const isChanged = fuzzyOnes(wanted, outcome.resolutions)
  const changed = moved.filter((id) => isChanged.has(id)).length
  return { status: 'brought', brought: { found: moved.length, changed, total } }
}

/** Never a guess: only what is anchored counts as found. */
export function foundPassages(
  annotations: readonly Annotation[],
  { resolutions, descriptions }: Resolved,
): ReadonlyMap<string, FoundPassage> {
  const found = new Map<string, FoundPassage>()
  for (const [index, { id, target }] of annotations.entries()) {
    const selector = descriptions[index]
    if (resolutions[index]?.status === 'anchored' && selector) found.set(id, { target, selector })
  }
  return found
}

function fuzzyOnes(annotations: readonly Annotation[], resolutions: readonly Resolution[]): ReadonlySet<string> {
  const isFuzzy = (index: number): boolean => {
    const resolution = resolutions[index]
    return resolution?.status === 'anchored' && resolution.method === 'fuzzy'
  }
  return new Set(annotations.filter((_, index) => isFuzzy(index)).map(({ id }) => id))
}

/** Says how many were found, and offers to take it back. */
export function sayBrought({ found, changed, total }: Brought): void {
  showUndoLine({
    text: messages.editions.brought(found, total, changed),
    undoLabel: messages.editions.undo,
    onUndo: () => void undo(),
  })
}
