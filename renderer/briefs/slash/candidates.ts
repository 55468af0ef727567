import type { BriefIndex } from '../../../shared/briefs/annotated-brief/brief-index.ts'
import type { Annotation } from '../../../shared/model/annotation.ts'
import { annotationCandidate, type LinkCandidate, sourceCandidate } from '../../annotations/note/link-candidates.ts'

interface Made {
  readonly speaker: string
  readonly candidate: LinkCandidate
}

/** What was folded for an annotation holds as long as it is the same object and its speaker has the same name. */
const made = new WeakMap<Annotation, Made>()

function candidateOf(annotation: Annotation, { personById }: BriefIndex): LinkCandidate {
  const speaker = personById.get(annotation.speakerId ?? '')?.name ?? ''
  const known = made.get(annotation)
  if (known?.speaker === speaker) return known.candidate
  const candidate = annotationCandidate(annotation, speaker)
  made.set(annotation, { speaker, candidate })
  return candidate
}

export interface Candidates {
  readonly annotations: readonly LinkCandidate[]
  readonly sources: readonly LinkCandidate[]
}

const byIndex = new WeakMap<BriefIndex, Candidates>()

/** Everything of a dossier that can be searched by its words; made once. */
export function candidatesOf(index: BriefIndex): Candidates {
  const known = byIndex.get(index)
  if (known) return known
  const candidates = {
    annotations: [...index.checkById.values()].map(({ annotation }) => candidateOf(annotation, index)),
    sources: index.sources.map(({ source }) => sourceCandidate(source)),
  }
  byIndex.set(index, candidates)
  return candidates
}

/** Milliseconds: short enough that a key press never waits for it. */
const SLICE = 4

/** Folds while nothing else is to be done, so that the first sign finds it done. Call the answer to stop. */
export function makeAhead(index: BriefIndex): () => void {
  const waiting = index.checkById.values()
  let idle = requestIdleCallback(slice)
  function slice(): void {
    const end = performance.now() + SLICE
    for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
      candidateOf(next.value.annotation, index)
      if (performance.now() >= end) {
        idle = requestIdleCallback(slice)
        return
      }
    }
  }
  return () => {
    cancelIdleCallback(idle)
  }
}
