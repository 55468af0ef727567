import type { Resolution } from '../../shared/anchoring/resolution.ts'
import { bringAnnotations, type FoundPassage, selectorOf } from '../../shared/edits/edition.ts'
import { messages } from '../../shared/messages/messages.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import type { Source } from '../../shared/model/source.ts'
import type { Transaction } from '../../shared/model/transaction.ts'
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
  const looked = await lookFor(text, await annotationsOf(from), watch)
  if (looked.status !== 'looked') return looked
  watch.onProgress({ stage: 'writing', done: looked.wanted.length, total: looked.wanted.length })
  rememberResolutions(source.id, looked.wanted, looked.resolutions)
  let bringing: Transaction | null = null
  const written = await commit(async () => {
    const [now] = await readSources([source.id])
    if (!now || watch.signal.aborted) return null
    bringing = bringAnnotations(environment, { source: now, text }, from, await annotationsOf(from), looked.found)
    return bringing
  })
  if (!written.ok) return { status: 'failed', error: written.error }
  const brought = broughtBy(bringing, looked)
  return watch.signal.aborted && brought.found === 0 ? { status: 'cancelled' } : { status: 'brought', brought }
}

/** What was looked for in a text, and where it was found without doubt. */
export interface Looked {
  readonly wanted: readonly Annotation[]
  readonly resolutions: readonly Resolution[]
  /** By id of the annotation. */
  readonly found: ReadonlyMap<string, FoundPassage>
}

type LookOutcome = ({ readonly status: 'looked' } & Looked) | Exclude<BringOutcome, { readonly status: 'brought' }>

/** Looks in a text for all of these annotations but those that are kept as quotations. Changes nothing. */
export async function lookFor(text: string, annotations: readonly Annotation[], watch: Watch): Promise<LookOutcome> {
  const wanted = annotations.filter(({ quotationOnly }) => !quotationOnly)
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
  return { status: 'looked', wanted, resolutions: outcome.resolutions, found: foundPassages(wanted, outcome) }
}

/** What a transaction has moved of what was looked for; null moved nothing. */
export function broughtBy(transaction: Transaction | null, { wanted, resolutions }: Looked): Brought {
  const moved = (transaction?.changes ?? []).filter(({ table }) => table === 'annotations')
  const isChanged = fuzzyOnes(wanted, resolutions)
  const changed = moved.filter(({ id }) => isChanged.has(id)).length
  return { found: moved.length, changed, total: wanted.length }
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
