import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'
import type { ImportedSource, ImportInput, ImportNotice } from '../import-format.ts'
import { importedFrom } from '../structured/imported-from.ts'
import { pageRuns } from './layout/page-runs.ts'
import type { PdfDocument, PdfMetadata } from './pdfjs/library.ts'
import { openPdf } from './pdfjs/open-pdf.ts'
import { readPages, type ReadPage } from './read-pages.ts'
import { statedMetadata } from './stated-metadata.ts'

export const MOST_PAGES = 5_000
/** Letters of all pages: twenty books. */
const MOST_LETTERS = 20_000_000
const VERSION = 2

/**
 * Reads one PDF.
 * @returns errors `import/encrypted` and `import/malformed`
 */
export async function readPdf(input: ImportInput): Promise<Result<ImportedSource>> {
  const task = await openPdf(input.bytes)
  try {
    const document = await task.promise
    const read = await pagesOf(document)
    if (read.pages.length === 0) return fail('import/malformed', messages.importer.pdfNoPages)
    const blocks = readPages(read.pages)
    const metadata = statedMetadata(await metadataOf(document))
    return ok(importedFrom({ blocks, metadata }, input, { format: 'pdf', version: VERSION, notices: noticesOf(read) }))
  } catch (error) {
    return failureOf(error)
  } finally {
    await task.destroy().catch(() => undefined)
  }
}

/** pdf.js names its errors; any other is of a file that it did not expect. */
function failureOf(error: unknown): Result<never> {
  const name = error instanceof Error ? error.name : ''
  if (name === 'PasswordException') return fail('import/encrypted', messages.importer.pdfEncrypted, error)
  const reason = error instanceof Error ? error.message : String(error)
  return fail('import/malformed', messages.importer.pdfMalformed(reason), error)
}

interface ReadPdf {
  readonly pages: readonly ReadPage[]
  /** Of the document, those beyond the limit included. */
  readonly count: number
  /** Pages that could not be read, or not to the end. */
  readonly damaged: number
  readonly withoutText: number
}

async function pagesOf(document: PdfDocument): Promise<ReadPdf> {
  const pages: ReadPage[] = []
  let [damaged, withoutText, letters, isTagged] = [0, 0, 0, true]
  for (let number = 1; number <= Math.min(document.numPages, MOST_PAGES) && letters < MOST_LETTERS; number += 1) {
    const page = await pageOf(document, number, isTagged)
    if (page === null) {
      damaged += 1
      continue
    }
    pages.push(page)
    // A file with tags has them on its first pages.
    if (number === 3 && pages.every(({ tree }) => tree === null)) isTagged = false
    if (page.runs.isCut) damaged += 1
    if (page.runs.runs.length === 0) withoutText += 1
    for (const { text } of page.runs.runs) letters += text.length
  }
  return { pages, count: document.numPages, damaged, withoutText }
}

async function pageOf(document: PdfDocument, number: number, isTagged: boolean): Promise<ReadPage | null> {
  try {
    const page = await document.getPage(number)
    const content = await page.getTextContent({ includeMarkedContent: true })
    const tree = isTagged ? await page.getStructTree().catch(() => null) : null
    page.cleanup()
    return { runs: pageRuns(content, page.view, number), tree }
  } catch (error) {
    // A page that is broken is left out, and said to be; of an encrypted file no page can be read.
    if (error instanceof Error && error.name === 'PasswordException') throw error
    return null
  }
}

const metadataOf = (document: PdfDocument): Promise<PdfMetadata> =>
  document.getMetadata().catch(() => ({ info: {}, metadata: null }))

function noticesOf({ pages, count, damaged, withoutText }: ReadPdf): readonly ImportNotice[] {
  const words = messages.importer
  if (withoutText === pages.length) return [{ code: 'import/scanned', message: words.pdfScanned(count) }]
  const left = count - pages.length
  const notices: ImportNotice[] = []
  if (withoutText > 0) notices.push({ code: 'import/partly-read', message: words.pdfPartlyScanned(withoutText, count) })
  if (left > 0 || damaged > 0) {
    notices.push({ code: 'import/partly-read', message: words.pdfPartlyRead(Math.max(left, damaged), count) })
  }
  return notices
}
