import { DOCX_STYLES, docxParts } from '../../../shared/briefs/foreign/docx-parts.ts'
import type { ForeignBlock } from '../../../shared/briefs/foreign/foreign-block.ts'
import { htmlBlocks } from '../../../shared/briefs/foreign/html-blocks.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'

/** The words of a Word document. The HTML that is made of it is read as a string and never shown. */
export async function readDocx(bytes: Uint8Array): Promise<Result<readonly ForeignBlock[]>> {
  const parts = docxParts(bytes)
  if (!parts.ok) return parts
  try {
    // Loaded when the first document is dropped, not with the app.
    const { default: mammoth } = await import('mammoth')
    const { value } = await mammoth.convertToHtml(
      { arrayBuffer: Uint8Array.from(parts.value).buffer },
      {
        styleMap: [...DOCX_STYLES],
        externalFileAccess: false,
        includeEmbeddedStyleMap: false,
        // Pictures were left in the file.
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    return ok(htmlBlocks(value))
  } catch (error) {
    return fail('import/malformed', messages.briefCheck.foreign.notDocx, error)
  }
}
