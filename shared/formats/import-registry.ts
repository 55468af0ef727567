import { messages } from '../messages/messages.ts'
import { fail, type Result } from '../result.ts'
import { beginsWith } from './first-bytes.ts'
import type { ImportedSource, ImportInput, ImportReader } from './import-format.ts'
import { IMPORT_FORMATS, type ImportFormatId } from './import-formats.ts'
import { MAX_IMPORT_BYTES } from './import-limits.ts'

/** What reads each format, loaded with the first file of it: together they are the largest part of the program. */
const READERS: Readonly<Record<ImportFormatId, () => Promise<ImportReader>>> = {
  'plain-text': async () => (await import('./plain-text/plain-text.ts')).plainText,
  markdown: async () => (await import('./markdown/markdown.ts')).markdown,
  html: async () => (await import('./html/html.ts')).html,
  mhtml: async () => (await import('./mhtml/mhtml.ts')).mhtml,
  pdf: async () => (await import('./pdf/pdf.ts')).pdf,
  docx: async () => (await import('./docx/docx.ts')).docx,
  odt: async () => (await import('./odt/odt.ts')).odt,
  epub: async () => (await import('./epub/epub.ts')).epub,
}

/**
 * Formats of which the text is only a part, although their bytes are text: read as plain text they would show their
 * markup as if the author had written it.
 */
const MARKUP_EXTENSIONS: ReadonlySet<string> = new Set([
  'xml',
  'rtf',
  'json',
  'jsonld',
  'csv',
  'tsv',
  'eml',
  'svg',
  'tex',
  'css',
  'js',
])

/** Lower case, without the dot; empty when the name has none. The name is data and may be anything. */
export function extensionOf(fileName: string): string {
  const base = fileName.split(/[/\\]/u).at(-1) ?? ''
  const dot = base.lastIndexOf('.')
  return dot > 0 ? base.slice(dot + 1).toLowerCase() : ''
}

/** The reader of the format that these bytes can only be of. */
async function claimantOf(bytes: Uint8Array): Promise<ImportReader | null> {
  for (const { id, signatures } of IMPORT_FORMATS) {
    if (!signatures?.some((signature) => beginsWith(bytes, signature))) continue
    const reader = await READERS[id]()
    if (reader.claims?.(bytes) ?? true) return reader
  }
  return null
}

/**
 * Reads one file in the format that its bytes claim, else in the one that its extension names: a name can be wrong, a
 * signature cannot. A file with another extension or none is read as text if that is what it holds: `notes.article`,
 * `README` and names cut by a download are texts more often than not, while markup and binary formats of other
 * programs are refused by name.
 *
 * @returns errors `import/too-large`, `import/unknown-format` and those of the format
 */
export async function importFile(input: ImportInput): Promise<Result<ImportedSource>> {
  const { bytes, fileName } = input
  if (bytes.length > MAX_IMPORT_BYTES) {
    return fail('import/too-large', messages.importer.tooLarge(bytes.length, MAX_IMPORT_BYTES))
  }
  if (bytes.length === 0) return fail('import/empty', messages.importer.noBytes)
  const claimant = await claimantOf(bytes)
  if (claimant) return claimant.read(input)
  const extension = extensionOf(fileName)
  const named = IMPORT_FORMATS.find(({ extensions }) => extensions.includes(extension))
  if (named) return (await READERS[named.id]()).read(input)
  const unknown = fail('import/unknown-format', messages.importer.unknownFormat(extension))
  if (MARKUP_EXTENSIONS.has(extension)) return unknown
  const read = await (await READERS['plain-text']()).read(input)
  return !read.ok && read.error.code === 'import/binary' && extension !== '' ? unknown : read
}
