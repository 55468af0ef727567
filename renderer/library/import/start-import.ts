import { importSource } from '../../../shared/edits/source.ts'
import type { ImportedSource } from '../../../shared/formats/import-format.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { type AppError, fail, type Result } from '../../../shared/result.ts'
import { environment } from '../../environment/browser-environment.ts'
import { whatHappened, whatNext } from '../../errors/error-text.ts'
import { importFiles } from '../../importer/import-queue.ts'
import { platform } from '../../platform/platform.ts'
import { commit } from '../../storage/commit.ts'
import { findDuplicate } from '../../storage/contents.ts'
import { announce } from '../../ui/announcer.tsx'
import { type Dropped, filesOfDrop } from './dropped-files.ts'
import { type ImportFile, rejectionOf } from './import-file.ts'
import { beginImport, endImport, noteOutcome, noteProgress, reportProblem, useImports } from './import-store.ts'

const text = messages.library.importing

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
  // One file at a time is read, so that the last one asked for is the one that arrives.
  let current: ImportFile | null = null
  const given = files.map((file) => ({
    name: file.name,
    size: file.size,
    read: () => {
      current = file
      return file.read()
    },
  }))
  running = importFiles(given, {
    progress: (done, total, name) => {
      noteProgress({ done, total, name })
    },
    source: (imported, bytes) => (current ? keepSource(dossierId, current, imported, bytes) : Promise.resolve()),
    failure: (name, error) => {
      noteFailure(name, error)
    },
  })
  await (running as ReturnType<typeof importFiles>).finished
  running = null
}

async function keepSource(
  dossierId: string,
  file: ImportFile,
  imported: ImportedSource,
  bytes: Uint8Array,
): Promise<void> {
  let duplicate = false
  const written = await commit(async () => {
    duplicate = (await findDuplicate(dossierId, imported.sha256)) !== null
    if (duplicate) return null
    const fileName = file.pasted === true ? null : file.name
    return importSource(environment, { dossierId, imported, bytes, fileName, address: null })
  }).catch((thrown: unknown) => {
    // The look for a duplicate reads the database too. A rejection here would end this import and all after it.
    platform.logError(thrown)
    return fail('storage/failed', 'The dossier could not be read.', thrown)
  })
  if (!written.ok) noteFailure(file.name, written.error)
  else if (duplicate) noteOutcome(({ duplicates }) => ({ duplicates: [...duplicates, file.name] }))
  else noteOutcome(({ added }) => ({ added: added + 1 }))
}

function noteFailure(name: string, error: AppError): void {
  if (error.code === 'import/cancelled') return
  noteOutcome(({ failures }) => ({
    failures: [...failures, { name, reason: whatHappened(error), next: whatNext(error) }],
  }))
}

function announceEnd(): void {
  const { report } = useImports.getState()
  if (!report) return
  const { added, failures, duplicates } = report
  const parts = [
    cancelled ? text.cancelled(added) : text.added(added),
    failures.length > 0 && text.failed(failures.length),
    duplicates.length > 0 && text.duplicates(duplicates.length),
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
  // The formats are large and live in the import worker; here only their extensions are wanted, and only now.
  const { IMPORT_FORMATS } = await import('../../../shared/formats/import-registry.ts')
  const extensions = new Set<string>(IMPORT_FORMATS.flatMap((format) => format.extensions))
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
