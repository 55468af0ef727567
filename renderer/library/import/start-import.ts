import { IMPORTABLE_EXTENSIONS } from '../../../shared/formats/importable-extensions.ts'
import type { ImportedSource } from '../../../shared/formats/import-format.ts'
import { messages } from '../../../shared/messages/messages.ts'
import type { AppError, Result } from '../../../shared/result.ts'
import { whatHappened, whatNext } from '../../errors/error-text.ts'
import { type Arrived, importFiles } from '../../importer/import-queue.ts'
import { platform } from '../../platform/platform.ts'
import { announce } from '../../ui/announcer.tsx'
import { type Dropped, filesOfDrop } from './dropped-files.ts'
import { type ImportFile, rejectionOf } from './import-file.ts'
import {
  beginImport,
  endImport,
  type ImportOutcome,
  noteOutcomes,
  noteProgress,
  reportProblem,
  takeFailed,
  useImports,
} from './import-store.ts'
import { type Kept, keepSources } from './keep-sources.ts'
import { paced } from './paced.ts'

const text = messages.library.importing

/** ms between two words about how far an import is: they are drawn, and take time from it. */
const PACE = 120

/** The import that runs, if one does: batches go one after another. */
let running: { readonly cancel: () => void } | null = null
let turn: Promise<void> = Promise.resolve()
/** Batches asked for and not yet finished. They share one report: what a second one says must not hide the first. */
let batches = 0
let cancelled = false
/** How often a cancel was asked for: batches that waited then are left out. */
let cancels = 0

/** Imports files into a dossier: each that can be read becomes a source, each that can't is told with its reason. */
export function startImport(dossierId: string, files: readonly ImportFile[]): void {
  if (files.length === 0) return
  if (batches === 0) {
    cancelled = false
    beginImport(files.length)
  }
  batches += 1
  const asked = cancels
  turn = turn.then(async () => {
    if (asked === cancels) await runImport(dossierId, files)
    batches -= 1
    if (batches > 0) return
    announceEnd()
    endImport(cancelled)
  })
}

/** Ends the import that runs and those that wait for it. What was added by then is kept. */
export function cancelImport(): void {
  cancelled = true
  cancels += 1
  running?.cancel()
}

async function runImport(dossierId: string, files: readonly ImportFile[]): Promise<void> {
  const progress = paced(PACE, noteProgress)
  const started = importFiles(files, {
    progress: (done, total, name) => {
      progress.tell({ done, total, name, size: files[done]?.size ?? 0 })
    },
    sources: (arrived) => keep(dossierId, arrived),
    failure: (file, error) => {
      if (error.code !== 'import/cancelled') noteOutcomes([failed(dossierId, file, error)])
    },
  })
  running = started
  await started.finished
  progress.stop()
  running = null
}

async function keep(dossierId: string, arrived: readonly Arrived<ImportFile>[]): Promise<void> {
  const kept = await keepSources(dossierId, arrived)
  noteOutcomes(
    arrived.flatMap(({ file, imported }, at) => {
      const result = kept[at]
      return result ? [outcomeOf(dossierId, file, imported, result)] : []
    }),
  )
}

function outcomeOf(dossierId: string, file: ImportFile, imported: ImportedSource, kept: Result<Kept>): ImportOutcome {
  const { name } = file
  if (!kept.ok) return failed(dossierId, file, kept.error)
  if (kept.value.duplicateOf !== null) return { what: 'duplicate', name, of: kept.value.duplicateOf }
  return { what: 'added', name, notices: imported.notices.map(({ code }) => code) }
}

const failed = (dossierId: string, file: ImportFile, error: AppError): ImportOutcome => ({
  what: 'failed',
  name: file.name,
  reason: whatHappened(error),
  next: whatNext(error),
  again: { dossierId, file },
})

/** Imports once more what could not be imported: its place in the report is given up for what happens now. */
export function retryFailed(): void {
  const byDossier = new Map<string, ImportFile[]>()
  for (const { dossierId, file } of takeFailed()) {
    byDossier.set(dossierId, [...(byDossier.get(dossierId) ?? []), file])
  }
  for (const [dossierId, files] of byDossier) startImport(dossierId, files)
}

function announceEnd(): void {
  const { report } = useImports.getState()
  if (!report) return
  const { added, failed, duplicate, noticed } = report.counts
  const parts = [
    cancelled ? text.cancelled(added) : text.added(added),
    noticed > 0 && messages.importReport.noticed(noticed),
    failed > 0 && text.failed(failed),
    duplicate > 0 && text.duplicates(duplicate),
  ]
  announce(`${parts.filter(Boolean).join('. ')}.`)
}

/** Asks for files or a folder, and imports what was chosen. */
export async function pickAndImport(dossierId: string, kind: 'files' | 'folder'): Promise<void> {
  const picked = await platform.files.pickForImport({ kind })
  if (!picked.ok) {
    reportProblem({ name: text.picking, reason: whatHappened(picked.error), next: whatNext(picked.error) })
    return
  }
  startImport(
    dossierId,
    picked.value.map(({ token, name, size }) => ({ name, size, read: () => readPicked(token) })),
  )
}

async function readPicked(token: string): Promise<Uint8Array> {
  const read: Result<Uint8Array> = await platform.files.read({ token })
  if (read.ok) return read.value
  throw rejectionOf(read.error)
}

/** Imports what was dropped, folders with what is in them. */
export async function importDropped(dossierId: string, dropped: readonly Dropped[]): Promise<void> {
  const extensions = new Set<string>(IMPORTABLE_EXTENSIONS)
  const isImportable = (name: string) => extensions.has(name.slice(name.lastIndexOf('.') + 1).toLowerCase())
  const files = await filesOfDrop(dropped, isImportable).catch((thrown: unknown) => {
    platform.logError(thrown)
    return null
  })
  if (files === null || files.length === 0) {
    reportProblem({ name: dropped.map(({ name }) => name).join(', '), reason: text.nothingFound })
    return
  }
  startImport(dossierId, files)
}
