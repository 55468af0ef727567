import { create } from 'zustand'
import { readStored, writeStored } from '../../ui/stored-value.ts'

export const BRIEF_MODES = ['write', 'preview'] as const
export type BriefMode = (typeof BRIEF_MODES)[number]

/** What the brief view shows of one dossier. */
export interface OpenBrief {
  /** Null: the annotated brief, which is made from the dossier. */
  readonly briefId: string | null
  readonly mode: BriefMode
}

type OpenBriefs = Readonly<Record<string, OpenBrief>>

const KEY = 'variorum.open-briefs'
const ANNOTATED: OpenBrief = { briefId: null, mode: 'write' }

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

/** Whatever is stored was written by some version of the app: what does not fit is left out. A start shows the text. */
export function parseOpenBriefs(stored: unknown): OpenBriefs {
  if (!isRecord(stored)) return {}
  return Object.fromEntries(
    Object.entries(stored).flatMap(([dossierId, briefId]) =>
      typeof briefId === 'string' ? [[dossierId, { briefId, mode: 'write' as const }]] : [],
    ),
  )
}

/** Which brief is open, by dossier: another view, or a new start, does not close it. */
export const useOpenBriefs = create<{ readonly byDossier: OpenBriefs }>()(() => ({
  byDossier: parseOpenBriefs(readStored(KEY)),
}))

export const useOpenBrief = (dossierId: string): OpenBrief =>
  useOpenBriefs(({ byDossier }) => byDossier[dossierId] ?? ANNOTATED)

/** Opens a brief to write in it; null: the annotated brief. */
export function openBrief(dossierId: string, briefId: string | null): void {
  useOpenBriefs.setState(({ byDossier }) => ({ byDossier: { ...byDossier, [dossierId]: { briefId, mode: 'write' } } }))
  const open = Object.entries(useOpenBriefs.getState().byDossier)
  writeStored(KEY, Object.fromEntries(open.map(([id, shown]) => [id, shown.briefId])))
}

export function setBriefMode(dossierId: string, mode: BriefMode): void {
  useOpenBriefs.setState(({ byDossier }) => ({
    byDossier: { ...byDossier, [dossierId]: { ...(byDossier[dossierId] ?? ANNOTATED), mode } },
  }))
}
