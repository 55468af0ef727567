import { messages } from '../messages/messages.ts'
import { fail, type Result } from '../result.ts'
import { docx } from './docx/docx.ts'
import { epub } from './epub/epub.ts'
import { html } from './html/html.ts'
import type { ImportedSource, ImportFormat, ImportInput } from './import-format.ts'
import { MAX_IMPORT_BYTES } from './import-limits.ts'
import { markdown } from './markdown/markdown.ts'
import { mhtml } from './mhtml/mhtml.ts'
import { odt } from './odt/odt.ts'
import { pdf } from './pdf/pdf.ts'
import { plainText } from './plain-text/plain-text.ts'

/** Every format that can be read. The first is the one for text of unknown kind. */
export const IMPORT_FORMATS = [
  plainText,
  markdown,
  html,
  mhtml,
  pdf,
  docx,
  odt,
  epub,
] as const satisfies readonly ImportFormat[]

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

/**
 * Reads one file in the format that its bytes claim, else in the one that its extension names: a name can be wrong, a
 * signature cannot. A file with another extension or none is read as text if that is what it holds: `notes.article`, `README` and names cut by a download are texts more often than not, while
 * markup and binary formats of other programs are refused by name.
 *
 * @returns errors `import/too-large`, `import/unknown-format` and those of the format
 */
export async function importFile(input: ImportInput): Promise<Result<ImportedSource>> {
  const { bytes, fileName } = input
  if (bytes.length > MAX_IMPORT_BYTES) {
    return fail('import/too-large', messages.importer.tooLarge(bytes.length, MAX_IMPORT_BYTES))
  }
  if (bytes.length === 0) return fail('import/empty', messages.importer.noBytes)
  const claimed = (IMPORT_FORMATS as readonly ImportFormat[]).find((format) => format.claims?.(bytes) === true)
  if (claimed) return claimed.read(input)
  const extension = extensionOf(fileName)
  const named = IMPORT_FORMATS.find((format) => (format.extensions as readonly string[]).includes(extension))
  if (named) return named.read(input)
  const unknown = fail('import/unknown-format', messages.importer.unknownFormat(extension))
  if (MARKUP_EXTENSIONS.has(extension)) return unknown
  const read = await plainText.read(input)
  return !read.ok && read.error.code === 'import/binary' && extension !== '' ? unknown : read
}
