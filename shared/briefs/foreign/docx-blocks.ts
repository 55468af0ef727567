import { messages } from '../../messages/messages.ts'
import { fail, ok, type Result } from '../../result.ts'
import { DOCX_STYLES, docxParts } from './docx-parts.ts'
import type { ForeignBlock } from './foreign-block.ts'
import { htmlBlocks } from './html-blocks.ts'

/** What mammoth is told beside the document: nothing but words, and nothing from outside. */
export const DOCX_OPTIONS = { styleMap: [...DOCX_STYLES], externalFileAccess: false, includeEmbeddedStyleMap: false }

/**
 * The words of a Word document. The HTML that is made of it is read as a string and never shown.
 * @param toHtml mammoth, which takes bytes in one form in the page and in another in Node; what it throws is caught
 */
export async function docxBlocks(
  bytes: Uint8Array,
  toHtml: (docx: Uint8Array) => Promise<string>,
): Promise<Result<readonly ForeignBlock[]>> {
  const parts = docxParts(bytes)
  if (!parts.ok) return parts
  try {
    return ok(htmlBlocks(await toHtml(parts.value)))
  } catch (error) {
    return fail('import/malformed', messages.briefCheck.foreign.notDocx, error)
  }
}
