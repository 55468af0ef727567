import { DOCX_STYLES, docxParts } from '../../../shared/briefs/foreign/docx-parts.ts'
import type { ForeignBlock } from '../../../shared/briefs/foreign/foreign-block.ts'
import { foreignBlocks, isDocx } from '../../../shared/briefs/foreign/foreign-blocks.ts'
import { htmlBlocks } from '../../../shared/briefs/foreign/html-blocks.ts'
import { messages } from '../../../shared/messages/messages.ts'
import { fail, ok, type Result } from '../../../shared/result.ts'

/** The words of a text that was written elsewhere: Word, Markdown, HTML or plain text, by the end of its name. */
export async function readForeign(fileName: string, bytes: Uint8Array): Promise<Result<readonly ForeignBlock[]>> {
  return isDocx(fileName) ? readDocx(bytes) : foreignBlocks(fileName, bytes)
}

async function readDocx(bytes: Uint8Array): Promise<Result<readonly ForeignBlock[]>> {
  const parts = docxParts(bytes)
  if (!parts.ok) return parts
  try {
    // Only this verb needs it: the others start without.
    const { default: mammoth } = await import('mammoth')
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(parts.value) },
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
