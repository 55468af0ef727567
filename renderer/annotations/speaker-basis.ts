import { create } from 'zustand'
import type { SpeakerBasis } from './prefill.ts'

interface BasisState {
  /** By annotation id. Of this sitting only: once the app is closed a kept guess is the analyst's own. */
  readonly bases: ReadonlyMap<string, SpeakerBasis>
}

export const useSpeakerBasis = create<BasisState>()(() => ({ bases: new Map() }))

export function rememberBasis(annotationId: string, basis: SpeakerBasis | null): void {
  useSpeakerBasis.setState(({ bases }) => {
    const next = new Map(bases)
    if (basis) next.set(annotationId, basis)
    else next.delete(annotationId)
    return { bases: next }
  })
}
