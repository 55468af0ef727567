import { create } from 'zustand'
import type { ImportNotice } from '../../../shared/formats/import-format.ts'
import type { ImportFile } from './import-file.ts'

export interface ImportProgress {
  readonly done: number
  readonly total: number
  /** The file in turn. */
  readonly name: string
  /** Its size in bytes. */
  readonly size: number
}

/** What there is to import once more. */
interface Again {
  readonly dossierId: string
  readonly file: ImportFile
}

/** A file that did not become a source, and why. */
export interface ImportProblem {
  readonly name: string
  readonly reason: string
  /** What was kept and what can be done, if there is anything to say about it. */
  readonly next?: string
  /** Left out where there is no file to try again. */
  readonly again?: Again
}

/** What became of one file. */
export type ImportOutcome =
  | { readonly what: 'added'; readonly name: string; readonly notices: readonly ImportNotice['code'][] }
  /** Its bytes were here already, as the source of this title. */
  | { readonly what: 'duplicate'; readonly name: string; readonly of: string }
  | ({ readonly what: 'failed' } & ImportProblem)

/** An outcome with its place in the order in which files were imported. */
export type ImportItem = ImportOutcome & { readonly id: number }

export interface ImportReport {
  readonly cancelled: boolean
  /** Sources that were added; of them, those with a notice; files that failed; files that were here already. */
  readonly counts: Readonly<Record<'added' | 'noticed' | 'failed' | 'duplicate', number>>
  readonly items: readonly ImportItem[]
}

const NOTHING: ImportReport = {
  cancelled: false,
  counts: { added: 0, noticed: 0, failed: 0, duplicate: 0 },
  items: [],
}

interface ImportState {
  /** Null: nothing is being imported. */
  readonly progress: ImportProgress | null
  /** Of every import since the last report was dismissed or there was nothing to dismiss. */
  readonly report: ImportReport | null
  /** Whether the details are shown; null while nobody has said: then they are when all is done and something failed. */
  readonly details: boolean | null
}

export const useImports = create<ImportState>()(() => ({ progress: null, report: null, details: null }))

export const areDetailsShown = ({ progress, report, details }: ImportState): boolean =>
  report !== null && report.items.length > 0 && (details ?? (progress === null && report.counts.failed > 0))

export const toggleDetails = (): void => {
  useImports.setState((state) => ({ details: !areDetailsShown(state) }))
}

let items = 0

/** What an earlier import has said and nobody has dismissed stays. */
export const beginImport = (total: number): void => {
  useImports.setState(({ report }) => ({
    progress: { done: 0, total, name: '', size: 0 },
    report: { ...(report ?? NOTHING), cancelled: false },
  }))
}

export const noteProgress = (progress: ImportProgress): void => {
  useImports.setState({ progress })
}

/** Adds to the report, which is in the order in which things were known. */
export const noteOutcomes = (outcomes: readonly ImportOutcome[]): void => {
  useImports.setState(({ report }) => {
    const before = report ?? NOTHING
    const counts = { ...before.counts }
    for (const outcome of outcomes) {
      counts[outcome.what] += 1
      if (outcome.what === 'added' && outcome.notices.length > 0) counts.noticed += 1
    }
    const added = outcomes.map((outcome) => ({ ...outcome, id: (items += 1) }))
    return { report: { ...before, counts, items: [...before.items, ...added] } }
  })
}

const isAgain = (item: ImportItem): boolean => item.what === 'failed' && item.again !== undefined

/** How many of the files that failed can be tried again. */
export const countAgain = ({ items: all }: ImportReport): number => all.filter(isAgain).length

/** Takes what can be tried again out of the report. */
export function takeFailed(): readonly Again[] {
  const { report } = useImports.getState()
  if (!report) return []
  const again = report.items.flatMap((item) => (item.what === 'failed' && item.again ? [item.again] : []))
  const left = report.items.filter((item) => !isAgain(item))
  const counts = { ...report.counts, failed: report.counts.failed - again.length }
  useImports.setState({ report: { ...report, counts, items: left } })
  return again
}

/** An import that went without a hitch leaves nothing to dismiss. */
export const endImport = (cancelled: boolean): void => {
  useImports.setState(({ report }) => {
    const kept = report && (cancelled || hasSomethingToSay(report))
    return kept ? { progress: null, report: { ...report, cancelled } } : { progress: null, report: null, details: null }
  })
}

/** Whether anything went otherwise than that a file became a source. */
export const hasSomethingToSay = ({ counts }: ImportReport): boolean =>
  counts.failed + counts.duplicate + counts.noticed > 0

export const dismissReport = (): void => {
  useImports.setState({ report: null, details: null })
}

/** For problems that keep an import from beginning. */
export const reportProblem = (problem: ImportProblem): void => {
  noteOutcomes([{ what: 'failed', ...problem }])
}
