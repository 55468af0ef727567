import { create } from 'zustand'

export interface ImportProgress {
  readonly done: number
  readonly total: number
  /** The file in turn. */
  readonly name: string
}

/** A file that did not become a source, and why. */
export interface ImportProblem {
  readonly name: string
  readonly reason: string
  /** What was kept and what can be done, if there is anything to say about it. */
  readonly next?: string
}

export interface ImportReport {
  readonly added: number
  readonly cancelled: boolean
  readonly failures: readonly ImportProblem[]
  /** Names of files whose bytes were here already. */
  readonly duplicates: readonly string[]
}

const NOTHING: ImportReport = { added: 0, cancelled: false, failures: [], duplicates: [] }

interface ImportState {
  /** Null: nothing is being imported. */
  readonly progress: ImportProgress | null
  /** Of every import since the last report was dismissed or there was nothing to dismiss. */
  readonly report: ImportReport | null
}

export const useImports = create<ImportState>()(() => ({ progress: null, report: null }))

/** What an earlier import has said and nobody has dismissed stays. */
export const beginImport = (total: number): void => {
  useImports.setState(({ report }) => ({
    progress: { done: 0, total, name: '' },
    report: { ...(report ?? NOTHING), cancelled: false },
  }))
}

export const noteProgress = (progress: ImportProgress): void => {
  useImports.setState({ progress })
}

/** Adds to the report. */
export const noteOutcome = (change: (report: ImportReport) => Partial<ImportReport>): void => {
  useImports.setState(({ report }) => {
    const before = report ?? NOTHING
    return { report: { ...before, ...change(before) } }
  })
}

/** An import that went without a hitch leaves nothing to dismiss. */
export const endImport = (cancelled: boolean): void => {
  useImports.setState(({ report }) => {
    const kept = report && (cancelled || report.failures.length > 0 || report.duplicates.length > 0)
    return { progress: null, report: kept ? { ...report, cancelled } : null }
  })
}

export const dismissReport = (): void => {
  useImports.setState({ report: null })
}

/** For problems that keep an import from beginning. */
export const reportProblem = (problem: ImportProblem): void => {
  noteOutcome(({ failures }) => ({ failures: [...failures, problem] }))
}
