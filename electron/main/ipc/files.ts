import { stat } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { IMPORTABLE_EXTENSIONS } from '../../../shared/formats/importable-extensions.ts'
import type { PickedFile } from '../../../shared/ipc/contract.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'
import { writeFileAtomic } from '../services/atomic-write.ts'
import { collectFiles } from '../services/collect-files.ts'
import type { FileTokens } from '../services/file-tokens.ts'
import { printPdf } from '../services/print-pdf.ts'
import { PICKED_EXTENSIONS } from '../services/picked-extensions.ts'
import { readPickedFile } from '../services/read-picked-file.ts'
import { safeFileName } from '../services/safe-file-name.ts'
import type { Asker, Handlers } from './answer.ts'
import { choosePaths, chooseTarget, filters } from './dialogs.ts'

const words = messages.menu.dialogs
const FALLBACK_NAME = 'Variorum'

/** A path that cannot be looked at is listed all the same: reading it says what is wrong with it. */
async function entryOf(path: string, tokens: FileTokens): Promise<PickedFile> {
  const size = await stat(path).then(
    (stats) => stats.size,
    () => 0,
  )
  return { token: tokens.add(path), name: basename(path), size }
}

/** One after the other: ten thousand files at once would use up the file handles. */
async function entriesOf(paths: readonly string[], tokens: FileTokens): Promise<readonly PickedFile[]> {
  const entries: PickedFile[] = []
  for (const path of paths) entries.push(await entryOf(path, tokens))
  return entries
}

async function pickFiles(asker: Asker, tokens: FileTokens): Promise<Result<readonly PickedFile[]>> {
  const paths = await choosePaths(asker, {
    title: words.importFiles,
    properties: ['openFile', 'multiSelections'],
    filters: filters(words.sources, IMPORTABLE_EXTENSIONS),
  })
  return ok(await entriesOf(paths, tokens))
}

async function pickFolder(asker: Asker, tokens: FileTokens): Promise<Result<readonly PickedFile[]>> {
  const [folder] = await choosePaths(asker, { title: words.importFolder, properties: ['openDirectory'] })
  if (folder === undefined) return ok([])
  const found = await collectFiles(folder, new Set(IMPORTABLE_EXTENSIONS)).catch((error: unknown) => error)
  if (found instanceof Error) return fail('import/unreadable', 'The folder could not be read.', found)
  const { paths, unreadable, truncated } = found as Awaited<ReturnType<typeof collectFiles>>
  const left: readonly PickedFile[] = truncated
    ? [{ token: tokens.addFailure('import/too-many'), name: basename(folder), size: 0 }]
    : []
  return ok([...(await entriesOf([...paths, ...unreadable], tokens)), ...left])
}

async function saveExport(
  asker: Asker,
  suggestedName: string,
  bytes: Uint8Array,
): Promise<Result<{ fileName: string } | null>> {
  const defaultPath = safeFileName(suggestedName, FALLBACK_NAME)
  const extension = extname(defaultPath).slice(1)
  const options = {
    title: words.saveExport,
    defaultPath,
    filters: extension === '' ? [] : filters(extension.toUpperCase(), [extension]),
  }
  const filePath = await chooseTarget(asker, options)
  if (filePath === null) return ok(null)
  try {
    await writeFileAtomic(filePath, bytes)
    return ok({ fileName: basename(filePath) })
  } catch (error) {
    return fail('export/write-failed', 'The file could not be written.', error)
  }
}

type FileHandlers = Pick<
  Handlers,
  'files.printPdf' | 'files.pickForImport' | 'files.pickDossier' | 'files.pickOne' | 'files.read' | 'files.saveExport'
>

/** Everything the page may do with files: only what a person chose in a dialog, and only by token. */
export function fileHandlers(tokens: FileTokens): FileHandlers {
  return {
    'files.pickForImport': ({ kind }, asker) =>
      kind === 'folder' ? pickFolder(asker, tokens) : pickFiles(asker, tokens),
    'files.pickDossier': async (_request, asker) => {
      const [path] = await choosePaths(asker, {
        title: words.openDossier,
        properties: ['openFile'],
        filters: filters(words.dossiers, ['json']),
      })
      return ok(path === undefined ? null : await entryOf(path, tokens))
    },
    'files.pickOne': async ({ kind }, asker) => {
      const { title, names } = words.pickOne[kind]
      const [path] = await choosePaths(asker, {
        title,
        properties: ['openFile'],
        filters: filters(names, PICKED_EXTENSIONS[kind]),
      })
      return ok(path === undefined ? null : await entryOf(path, tokens))
    },
    'files.read': async ({ token }) => {
      const chosen = tokens.get(token)
      if (chosen === null) return fail('import/not-found', 'This file was not chosen since the app was started.')
      return chosen.ok ? readPickedFile(chosen.value) : chosen
    },
    'files.printPdf': ({ html }) => printPdf(html),
    'files.saveExport': ({ suggestedName, bytes }, asker) => saveExport(asker, suggestedName, bytes),
  }
}
