import { useEffect, useMemo, useState } from 'react'
import type { Resolution } from '../../shared/anchoring/resolution.ts'
import { selectorOf } from '../../shared/edits/edition.ts'
import type { Annotation } from '../../shared/model/annotation.ts'
import { resolveInWorker } from './resolve-in-worker.ts'
import { knownResolution, rememberResolutions } from './resolutions.ts'

export interface Resolutions {
  /** By id of the annotation; those that are still being looked for are not in it. */
  readonly byId: ReadonlyMap<string, Resolution>
  /** How far it is; null when nothing is being looked for. */
  readonly progress: { readonly done: number; readonly total: number } | null
  readonly hasFailed: boolean
}

interface State {
  /** Goes up when answers have come. */
  readonly turn: number
  readonly done: number
  readonly hasFailed: boolean
}

/** Where annotations of another edition may stand in the text of this source, looked for in a worker. */
export function useResolutions(sourceId: string, text: string, annotations: readonly Annotation[]): Resolutions {
  const [{ turn, done, hasFailed }, setState] = useState<State>({ turn: 0, done: 0, hasFailed: false })
  const byId = useMemo(() => {
    const found = new Map<string, Resolution>()
    for (const annotation of annotations) {
      const resolution = knownResolution(sourceId, annotation)
      if (resolution) found.set(annotation.id, resolution)
    }
    return found
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is known changes with each turn
  }, [sourceId, annotations, turn])
  const open = useMemo(() => annotations.filter(({ id }) => !byId.has(id)), [annotations, byId])
  const asked = useAsked(open)

  useEffect(() => {
    if (asked.length === 0) return undefined
    const controller = new AbortController()
    const onProgress = (now: number): void => {
      if (!controller.signal.aborted) setState((state) => ({ ...state, done: now }))
    }
    const request = { text, selectors: asked.map(selectorOf), describes: false }
    void resolveInWorker(request, { signal: controller.signal, onProgress }).then((outcome) => {
      if (outcome.status === 'cancelled') return
      if (outcome.status === 'resolved') rememberResolutions(sourceId, asked, outcome.resolutions)
      setState((state) => ({ turn: state.turn + 1, done: 0, hasFailed: outcome.status === 'failed' }))
    })
    return () => {
      controller.abort()
    }
  }, [sourceId, text, asked])

  return { byId, progress: open.length > 0 && !hasFailed ? { done, total: asked.length } : null, hasFailed }
}

/** What the worker is asked for: it is not begun anew because some of it was placed meanwhile. */
function useAsked(open: readonly Annotation[]): readonly Annotation[] {
  const [asked, setAsked] = useState(open)
  const isCovered = useMemo(() => {
    const targets = new Set(asked.map(({ target }) => JSON.stringify(target)))
    return open.every(({ target }) => targets.has(JSON.stringify(target)))
  }, [asked, open])
  if (isCovered) return asked
  setAsked(open)
  return open
}
