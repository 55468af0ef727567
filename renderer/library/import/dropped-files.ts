import { messages } from '../../../shared/messages/messages.ts'
import { importFailure, importFailureOf, type ImportFile, importFileOf } from './import-file.ts'

/** More than this from one drop is a mistake more often than a dossier. */
const LIMIT = 10_000

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => {
    entry.file(resolve, reject)
  })

/** A folder answers in batches of 100; an empty batch is the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const batch = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject)
    })
    if (batch.length === 0) return all
    all.push(...batch)
  }
}

const isHidden = ({ name }: FileSystemEntry): boolean => name.startsWith('.') || name === 'Thumbs.db'

const collator = new Intl.Collator(undefined, { numeric: true })

/** What a person let go of: a file or folder of the disk, or a file that only exists in memory. */
export type Dropped = FileSystemEntry | File

/**
 * The files below what was dropped, folders walked in order of names. Of what lies in folders only
 * importable files are taken; what was dropped itself is taken whatever it is, so that its import can say why not.
 * So is what can't be opened: it fails by itself when its turn comes.
 */
export async function filesOfDrop(
  dropped: readonly Dropped[],
  isImportable: (name: string) => boolean,
): Promise<readonly ImportFile[]> {
  const found: ImportFile[] = []
  const walk = async (entry: FileSystemEntry, direct: boolean): Promise<void> => {
    if (found.length >= LIMIT) return
    try {
      await open(entry, direct)
    } catch (thrown) {
      found.push(importFailureOf(entry.name, thrown))
    }
  }
  const open = async (entry: FileSystemEntry, direct: boolean): Promise<void> => {
    if (entry.isDirectory) {
      const inside = await entriesOf(entry as FileSystemDirectoryEntry)
      const visible = inside.filter((child) => !isHidden(child))
      for (const child of visible.toSorted((a, b) => collator.compare(a.name, b.name))) await walk(child, false)
    } else if (direct || isImportable(entry.name)) {
      found.push(importFileOf(await fileOf(entry as FileSystemFileEntry)))
    }
  }
  for (const item of dropped) {
    if (item instanceof File) found.push(importFileOf(item))
    else await walk(item, true)
    if (found.length < LIMIT) continue
    return [...found, importFailure(item.name, { code: 'import/too-many', message: messages.importer.tooMany(LIMIT) })]
  }
  return found
}

/** The items of a drop. To be called while the event is handled: afterwards the browser takes them away. */
export const droppedItems = (transfer: DataTransfer): readonly Dropped[] =>
  [...transfer.items].flatMap((item) =>
    item.kind === 'file' ? (item.webkitGetAsEntry() ?? item.getAsFile() ?? []) : [],
  )
